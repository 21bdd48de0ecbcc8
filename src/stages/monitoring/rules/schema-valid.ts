import type { MonitoringNeeds } from '../../shared/needs.ts'
import { schemaValidRule } from '../../shared/schema-valid.ts'
import type { Monitoring } from '../schema.ts'

export const schemaValid = schemaValidRule<Monitoring, MonitoringNeeds>('monitoring', (_draft, { drafts }) => ({
  kpiId: { known: drafts.goals.goals.flatMap(({ kpis }) => kpis.map(({ id }) => id)), drops: 'item' },
  segmentId: { known: drafts.analysis.segments.map(({ id }) => id), drops: 'id' },
}))
