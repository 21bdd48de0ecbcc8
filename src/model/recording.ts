import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ExpectedError } from '../core/errors.ts'
import { strategyEnvelopeSchema } from '../core/strategy.ts'

/** Beside the answers: what each of them was an answer to. Folders without it replay unchecked. */
export const recordingFile = 'recording.json'

const { usage } = strategyEnvelopeSchema.shape.ledger.element.shape
const finish = z.enum(['stop', 'length', 'refusal', 'filter', 'unusable'])

const recordedAnswerSchema = z.looseObject({
  /** What the answer follows from, a fingerprint for each name. */
  inputs: z.record(z.string(), z.string()),
  finish,
  usage,
  requestId: z.string().nullable(),
})

/** What is known of a folder of answers, by `<stage>-<attempt>`. */
const recordingSchema = z.looseObject({
  version: z.literal(1),
  recordedAt: z.string(),
  /** Who gave the answers, as strategy.json names them, and at which prices. */
  model: strategyEnvelopeSchema.shape.model,
  prices: strategyEnvelopeSchema.shape.prices,
  answers: z.record(z.string(), recordedAnswerSchema),
})
export type Recording = z.infer<typeof recordingSchema>

/** Name of an answer in a recording, and of its file before `.json`. */
export function answerName(stage: string, attempt: number): string {
  return `${stage}-${attempt}`
}

/** What a folder says of its answers; null for a folder that says nothing. @throws ExpectedError class `io` when it cannot be read. */
export async function readRecording(directory: string): Promise<Recording | null> {
  const path = join(directory, recordingFile)
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw new ExpectedError('io', `${path} cannot be read (${cause.code ?? 'unknown cause'}).`, { cause })
  })
  if (text === null) return null
  try {
    const recording: unknown = JSON.parse(text)
    recordingSchema.parse(recording)
    // As it was written: a parsed copy has its keys in another order, and a replay is byte for byte.
    return recording as Recording
  } catch (cause) {
    throw new ExpectedError('io', `${path} is not what --record writes.`, {
      hint: 'Delete it to replay the answers unchecked.',
      cause,
    })
  }
}
