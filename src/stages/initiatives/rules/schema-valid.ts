import type { InitiativesNeeds } from '../../shared/needs.ts'
import { schemaValidRule } from '../../shared/schema-valid.ts'
import type { Initiatives } from '../schema.ts'

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

export const schemaValid = schemaValidRule<Initiatives, InitiativesNeeds>('initiatives', (draft, { brief, drafts }) => {
  const initiatives = idsOf(draft.initiatives)
  return {
    segmentIds: { known: idsOf(drafts.analysis.segments), drops: 'id' },
    painIds: { known: idsOf(brief.pains), drops: 'id' },
    goalIds: { known: idsOf(drafts.goals.goals), drops: 'id' },
    journeyIds: { known: idsOf(drafts.analysis.journey), drops: 'id' },
    dependsOn: { known: initiatives, drops: 'id' },
    keepIds: { known: initiatives, drops: 'id' },
    initiativeId: { known: initiatives, drops: 'item' },
  }
})
