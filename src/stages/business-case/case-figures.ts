import type { Brief } from '../../core/brief.ts'
import type { CaseFigures } from '../shared/case-consistent.ts'
import { businessCaseOf, type CaseDrafts } from './compute.ts'

/** Return, payback and present value of the scenarios of a plan; null when they cannot be computed. */
export function caseFiguresOf(brief: Brief, drafts: CaseDrafts): CaseFigures | null {
  const { outcome, confidence } = businessCaseOf(brief, drafts)
  if (!outcome) return null
  return {
    roi: outcome.scenarios.flatMap(({ year, threeYears }) => [year.roi, threeYears.roi]).filter((roi) => roi !== null),
    payback: outcome.scenarios.map(({ threeYears }) => threeYears.paybackMonth).filter((month) => month !== null),
    npv: outcome.scenarios.flatMap(({ year, threeYears }) => [year.npv, threeYears.npv]),
    onlyRanges: confidence === 'low',
  }
}
