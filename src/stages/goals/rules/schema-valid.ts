import type { GoalsNeeds } from '../../shared/needs.ts'
import { schemaValidRule } from '../../shared/schema-valid.ts'
import type { Goals } from '../schema.ts'

export const schemaValid = schemaValidRule<Goals, GoalsNeeds>('goals', (_draft, { brief, drafts }) => {
  const businessGoals = brief.goals.map(({ id }) => id)
  const segments = drafts.analysis.segments.map(({ id }) => id)
  return {
    businessGoalIds: { known: businessGoals, drops: 'id' },
    businessGoalId: { known: businessGoals, drops: 'item' },
    segmentIds: { known: segments, drops: 'id' },
    segmentId: { known: segments, drops: 'id' },
  }
})
