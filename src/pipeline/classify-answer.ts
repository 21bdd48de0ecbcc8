/**
 * What can go wrong with an answer, told apart before anything is read, each with its own answer. Only rows 3 to 6 ask again for what an
 * author said; the prompt of any row holds the brief, accepted drafts, findings and the place as it stands, never an earlier try.
 *
 * | # | what happened | while drafting the stage | while repairing it |
 * |---|---|---|---|
 * | 1 | transport: no answer at all | the author's own loop; its error passes through and reaches no prompt | the same; with warnings alone open the draft is taken as it is |
 * | 2 | refusal, in a field or in words; content filter; an end nobody knows | stop: the brief or the model must change | stop: the best draft stays |
 * | 3 | truncation | the same words once more under a higher cap, which then holds for the stage; a second time: stop | the same; a second time: the best draft stays |
 * | 4 | not JSON | the whole stage once more, with what was wrong | the same targets once more, told how to answer; then a wider target |
 * | 5 | shape | local misfits are patched, anything else is row 4 | fitting patches are applied, the others refused and listed; none fits: row 4 |
 * | 6 | a rule | arithmetic is fixed by code first, then the failing places are repaired | kept only with no new error and less open; else a wider target, then the whole stage once |
 *
 * A repair that changes nothing is a failed try: the target gets wider. The same answer or the same draft twice ends the loop.
 */

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
