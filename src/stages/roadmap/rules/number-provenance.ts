import type { RoadmapNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Roadmap } from '../schema.ts'

/**
 * A message is a promise: its rates and its money must be those of the programme, of an initiative or of the brief. Dates, hours and
 * counts of the roadmap are its own.
 */
export const numberProvenance = numberProvenanceRule<Roadmap, RoadmapNeeds>({
  judged: (pointer) => /^\/comms\/[^/]+\/message$/.test(pointer),
  kinds: ['percent', 'money'],
})
