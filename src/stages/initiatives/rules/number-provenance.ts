import { formatPointer } from '../../../core/pointer.ts'
import type { Failure } from '../../../core/rule.ts'
import { type PlacedNumber, placedNumbersIn } from '../../../text/number-context.ts'
import { isClose } from '../../shared/known-numbers.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Initiatives } from '../schema.ts'

const orderBefore =
  /(?:средн[а-яё]* (?:чек|заказ|сч[её]т)[а-яё]*|average (?:order|receipt|cheque|check|bill|invoice))[^.,;]{0,12}$/i
const rewardAfter = /^[^.,;:0-9]{0,25}(?:балл|бонус|кешб|кэшб|points|cashback|credits?(?![a-z]))/i

interface Contradiction {
  number: PlacedNumber
  expected: number
  isOrder: boolean
}

/** What the texts of an initiative say of an order or a reward rate that the brief and the programme say otherwise. */
function contradictionsIn(
  text: string,
  { order, rates }: { order: number | undefined; rates: readonly number[] },
): Contradiction[] {
  return placedNumbersIn(text).flatMap((number): Contradiction[] => {
    const isMoney = number.unit !== null && number.unit !== '%' && number.unit !== 'pp'
    if (order !== undefined && isMoney && orderBefore.test(number.before) && !isClose(number, order)) {
      return [{ number, expected: order, isOrder: true }]
    }
    const rate = rates[0]
    if (rate === undefined || number.unit !== '%' || !rewardAfter.test(number.after)) return []
    return rates.some((one) => isClose(number, one * 100)) ? [] : [{ number, expected: rate, isOrder: false }]
  })
}

/**
 * What is done, its limits and its costs are decisions. Judged is where the size of an effect is said to come from, and what the
 * deed of an initiative says of today's order value or, in the programme itself, of the reward rate.
 */
export const numberProvenance = numberProvenanceRule<Initiatives, InitiativesNeeds>({
  judged: (pointer) => pointer.endsWith('/effect/basis'),
  kinds: ['percent', 'money'],
  estimate: /экспертн|оценк|допущени|предполож|expert|estimate|assum|взято|taken/i,
  ownTexts: true,
  further: ({ initiatives }, { brief, drafts: { programme } }, _known, say): Failure[] => {
    const order = brief.metrics.averageOrder?.value
    const allRates = [
      ...programme.earn.flatMap(({ rate }) => rate ?? []),
      ...programme.tiers.flatMap(({ earnRate }) => earnRate ?? []),
      ...(programme.maxRedeemShare === null ? [] : [programme.maxRedeemShare]),
    ]
    return initiatives.flatMap(({ id, direction, what, limit }) => {
      const rates = direction === 'loyalty' ? allRates : []
      return Object.entries({ what, limit }).flatMap(([field, text]) =>
        contradictionsIn(text, { order, rates }).map(({ number, expected, isOrder }): Failure => {
          const pointer = formatPointer(['initiatives', id, field])
          const value = isOrder ? say.format.money(expected, brief.budget.currency) : say.format.percent(expected)
          const problem = isOrder
            ? say(`is not the order value of the brief, ${value}`, `не равно среднему чеку из брифа: ${value}`)
            : say(`is no rate of the programme, which gives ${value}`, `не ставка программы: в ней ${value}`)
          return {
            pointer,
            params: { number: number.text, path: pointer, problem },
            expected: value,
            actual: number.text,
          }
        }),
      )
    })
  },
})
