import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../core/model.ts'
import type { AnsweredQuestion, AnswerStore } from '../../pipeline/keep-answers.ts'
import { ioError, makePrivateFolder, namesIn, reasonOf, sha256 } from './private-files.ts'

/**
 * Answers as they came, one JSON object a line. Every run appends to a file of its own, so that runs side by side never share a line and a
 * torn last line is the last line of its file. A line is trusted only when its digest fits.
 */

const version = 1
const suffix = '.jsonl'

const answerSchema = z.looseObject({
  text: z.string(),
  finish: z.enum(['stop', 'length', 'refusal', 'filter', 'unusable']),
  usage: z.record(z.string(), z.number()).nullable(),
  requestId: z.string().nullable(),
})
const head = { version: z.literal(version), at: z.string() }
const answerLineSchema = z.looseObject({
  ...head,
  stage: z.string(),
  attempt: z.number(),
  address: z.string(),
  answer: answerSchema,
  digest: z.string(),
})
const lineSchema = z.union([answerLineSchema, z.looseObject({ ...head, givenUp: z.string() })])

/** An answer of the log. */
export interface LoggedAnswer {
  version: typeof version
  at: string
  stage: string
  attempt: number
  kind: 'draft' | 'repair'
  model: { author: string; name: string; host: string | null }
  address: string
  answer: Answer
  digest: string
}
/** `givenUp` is the address of an answer that led nowhere. */
type Line = LoggedAnswer | { version: typeof version; at: string; givenUp: string }

function digestOf(address: string, answer: unknown): string {
  return sha256(`${address}\n${JSON.stringify(answer)}`)
}

function readLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!lineSchema.safeParse(value).success) return null
    const line = value as Line
    return 'givenUp' in line || line.digest === digestOf(line.address, line.answer) ? line : null
  } catch {
    // A killed run ends in half a line, an old disk flips one: that answer is asked for again.
    return null
  }
}

async function linesIn(folder: string): Promise<Line[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(suffix))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))
  return texts.flatMap((text) => text.split('\n').flatMap((line) => readLine(line) ?? []))
}

/** Every answer that can be read, in the order of the runs. */
export async function loggedAnswers(folder: string): Promise<LoggedAnswer[]> {
  return (await linesIn(folder)).filter((line): line is LoggedAnswer => !('givenUp' in line))
}

async function answersByAddress(folder: string): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const line of await linesIn(folder)) {
    if ('givenUp' in line) answers.delete(line.givenUp)
    else answers.set(line.address, line.answer)
  }
  return answers
}

export interface AnswerLog extends AnswerStore {
  close(): Promise<void>
}

/** Opens the log of a run folder. `fresh` takes no earlier answer. Nothing is created before there is something to write. */
export async function openAnswerLog(folder: string, options: { fresh: boolean; now: () => Date }): Promise<AnswerLog> {
  const known = options.fresh ? new Map<string, Answer>() : await answersByAddress(folder)
  const last = new Map<string, string>()
  let file: Promise<FileHandle> | null = null
  let tail: Promise<void> = Promise.resolve()

  const create = async (): Promise<FileHandle> => {
    await makePrivateFolder(folder)
    const started = options.now().toISOString().replaceAll(/[-:.]/g, '')
    // Runs may start in the same millisecond, and the clock may be a fixed one.
    for (let number = (await namesIn(folder)).length + 1; ; number++) {
      const name = `${started}-${String(number).padStart(4, '0')}${suffix}`
      try {
        return await open(join(folder, name), 'ax', 0o600)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }
  const append = (line: Line): Promise<void> => {
    const written = tail.then(async () => {
      file ??= create()
      const handle = await file
      await handle.appendFile(`${JSON.stringify(line)}\n`)
      await handle.datasync()
    })
    tail = written.catch(() => {})
    return written
  }
  const at = () => options.now().toISOString()

  return {
    find(stage, address) {
      const answer = known.get(address) ?? null
      if (answer) last.set(stage, address)
      return answer
    },
    async keep({ address, question: { stage, attempt, kind }, model, answer }: AnsweredQuestion) {
      last.set(stage, address)
      const { author, name, host } = model
      const digest = digestOf(address, answer)
      try {
        await append({
          version,
          at: at(),
          stage,
          attempt,
          kind,
          model: { author, name, host },
          address,
          answer,
          digest,
        })
      } catch (error) {
        throw ioError(
          `The answer to ${stage}, attempt ${attempt}, could not be kept in ${folder}: ${reasonOf(error)}. This answer is lost; stages and answers before it are kept.`,
          'Free the disk and run the same command again: it goes on from there.',
          error,
        )
      }
      known.set(address, answer)
    },
    async giveUp(stage) {
      const address = last.get(stage)
      if (address !== undefined) await append({ version, at: at(), givenUp: address }).catch(() => {})
    },
    async close() {
      await tail
      await (await file?.catch(() => null))?.close()
    },
  }
}
