import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Programme } from '../schema.ts'

/** Spend is skewed: the median customer spends about three quarters of the mean that the metrics give (expert estimate). */
const medianShare = 0.75

/** Spend of the median customer over the period of the levels; null when frequency or order value are unknown. */
function usualSpend(programme: Programme, { metrics }: Brief): number | null {
  const { ordersPerMonth, averageOrder } = metrics
  if (ordersPerMonth === null || averageOrder === null) return null
  return ordersPerMonth.value * averageOrder.value * (programme.tierPeriodMonths ?? 12) * medianShare
}

export const programmeTiersMonotone = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-tiers-monotone',
  severity: 'error',
  claim:
    'Levels start at zero, their thresholds rise, no higher level earns less, and a good customer can reach the second.',
  why: 'A level that pays less than the one below, or that nobody reaches, is an insult printed on a card.',
  source: 'Method, stage 3: status levels of the loyalty programme',
  message: { en: 'Level “{tier}”: {problem}.', ru: 'Уровень «{tier}»: {problem}.' },
  repair: 'Change level {tier}: {problem}. Needed: {expected}.',
  check: (programme, { brief }) => {
    const { tiers } = programme
    const say = sayIn(brief)
    const money = (value: number) => say.format.money(value, brief.budget.currency)
    const failures: Failure[] = []
    const fail = (index: number, field: string, problem: string, expected: string, actual: string, soft = false) => {
      const tier = tiers[index]
      if (!tier) return
      failures.push({
        pointer: formatPointer(['tiers', tier.id, field]),
        params: { tier: tier.name, problem, expected },
        expected,
        actual,
        ...(soft ? { severity: 'warning' as const } : {}),
      })
    }
    const usual = usualSpend(programme, brief)
    for (const [index, tier] of tiers.entries()) {
      const below = tiers[index - 1]
      if (!below) {
        const problem = say('the first level must start at 0', 'первый уровень должен начинаться с 0')
        if (tier.threshold !== 0) fail(index, 'threshold', problem, '0', money(tier.threshold))
        continue
      }
      if (tier.threshold <= below.threshold) {
        const problem = say('its threshold is not above the level below', 'порог не выше, чем у предыдущего уровня')
        fail(index, 'threshold', problem, `> ${money(below.threshold)}`, money(tier.threshold))
      } else if (index > 1 && tier.threshold > below.threshold * 4) {
        const problem = say(
          'the step is more than four times the level below',
          'порог больше предыдущего более чем в 4 раза',
        )
        fail(index, 'threshold', problem, `≤ ${money(below.threshold * 4)}`, money(tier.threshold), true)
      }
      if (tier.earnRate !== null && below.earnRate !== null && tier.earnRate < below.earnRate) {
        const problem = say('it earns less than the level below', 'ставка ниже, чем у предыдущего уровня')
        fail(index, 'earnRate', problem, `≥ ${say.format.percent(below.earnRate)}`, say.format.percent(tier.earnRate))
      }
      if (tier.benefits.length === 0) {
        const problem = say('it has no benefits', 'нет привилегий')
        fail(index, 'benefits', problem, say('at least one benefit', 'хотя бы одна привилегия'), '0')
      }
      if (index === 1 && usual !== null && usual > 0 && tier.threshold > below.threshold) {
        const range = `${money(usual * 1.2)}–${money(usual * 3)}`
        const problem = say(
          `reached at ${money(tier.threshold)}, while a usual customer spends ${money(usual)}`,
          `порог ${money(tier.threshold)}, а обычный клиент тратит ${money(usual)}`,
        )
        const isReachable = tier.threshold >= usual * 1.2 && tier.threshold <= usual * 3
        if (!isReachable) fail(index, 'threshold', problem, range, money(tier.threshold), true)
      }
    }
    return failures
  },
})
