import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** A young business has few customers to keep yet. */
const youngBase = 500

const promotion = phrasePattern(
  'скидк~, купон~, промокод~, подарок, подарки, приветственн~ бонус~, акци~, discount~, coupon~, voucher~, promo~, welcome offer~, welcome gift~, free trial',
)
const firstPurchase = phrasePattern(
  'на первую покупку, на первый заказ, на первый визит, за первую покупку, за первый заказ, новым клиентам, для новых клиентов, новичкам за первый~, first purchase, first order, first visit, new customers only, for new customers',
)

/** Referral and gifts for a first purchase win new customers, whatever audience the draft names. */
function isForNew({ audience, effect, title }: Initiative): boolean {
  return audience === 'new' || effect.metric === 'referral' || (promotion.test(title) && firstPurchase.test(title))
}

/** Money of the plan year, not twelve months of what runs for three; money for both counts half; an initiative for both works for existing customers and counts whole. */
function shares(initiatives: readonly Initiative[]): { money: number; count: number } {
  const cost = initiatives.reduce((sum, initiative) => sum + initiative.cost, 0)
  const kept = initiatives.reduce((sum, initiative) => {
    if (isForNew(initiative)) return sum
    return sum + initiative.cost * (initiative.audience === 'both' ? 0.5 : 1)
  }, 0)
  const count = initiatives.filter((initiative) => !isForNew(initiative)).length
  return { money: cost > 0 ? kept / cost : 1, count: initiatives.length > 0 ? count / initiatives.length : 1 }
}

export const retentionBalance = defineRule<Initiatives, InitiativesNeeds>({
  id: 'retention-balance',
  severity: 'error',
  claim: 'At least 60% of the money and of the initiatives work for existing customers (40% for a base under 500).',
  why: 'Budgets drift to new customers because they are easy to count, while the base leaks.',
  source: 'Method, typical mistake: caring for new customers only',
  message: {
    en: 'Only {share} of {what} works for existing customers (need ≥ {limit}).',
    ru: 'На действующих клиентов направлено только {share} {what} (нужно ≥ {limit}).',
  },
  repair: 'Move or replace {ids}, so that at least {limit} of {what} works for existing customers.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const { customers } = brief.metrics
    const least = customers !== null && customers.value < youngBase ? 0.4 : 0.6
    const { money, count } = shares(initiatives)
    const limit = say.format.percent(least, 0)
    const byCost = initiatives
      .filter((initiative) => isForNew(initiative) || initiative.audience === 'both')
      .sort((a, b) => Number(isForNew(b)) - Number(isForNew(a)) || b.cost - a.cost)
    const [largest] = byCost
    const fail = (share: number, what: string): Failure => ({
      pointer: largest ? formatPointer(['initiatives', largest.id]) : '/initiatives',
      params: { share: say.format.percent(share, 0), what, limit, ids: largest?.id ?? '—' },
      expected: `≥ ${limit}`,
      actual: say.format.percent(share, 0),
      group: byCost
        .slice(1)
        .filter(isForNew)
        .map(({ id }) => formatPointer(['initiatives', id])),
    })
    return [
      ...(money < least ? [fail(money, say('the spend', 'бюджета'))] : []),
      ...(count < least ? [fail(count, say('the initiatives', 'инициатив'))] : []),
    ]
  },
})
