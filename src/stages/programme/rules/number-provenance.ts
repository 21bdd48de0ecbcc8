import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Programme } from '../schema.ts'

/** Rates, caps and thresholds of the programme are decisions; the reasons for its type and what it will not do are facts. */
export const numberProvenance = numberProvenanceRule<Programme, ProgrammeNeeds>({
  judged: (pointer) => /^\/(?:why|runnerUp\/why|whoLoses|wontSolve\/[^/]+)$/.test(pointer),
  kinds: ['percent', 'money'],
  estimate: /допущени|экспертн|предполож|assum|expert estimate/i,
  ownTexts: true,
})
