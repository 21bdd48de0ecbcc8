import type { Brief } from '../../core/brief.ts'
import { runScenarios } from '../../finance/scenarios.ts'
import type { CaseFigures } from '../shared/case-consistent.ts'
import { type CaseDrafts, caseInputOfDrafts, confidenceOf } from './compute.ts'

/** Return, payback and present value of the scenarios of a plan; null when they cannot be computed. */
export function caseFiguresOf(brief: Brief, drafts: CaseDrafts): CaseFigures | null {
  const confidence = confidenceOf(brief)
  const input = caseInputOfDrafts(brief, drafts)
  if (!input || confidence === 'none') return null
  // The rest of the case costs ten times as much, and no text may name it.
  const { scenarios } = runScenarios(input)
  return {
    roi: scenarios.flatMap(({ year, threeYears }) => [year.roi, threeYears.roi]).filter((roi) => roi !== null),
    payback: scenarios.map(({ threeYears }) => threeYears.paybackMonth).filter((month) => month !== null),
    npv: scenarios.flatMap(({ year, threeYears }) => [year.npv, threeYears.npv]),
    onlyRanges: confidence === 'low',
  }
}
