import type { MonitoringNeeds } from '../../shared/needs.ts'
import { referencesRule } from '../../shared/references.ts'
import type { Monitoring } from '../schema.ts'

export const references = referencesRule<Monitoring, MonitoringNeeds>('monitoring', (_draft, { drafts }) => ({
  kpiId: { known: drafts.goals.goals.flatMap(({ kpis }) => kpis.map(({ id }) => id)), drops: 'item' },
  segmentId: { known: drafts.analysis.segments.map(({ id }) => id), drops: 'id' },
}))
