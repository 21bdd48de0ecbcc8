import type { Brief } from '../../../core/brief.ts'
import { defineRule } from '../../../core/rule.ts'
import { numbersIn } from '../../../text/numbers.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { baseRate } from '../complete.ts'
import { intervalOf } from '../interval.ts'
import type { Programme } from '../schema.ts'

/**
 * Only balances are counted: a stamp card shows its length and has a head start, a club pays from the first day, a partner's coupon comes
 * with each order, a rebate by contract is settled once a quarter.
 */
const balances: ReadonlySet<Programme['type']> = new Set(['points', 'cashback', 'tiers'])
/** Value of the first reward that is felt, share of a usual order. */
const feltShare = 0.05

/** Purchases after which the first reward must be in reach: 3 for weekly goods, 2 for monthly, 1 for rarer (playbooks.md §4 rule 4). */
function limitOf(interval: number): number {
  if (interval <= 14) return 3
  return interval <= 45 ? 2 : 1
}

const joining = /вступ|регистр|подключ|анкет|join|sign|enrol|regist|welcome/iu

/** Units a newcomer is given, from the earning rule of joining or the words of the welcome. */
function welcomeUnits({ earn, welcome, pointValue }: Programme, { budget }: Brief): number {
  const rule = earn.find(({ event, points }) => points !== null && joining.test(event))
  if (rule?.points) return Math.max(0, rule.points)
  const first = numbersIn(welcome ?? '').find(({ unit }) => unit === null || unit === budget.currency)
  if (!first) return 0
  return first.unit === null ? first.value : first.value / pointValue
}

export const programmeTimeToReward = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-time-to-reward',
  severity: 'warning',
  claim:
    'A new member can use a first reward worth 5% of an order after 3 purchases of weekly goods, 2 of monthly, 1 of rarer ones.',
  why: 'A first reward that is far away or too small to notice ends the programme for most members before it begins.',
  source: 'Long-term loyalty programme: transparent, reachable rewards; knowledge base, first reward',
  message: {
    en: 'The first reward {problem} – {limit}.',
    ru: 'Первая награда {problem}: {limit}.',
  },
  repair: 'Lower minRedeem or raise the welcome reward: {limit}.',
  check: (programme, { brief }) => {
    const { type, pointValue, minRedeem } = programme
    if (!balances.has(type) || brief.company.model === 'b2b') return []
    const say = sayIn(brief)
    const order = brief.metrics.averageOrder?.value ?? 0
    const rate = baseRate(programme) ?? 0
    if (!(order > 0)) return { skipped: say('the average order is unknown', 'средний чек неизвестен') }
    if (!(rate > 0 && pointValue > 0)) {
      return { skipped: say('rewards are not a share of the spend', 'вознаграждение не зависит от суммы покупки') }
    }
    const limit = limitOf(intervalOf(brief))
    const given = welcomeUnits(programme, brief) * pointValue
    const needed = Math.max(0, (minRedeem ?? 0) * pointValue - given)
    // The tiny subtraction keeps 3.0000000001 purchases at three.
    const purchases = Math.max(1, Math.ceil(needed / (rate * order) - 1e-9))
    const within = say(`within ${limit} ${limit === 1 ? 'purchase' : 'purchases'}`, `не позже ${limit}-й покупки`)
    if (purchases > limit) {
      const problem = say(`comes only after ${purchases} purchases`, `доступна только через ${purchases} покупок`)
      return [
        { pointer: '/minRedeem', params: { problem, limit: within }, expected: within, actual: String(purchases) },
      ]
    }
    const worth = given + limit * rate * order
    if (worth >= feltShare * order) return []
    const share = say.format.percent(worth / order)
    const felt = say('worth at least 5% of an order', 'не меньше 5 % среднего чека')
    const problem = say(`is worth ${share} of an order`, `стоит ${share} среднего чека`)
    return [{ pointer: '/welcome', params: { problem, limit: felt }, expected: felt, actual: share }]
  },
})
