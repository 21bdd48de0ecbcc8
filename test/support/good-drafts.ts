import type { Brief } from '../../src/core/brief.ts'
import type { Language } from '../../src/core/localised.ts'
import { completeAnalysis } from '../../src/stages/analysis/complete.ts'
import type { Analysis } from '../../src/stages/analysis/schema.ts'
import type { Goals } from '../../src/stages/goals/schema.ts'
import { completeInitiatives } from '../../src/stages/initiatives/complete.ts'
import type { Initiatives } from '../../src/stages/initiatives/schema.ts'
import { completeMonitoring } from '../../src/stages/monitoring/complete.ts'
import type { Monitoring } from '../../src/stages/monitoring/schema.ts'
import { completeProgramme } from '../../src/stages/programme/complete.ts'
import type { Programme } from '../../src/stages/programme/schema.ts'
import { completeRoadmap } from '../../src/stages/roadmap/complete.ts'
import type { Roadmap } from '../../src/stages/roadmap/schema.ts'
import { goodAnalysis } from './good/analysis.ts'
import { goodBrief, wordsIn } from './good/brief.ts'
import { goodGoals } from './good/goals.ts'
import { goodInitiatives } from './good/initiatives.ts'
import { goodProgramme } from './good/programme.ts'
import { goodMonitoring, goodRoadmap } from './good/roadmap.ts'

/** A small complete strategy of one business: every error rule of every stage accepts it. */
export interface GoodStrategy {
  brief: Brief
  drafts: {
    analysis: Analysis
    goals: Goals
    programme: Programme
    initiatives: Initiatives
    roadmap: Roadmap
    monitoring: Monitoring
  }
}

/** The strategy in English (United Kingdom, pounds) or Russian (Russia, roubles); a fresh copy every time. */
export function goodStrategy(language: Language): GoodStrategy {
  const brief = goodBrief(language)
  const words = wordsIn(language)
  const programme = completeProgramme(goodProgramme(words), { brief, drafts: {} })
  const initiatives = completeInitiatives(goodInitiatives(words), { brief, drafts: { programme } })
  return {
    brief,
    drafts: {
      analysis: completeAnalysis(goodAnalysis(words), { brief, drafts: {} }),
      goals: goodGoals(words),
      programme,
      initiatives,
      roadmap: completeRoadmap(goodRoadmap(words), { brief, drafts: { initiatives } }),
      monitoring: completeMonitoring(goodMonitoring(words), { brief, drafts: {} }),
    },
  }
}

/** Computes the initiatives anew after a test changed costs, dates or days. */
export function recompute({ brief, drafts }: GoodStrategy): void {
  drafts.initiatives = completeInitiatives(drafts.initiatives, { brief, drafts })
}
