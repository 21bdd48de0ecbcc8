import { defineStage } from '../../core/stage.ts'
import { completeProgramme } from './complete.ts'
import { programmeRules } from './rules.ts'
import { completeProgrammeSchema, programmeSchema } from './schema.ts'
import { programmeSection } from './section.ts'

/** Stage 3a: the loyalty programme, or the reasons for having none. */
export const programme = defineStage({
  id: 'programme',
  title: { en: 'Loyalty programme', ru: 'Программа лояльности' },
  needs: ['analysis', 'goals'],
  schema: programmeSchema,
  completeSchema: completeProgrammeSchema,
  complete: completeProgramme,
  rules: programmeRules,
  section: programmeSection,
})
