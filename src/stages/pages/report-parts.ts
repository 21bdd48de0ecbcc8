import type { Block, SectionContext } from '../../core/stage.ts'
import { type Strategy, stages } from '../index.ts'
import { assumptionsPage } from './assumptions.ts'
import { budgetPage } from './budget.ts'
import { businessCasePage } from './business-case.ts'
import { howMadePage } from './how-made.ts'
import { summaryPage } from './summary.ts'
import { tracePage } from './trace.ts'

/** Some blocks of the report: a page across stages, or the chapter of one stage. */
export type ReportPart = (strategy: Strategy, context: SectionContext) => Block[]

function chapters(strategy: Strategy, context: SectionContext): Block[] {
  const drafts: Readonly<Record<string, unknown>> = strategy.stages
  return stages.flatMap((stage) => (stage.id in drafts ? stage.section(drafts[stage.id], context) : []))
}

/** The report from the title page to the appendices. */
export const reportParts: readonly ReportPart[] = [
  summaryPage,
  chapters,
  budgetPage,
  ({ businessCase }, context) => (businessCase ? businessCasePage(businessCase, context) : []),
  tracePage,
  assumptionsPage,
  howMadePage,
]
