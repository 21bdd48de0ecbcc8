import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model, Question } from '../core/model.ts'

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

async function read(directory: string, { stage, attempt, kind }: Question): Promise<string> {
  const path = join(directory, answerFile(stage, attempt))
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ExpectedError(
        'answer',
        `There is no recorded answer for stage "${stage}", attempt ${attempt} (a ${kind}): ${path} does not exist.`,
        { hint: 'Put the raw text of the answer into that file.', cause },
      )
    }
    throw new ExpectedError('io', `The recorded answer ${path} cannot be read (${code ?? 'unknown cause'}).`, { cause })
  }
}
