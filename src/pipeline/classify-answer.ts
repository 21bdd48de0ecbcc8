import type { z } from 'zod'
import type { Language } from '../core/localised.ts'
import type { Answer } from '../core/model.ts'
import { type ParsedAnswer, parseAnswer } from './parse-answer.ts'

/** An answer read, or the reason why it must not be read. */
export type Reading = ParsedAnswer | { kind: 'length' | 'refusal' | 'filter' | 'unusable' }

/** How models refuse in words while the endpoint reports an ordinary end. */
const refusalWords =
  /^\W*(?:(?:i['’]?m|i am) (?:sorry|unable|not able)|sorry,|i (?:can['’]?t|cannot|won['’]?t|will not|must decline)|извин|к сожалению,? я не|прошу прощения|я не (?:могу|буду))/iu

/** Only an answer that ended by itself is read; words of refusal without any JSON count as a refusal, not as broken JSON. */
export function classifyAnswer(answer: Answer, schema: z.ZodType, stage: string, language: Language): Reading {
  if (answer.finish !== 'stop') return { kind: answer.finish }
  if (!answer.text.includes('{') && refusalWords.test(answer.text)) return { kind: 'refusal' }
  return parseAnswer(answer.text, schema, stage, language)
}
