import { defineStage } from '../../core/stage.ts'
import { completeInitiatives } from './complete.ts'
import { initiativesRules } from './rules.ts'
import { completeInitiativesSchema, initiativesSchema } from './schema.ts'
import { initiativesSection } from './section.ts'

/** Stage 3b: what is done, by whom, for how much. */
export const initiatives = defineStage({
  id: 'initiatives',
  title: { en: 'Initiatives', ru: 'Инициативы' },
  needs: ['analysis', 'goals', 'programme'],
  schema: initiativesSchema,
  completeSchema: completeInitiativesSchema,
  complete: completeInitiatives,
  rules: initiativesRules,
  section: initiativesSection,
})
