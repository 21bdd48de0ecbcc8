import type { RoadmapNeeds } from '../../shared/needs.ts'
import { schemaValidRule } from '../../shared/schema-valid.ts'
import type { Roadmap } from '../schema.ts'

export const schemaValid = schemaValidRule<Roadmap, RoadmapNeeds>('roadmap', (_draft, { drafts }) => {
  const initiatives = drafts.initiatives.initiatives.map(({ id }) => id)
  return {
    initiativeId: { known: initiatives, drops: 'item' },
    launchOf: { known: initiatives, drops: 'id' },
    segmentId: { known: drafts.analysis.segments.map(({ id }) => id), drops: 'id' },
  }
})
