import type { GoalsNeeds } from '../../shared/needs.ts'
import { referencesRule } from '../../shared/references.ts'
import type { Goals } from '../schema.ts'

export const references = referencesRule<Goals, GoalsNeeds>('goals', (_draft, { brief, drafts }) => {
  const businessGoals = brief.goals.map(({ id }) => id)
  const segments = drafts.analysis.segments.map(({ id }) => id)
  return {
    businessGoalIds: { known: businessGoals, drops: 'id' },
    businessGoalId: { known: businessGoals, drops: 'item' },
    segmentIds: { known: segments, drops: 'id' },
    segmentId: { known: segments, drops: 'id' },
  }
})
