import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model, Question, RecordedRun } from '../core/model.ts'
import { answerName, type Recording, recordingFile } from './recording.ts'

// No answer comes near; a larger file is something else.
const mostBytes = 16 * 1024 * 1024

/** Fingerprints of what an answer follows from, and the names of those that differ. */
export interface StaleCheck {
  inputsOf(question: Question): Readonly<Record<string, string>>
  changed(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[]
}

/**
 * An author that replays a folder of answers byte for byte: `<stage>-<attempt>.json`, the raw text of one answer each. What a recording
 * says of an answer comes back with it, and an answer to another question than it was given to is refused.
 *
 * Rejects with class `answer` when the file is missing or stale, `io` when it cannot be read. Nothing is spent.
 */
export function recordedModel(directory: string, recording: Recording | null = null, check?: StaleCheck): Model {
  return {
    author: 'recorded',
    name: 'recorded',
    host: null,
    ...(recording && { records: recordedRun(recording) }),
    async answer(question: Question): Promise<Answer> {
      question.signal.throwIfAborted()
      const known = recording?.answers[answerName(question.stage, question.attempt)]
      const text = await read(directory, question)
      if (!known) return { text, finish: 'stop', usage: null, requestId: null, kept: true }
      const changed = check ? check.changed(known.inputs, check.inputsOf(question)) : []
      if (changed.length > 0) throw stale(directory, question, changed)
      const { inputs: _inputs, ...answer } = known
      return { ...(answer as Omit<Answer, 'text'>), text, kept: true }
    },
  }
}

function recordedRun({ model, prices }: Recording): RecordedRun {
  return { model, ...(prices && { prices }) }
}

function stale(directory: string, { stage, attempt }: Question, changed: readonly string[]): ExpectedError {
  const what = changed.length === 1 ? `${changed[0]} has changed` : `these have changed: ${changed.join(', ')}`
  return new ExpectedError(
    'answer',
    `The recorded answer for stage "${stage}", attempt ${attempt}, belongs to another question: ${what} since it was recorded.`,
    { hint: `Record it again, or delete ${join(directory, recordingFile)} to replay the answers unchecked.` },
  )
}

function refusal(path: string, reason: string, cause?: unknown): ExpectedError {
  return new ExpectedError('io', `The recorded answer ${path} cannot be read (${reason}).`, { cause })
}

async function read(directory: string, { stage, attempt, kind }: Question): Promise<string> {
  const path = join(directory, `${answerName(stage, attempt)}.json`)
  try {
    // Opening a pipe nobody writes to would wait for ever without O_NONBLOCK.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) throw refusal(path, 'it is no regular file')
      if (stats.size > mostBytes) throw refusal(path, 'it is larger than 16 MiB')
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof ExpectedError) throw cause
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ExpectedError(
        'answer',
        `There is no recorded answer for stage "${stage}", attempt ${attempt} (a ${kind}): ${path} does not exist.`,
        { hint: 'Put the raw text of the answer into that file.', cause },
      )
    }
    throw refusal(path, code ?? 'unknown cause', cause)
  }
}
