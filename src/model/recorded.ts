import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model, Question } from '../core/model.ts'

// No answer comes near; a larger file is something else.
const mostBytes = 16 * 1024 * 1024

/** Name of the file that holds the answer to an attempt. */
function answerFile(stage: string, attempt: number): string {
  return `${stage}-${attempt}.json`
}

/**
 * An author that replays a folder of answers byte for byte: `<stage>-<attempt>.json`, the raw text of one answer each.
 *
 * Rejects with class `answer` when the file is missing, `io` when it cannot be read. Usage is null: nothing was spent.
 */
export function recordedModel(directory: string): Model {
  return {
    author: 'recorded',
    name: 'recorded',
    host: null,
    async answer(question: Question): Promise<Answer> {
      question.signal.throwIfAborted()
      const text = await read(directory, question)
      return { text, finish: 'stop', usage: null, requestId: null }
    },
  }
}

function refusal(path: string, reason: string, cause?: unknown): ExpectedError {
  return new ExpectedError('io', `The recorded answer ${path} cannot be read (${reason}).`, { cause })
}

async function read(directory: string, { stage, attempt, kind }: Question): Promise<string> {
  const path = join(directory, answerFile(stage, attempt))
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
