import { defineStage } from '../../core/stage.ts'
import { completeAnalysis } from './complete.ts'
import { analysisRules } from './rules.ts'
import { analysisSchema, completeAnalysisSchema } from './schema.ts'
import { analysisSection } from './section.ts'

/** Stage 1: where the company stands with its customers. */
export const analysis = defineStage({
  id: 'analysis',
  title: { en: 'Analysis', ru: 'Анализ' },
  needs: [],
  schema: analysisSchema,
  completeSchema: completeAnalysisSchema,
  complete: completeAnalysis,
  rules: analysisRules,
  section: analysisSection,
})
