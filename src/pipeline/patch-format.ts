import type { Localised } from '../core/localised.ts'
import type { OpenFinding } from './check-draft.ts'
import type { Drafting, Outcome, Request } from './drafting.ts'
import { shapeRule } from './shape-findings.ts'

const message: Localised = { en: 'The repair could not be applied.', ru: 'Исправление не удалось применить.' }
const actual: Localised = { en: 'no patch that fits its target', ru: 'ни одной подходящей замены' }

/** How to answer, without a word of what the author wrote. */
function patchFormatFinding({ stage, context }: Drafting): OpenFinding {
  const { language } = context.brief
  return {
    rule: shapeRule,
    severity: 'error',
    stage: stage.id,
    pointer: '',
    message: message[language],
    expected: '{"patches": [{"pointer": "…", "value": …}]}',
    actual: actual[language],
    repair:
      'Answer with one JSON object and nothing else; write each pointer as it stands under TARGETS and give it a value in the shape of that place.',
    group: [],
  }
}

/**
 * The same repair once more, for an answer that failed by its form: another target would not help. Null for any other failure, and for a
 * request that has been told before.
 */
export function askedInForm(drafting: Drafting, asked: Request, { reading, frozenBytes }: Outcome): Request | null {
  if (asked.kind !== 'repair' || asked.findings.some(({ rule, pointer }) => rule === shapeRule && pointer === ''))
    return null
  const isForm = reading.kind === 'no-patch' || reading.kind === 'not-json'
  if (!isForm && !(reading.kind === 'wrong-shape' && frozenBytes === undefined)) return null
  return { ...asked, findings: [...asked.findings, patchFormatFinding(drafting)] }
}
