import type { RoadmapNeeds } from '../../shared/needs.ts'
import { referencesRule } from '../../shared/references.ts'
import type { Roadmap } from '../schema.ts'

export const references = referencesRule<Roadmap, RoadmapNeeds>('roadmap', (_draft, { drafts }) => {
  const initiatives = drafts.initiatives.initiatives.map(({ id }) => id)
  return {
    initiativeId: { known: initiatives, drops: 'item' },
    launchOf: { known: initiatives, drops: 'id' },
    segmentId: { known: drafts.analysis.segments.map(({ id }) => id), drops: 'id' },
  }
})
