import { z } from 'zod'
import type { Remark } from '../core/model.ts'
import type { EndpointModel } from './openai.ts'
import { keepsShape } from './remarks.ts'

/** A shape nobody could guess from the words of the question. */
const probeShape = z.strictObject({
  status: z.enum(['ready']),
  colours: z.array(z.strictObject({ colour: z.string(), isWarm: z.boolean() })),
  remark: z.string().nullable(),
})

/** What asking a model a small question showed. */
export interface Probe {
  /** Whether the answer had the shape that was asked for. */
  fits: boolean
  finish: string
  /** Whether the answer came in pieces. */
  streamed: boolean
  /** Whether the endpoint counted the tokens. */
  counted: boolean
  remarks: Remark[]
}

/**
 * Asks a model a small question, a second time when the endpoint ignored the shape and is asked in another way from then on. Rejects as
 * the author does.
 */
export async function probe(model: EndpointModel, signal: AbortSignal): Promise<Probe> {
  const remarks: Remark[] = []
  let streamed = false
  const ask = () =>
    model.answer({
      system: 'You answer with JSON.',
      prompt: 'Say that you are ready, and name one warm and one cold colour.',
      schema: probeShape,
      schemaName: 'readiness',
      brief: null,
      signal,
      onRetry: () => {},
      onRemark: (remark) => remarks.push(remark),
      onProgress: () => {
        streamed = true
      },
    })
  const fitting = ({ text, finish }: { text: string; finish: string }) =>
    finish === 'stop' && text.trim() !== '' && keepsShape(text, probeShape)
  let answer = await ask()
  if (answer.finish === 'stop' && !fitting(answer)) answer = await ask()
  return { fits: fitting(answer), finish: answer.finish, streamed, counted: answer.usage !== null, remarks }
}
