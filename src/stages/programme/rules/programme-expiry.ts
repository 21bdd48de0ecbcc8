import type { Brief } from '../../../core/brief.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Programme } from '../schema.ts'

/** The floor is for balances; a voucher or a stamp card may be shorter. */
const leastDays = 30
const balances: ReadonlySet<Programme['type']> = new Set(['points', 'cashback', 'partner', 'tiers'])
/** Industries whose goods come back: rewards become usable after the return period. */
const returnable = new Set(['fashion', 'ecom'])

/** Days between two purchases of a usual customer. */
function intervalOf({ metrics, industry }: Brief): number {
  const orders = metrics.ordersPerMonth
  return orders !== null && orders.value > 0 ? 365.25 / 12 / orders.value : industry.intervalDays
}

function leastExpiry(programme: Programme, brief: Brief): number {
  return Math.max(balances.has(programme.type) ? leastDays : 0, Math.ceil(3 * intervalOf(brief)))
}

export const programmeExpiry = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-expiry',
  severity: 'error',
  claim: 'Rewards live at least three purchase intervals (balances at least 30 days) and become usable in time.',
  why: 'Points that die before the next visit teach customers that the programme is a trick.',
  source: 'Method, stage 3: transparent rules of earning and spending',
  message: {
    en: 'Rewards: {problem}; customers buy every {interval} days.',
    ru: 'Вознаграждения: {problem}; клиенты покупают раз в {interval} дн.',
  },
  repair: 'Set {field} to {expected}.',
  check: (programme, { brief }) => {
    const say = sayIn(brief)
    const { type, expiryDays, activationDays } = programme
    if (type === 'none' || (expiryDays === null && activationDays === null)) return []
    const failures: Failure[] = []
    const interval = say.format.number(intervalOf(brief), 0)
    const least = leastExpiry(programme, brief)
    if (expiryDays !== null && expiryDays < least) {
      const expected = say(`at least ${least} days`, `не меньше ${least} дн.`)
      const problem = say(`they expire in ${expiryDays} days`, `сгорают через ${expiryDays} дн.`)
      failures.push({
        pointer: '/expiryDays',
        params: { problem, interval, expected, field: 'expiryDays' },
        expected,
        actual: String(expiryDays),
      })
    }
    const from = returnable.has(brief.industry.id) ? 7 : 0
    if (activationDays !== null && (activationDays < from || activationDays > 14)) {
      const expected = say(`${from}–14 days`, `${from}–14 дн.`)
      const problem = say(`they become usable after ${activationDays} days`, `активируются через ${activationDays} дн.`)
      failures.push({
        pointer: '/activationDays',
        params: { problem, interval, expected, field: 'activationDays' },
        expected,
        actual: String(activationDays),
        severity: 'warning',
      })
    }
    return failures
  },
  fix: (draft, { brief }) => {
    const { expiryDays, type } = draft
    if (type === 'none' || expiryDays === null || expiryDays >= leastExpiry(draft, brief)) {
      return { draft, corrections: [] }
    }
    const after = Math.max(180, Math.ceil(4 * intervalOf(brief)))
    return {
      draft: { ...draft, expiryDays: after },
      corrections: [{ pointer: '/expiryDays', before: String(expiryDays), after: String(after) }],
    }
  },
})
