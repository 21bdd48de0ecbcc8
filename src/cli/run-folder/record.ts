import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, Question, RecordedRun } from '../../core/model.ts'
import { answerName, type Recording, recordingFile } from '../../model/recording.ts'
import type { Step } from '../../pipeline/ask.ts'
import { questionInputs } from '../../pipeline/inputs.ts'
import { usageError } from '../exit.ts'
import { ioError, makePrivateFolder, namesIn, reasonOf, writePrivateFile } from './private-files.ts'

const answerFile = /^[a-z][a-zA-Z-]*-\d+\.json$/

function failure(directory: string, what: string, error: unknown) {
  return ioError(
    `${what} could not be recorded in ${directory}: ${reasonOf(error)}. The recording is incomplete.`,
    'Free the disk or name another folder, and record again.',
    error,
  )
}

/**
 * Prepares a folder for `--record`: makes it, or empties it of an earlier recording. What it returns is put around the step of a run: every
 * answer is written before it is used.
 *
 * @throws ExpectedError class `usage` (2) for a folder that
 * holds anything else, class `io` (8) for one that cannot be written.
 */
export async function openRecorder(
  directory: string,
  shown: string,
  recordedAt: Date,
  run: RecordedRun,
): Promise<(step: Step) => Step> {
  const names = await namesIn(directory)
  const foreign = names.find((name) => name !== recordingFile && !answerFile.test(name))
  if (foreign !== undefined) {
    throw usageError(`--record ${shown} holds something else than a recording: ${foreign}.`, 'Name a new folder.')
  }
  const recording: Recording = {
    version: 1,
    recordedAt: recordedAt.toISOString(),
    ...run,
    answers: {},
  }
  const writeList = () => writePrivateFile(join(directory, recordingFile), `${JSON.stringify(recording, null, 2)}\n`)
  try {
    await makePrivateFolder(directory)
    for (const name of names) await unlink(join(directory, name))
    await writeList()
  } catch (error) {
    throw failure(shown, 'The run', error)
  }
  // One list for all stages, which run side by side.
  let tail: Promise<void> = Promise.resolve()
  const record = (question: Question, { text, kept: _kept, ...answer }: Answer): Promise<void> => {
    const { stage, attempt } = question
    const name = answerName(stage, attempt)
    const written = tail.then(async () => {
      await writePrivateFile(join(directory, `${name}.json`), text)
      recording.answers[name] = { inputs: questionInputs(question), ...answer }
      await writeList()
    })
    tail = written.catch(() => {})
    return written.catch((error: unknown) => {
      throw failure(shown, `The answer to ${stage}, attempt ${attempt},`, error)
    })
  }
  return (step) => async (name, run, question) => {
    const answer = await step(name, run, question)
    await record(question, answer)
    return answer
  }
}
