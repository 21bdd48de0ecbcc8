import { defineStage } from '../../core/stage.ts'
import { goalsRules } from './rules.ts'
import { goalsSchema } from './schema.ts'
import { goalsSection } from './section.ts'

/** Stage 2: what must be different in twelve months. */
export const goals = defineStage({
  id: 'goals',
  title: { en: 'Goals and KPIs', ru: 'Цели и KPI' },
  needs: ['analysis'],
  schema: goalsSchema,
  completeSchema: goalsSchema,
  complete: (answer) => answer,
  rules: goalsRules,
  section: goalsSection,
})
