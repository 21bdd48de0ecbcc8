import type { Brief } from '../../../core/brief.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { intervalOf } from '../interval.ts'
import type { Programme } from '../schema.ts'

/** The floor is for balances; a voucher or a stamp card may be shorter. */
const leastDays = 30
const balances: ReadonlySet<Programme['type']> = new Set(['points', 'cashback', 'partner', 'tiers'])

/** Days until rewards become usable: after goods may no longer come back, at once where nothing does, two weeks are usual at most. */
interface Activation {
  least: number
  most: number
}
const returnable = new Set(['fashion', 'ecom'])
const food = new Set(['coffee', 'grocery'])

function activationOf({ industry }: Brief): Activation {
  if (returnable.has(industry.id)) return { least: 7, most: 14 }
  return { least: 0, most: food.has(industry.id) ? 1 : 14 }
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
    if (type === 'none') return []
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
    const { least: from, most } = activationOf(brief)
    if (activationDays !== null && (activationDays < from || activationDays > most)) {
      const expected = say(`${from}–${most} days`, `${from}–${most} дн.`)
      const problem = say(`they become usable after ${activationDays} days`, `активируются через ${activationDays} дн.`)
      failures.push({
        pointer: '/activationDays',
        params: { problem, interval, expected, field: 'activationDays' },
        expected,
        actual: String(activationDays),
        // Goods that come back after their points were spent are a loss; waiting longer than usual is only a weak start.
        ...(activationDays < from ? {} : { severity: 'warning' as const }),
      })
    }
    return failures
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const { expiryDays, activationDays } = draft
    const corrected = { ...draft }
    if (expiryDays !== null && expiryDays < leastExpiry(draft, brief)) {
      corrected.expiryDays = Math.max(180, Math.ceil(4 * intervalOf(brief)))
      corrections.push({ pointer: '/expiryDays', before: String(expiryDays), after: String(corrected.expiryDays) })
    }
    const { least, most } = activationOf(brief)
    if (activationDays !== null && activationDays < least) {
      corrected.activationDays = most
      corrections.push({ pointer: '/activationDays', before: String(activationDays), after: String(most) })
    }
    return { draft: corrected, corrections }
  },
})
