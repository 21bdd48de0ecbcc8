import { defineStage } from '../../core/stage.ts'
import { completeMonitoring } from './complete.ts'
import { monitoringRules } from './rules.ts'
import { completeMonitoringSchema, monitoringSchema } from './schema.ts'
import { monitoringSection } from './section.ts'

/** Stage 5: how we see whether it works. */
export const monitoring = defineStage({
  id: 'monitoring',
  title: { en: 'Monitoring and review', ru: 'Мониторинг и пересмотр' },
  needs: ['analysis', 'goals', 'programme', 'initiatives'],
  schema: monitoringSchema,
  completeSchema: completeMonitoringSchema,
  complete: completeMonitoring,
  rules: monitoringRules,
  section: monitoringSection,
})
