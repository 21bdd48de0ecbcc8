import { ExpectedError } from '../core/errors.ts'
import type { Drafting, Outcome } from './drafting.ts'
import { escapeText } from './escape-text.ts'

const otherModel = 'Try another model: --model NAME'

const reasons = {
  refusal: { what: 'the model refused', hint: `Reword the brief where it may look harmful. ${otherModel}` },
  filter: {
    what: 'a content filter stopped the answer',
    hint: `Reword the brief where it may trip the filter. ${otherModel}`,
  },
  length: { what: 'the answer was cut off', hint: `The model cannot write this much in one answer. ${otherModel}` },
  unusable: {
    what: 'the endpoint gave no readable answer',
    hint: `Check that the endpoint speaks chat completions. ${otherModel}`,
  },
  'not-json': { what: 'the answer was not the JSON asked for', hint: otherModel },
  'no-patch': { what: 'no part of the answer could be used', hint: otherModel },
  unchanged: { what: 'the answer changed nothing', hint: otherModel },
  'wrong-shape': { what: 'the answer never had the right shape', hint: otherModel },
} as const

/** No answer of a stage could be used: names the stage, what happened, and the start of what came back. */
export function unusableAnswer({ stage, run, ledger }: Drafting, { attempt, reading }: Outcome): ExpectedError {
  const { what, hint } = reasons[reading.kind as keyof typeof reasons]
  const times = ledger.length === 1 ? '' : ` (${ledger.length} answers)`
  const misfit = reading.kind === 'wrong-shape' && reading.findings[0] ? ` ${reading.findings[0].message}` : ''
  const text = attempt.answer.text.trim()
  const back = text === '' ? 'It was empty.' : `It began: ${escapeText(text.replaceAll(/\s+/g, ' '), 80)}`
  return new ExpectedError('answer', `Stage ${stage.id}: ${what}${times}.${misfit} ${back}`, {
    hint: `${hint} (now ${run.model.name}).`,
  })
}
