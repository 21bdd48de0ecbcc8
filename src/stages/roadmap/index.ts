import { defineStage } from '../../core/stage.ts'
import { completeRoadmap } from './complete.ts'
import { roadmapRules } from './rules.ts'
import { completeRoadmapSchema, roadmapSchema } from './schema.ts'
import { roadmapSection } from './section.ts'

/** Stage 4: when, who, and what customers are told. */
export const roadmap = defineStage({
  id: 'roadmap',
  title: { en: 'Roadmap and communication', ru: 'Дорожная карта и коммуникации' },
  needs: ['analysis', 'goals', 'programme', 'initiatives'],
  schema: roadmapSchema,
  completeSchema: completeRoadmapSchema,
  complete: completeRoadmap,
  rules: roadmapRules,
  section: roadmapSection,
})
