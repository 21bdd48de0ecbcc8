import type { Brief } from '../../core/brief.ts'
import { dayRate } from '../../finance/labour.ts'
import { roleKind } from '../../text/roles.ts'
import type { Initiative } from './schema.ts'

/** Below this share of its price the work of the own team is not in the one-off cost. */
const covered = 0.5

/**
 * F41. Set-up work of the own team that a budget with internal staff must pay for and that stands in no cost, in money. 0 when the
 * budget leaves staff out or the one-off cost is large enough to hold the work already; null when no day rates are known.
 */
export function missingLabour({ resources, oneOff }: Initiative, { budget }: Brief): number | null {
  if (!budget.includesInternalStaff) return 0
  const priced = resources
    .filter(({ contractor, days }) => !contractor && days > 0)
    .map(({ role, days }) => ({ days, rate: dayRate(roleKind(role), budget.currency) }))
  if (priced.some(({ rate }) => rate === null)) return null
  const labour = priced.reduce((sum, { days, rate }) => sum + days * (rate ?? 0), 0)
  return oneOff < labour * covered ? labour : 0
}
