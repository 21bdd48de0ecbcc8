import type { Brief } from '../../../core/brief.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { lapseSaid, lastWave, type WinbackOffer, winbackOffers } from '../winback-waves.ts'

const mostWaves = 3
const price = phrasePattern(
  'дорог~, цен~, тариф~, подорож~, дешевле, expensive, price, prices, pricing, pricey, cost, costs, fee, fees, cheaper',
)

/** Margin one active customer brings in a month; null where the brief lacks a number for it. */
function monthlyMargin({ metrics: { averageOrder, ordersPerMonth, grossMargin } }: Brief): number | null {
  if (!averageOrder || !ordersPerMonth || !grossMargin) return null
  return averageOrder.value * ordersPerMonth.value * grossMargin.value
}

/** A lapse of an industry is an estimate: a tenth less is the same. */
const roundedLapse = 0.9

/** Shorter pauses are usual: below the lapse of the industry and three usual intervals of the client's own customers. */
function activeDays({ industry, metrics }: Brief): number {
  const own = metrics.ordersPerMonth && metrics.ordersPerMonth.value > 0 ? 90 / metrics.ordersPerMonth.value : Infinity
  return Math.min(industry.lapseDays, own)
}

interface Trouble {
  field: 'steps' | 'trigger' | 'winback'
  problem: string
  expected: string
  actual: string
}

function offerTroubles(offers: readonly WinbackOffer[], brief: Brief, say: Say): Trouble[] {
  const [first, ...later] = offers
  const isPriceDriven = brief.pains.some(({ text }) => price.test(text))
  const money = (value: number) => say.format.money(Math.round(value), brief.budget.currency)
  const worths = offers.flatMap(({ worth }) => worth ?? [])
  const falls = worths.find((worth, at) => at > 0 && worth < (worths[at - 1] ?? 0))
  const most = Math.max(0, ...worths)
  const limit = monthlyMargin(brief)
  const found: (Trouble | false)[] = [
    first?.isOffer === true &&
      later.length > 0 &&
      !isPriceDriven && {
        field: 'steps',
        problem: say('starts with an incentive', 'начинается с поощрения'),
        expected: say('a first contact without a discount or gift', 'первый контакт без скидки и подарка'),
        actual: first.text,
      },
    falls !== undefined && {
      field: 'steps',
      problem: say('the incentive gets smaller from wave to wave', 'поощрение от волны к волне уменьшается'),
      expected: say('an incentive that grows', 'поощрение, которое растёт'),
      actual: worths.map(money).join(' → '),
    },
    limit !== null &&
      most > limit && {
        field: 'steps',
        problem: say(
          `the incentive of ${money(most)} is above a month of margin (${money(limit)})`,
          `поощрение ${money(most)} больше месячной маржи клиента (${money(limit)})`,
        ),
        expected: `≤ ${money(limit)}`,
        actual: money(most),
      },
  ]
  return found.filter((trouble) => trouble !== false)
}

function troublesOf(initiative: Initiative, offers: readonly WinbackOffer[], brief: Brief, say: Say): Trouble[] {
  const { trigger, steps, what, winback } = initiative
  const waves = Math.max(winback?.waveMonths.length ?? 0, lastWave([what, ...steps]))
  const days = lapseSaid(initiative)
  const active = Math.round(activeDays(brief))
  const found: (Trouble | false)[] = [
    waves > mostWaves && {
      field: 'winback',
      problem: say(`${waves} waves, at most 3`, `волн ${waves}, нужно не больше 3`),
      expected: '≤ 3',
      actual: String(waves),
    },
    days !== null &&
      days < active * roundedLapse && {
        field: 'trigger',
        problem: say(
          `${days} days of silence are usual here, the customer is still active (lapse from ${active} days)`,
          `пауза ${days} дн. здесь обычна, клиент ещё активен (уход — от ${active} дн.)`,
        ),
        expected: say(`from ${active} days`, `от ${active} дн.`),
        actual: trigger,
      },
  ]
  return [...offerTroubles(offers, brief, say), ...found.filter((trouble) => trouble !== false)]
}

/** A cancel page speaks to people who are still there; only win-backs with waves are judged. */
export const winbackIncentiveLadder = defineRule<Initiatives, InitiativesNeeds>({
  id: 'winback-incentive-ladder',
  severity: 'warning',
  claim:
    'A win-back speaks first and pays later: no discount at first, growing incentives below a month of margin, three waves, nobody who is still active.',
  why: 'A discount at first sight pays those who would have returned anyway and teaches the others to wait for it.',
  source: 'Method, typical mistake: caring for new customers only',
  message: { en: 'Win-back “{initiative}”: {problem}.', ru: 'Возврат «{initiative}»: {problem}.' },
  repair: 'Change {field} of {id} so that it holds {expected}. Now: {problem}.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const judged = initiatives.filter(({ direction, winback }) => direction === 'winback' && winback !== null)
    if (judged.length === 0)
      return { skipped: say('no win-back in waves is planned', 'возврат волнами не планируется') }
    return judged.flatMap((initiative) =>
      troublesOf(initiative, winbackOffers(initiative, brief, drafts.programme), brief, say).map(
        ({ field, problem, expected, actual }): Failure => ({
          pointer: formatPointer(['initiatives', initiative.id, field]),
          params: { initiative: initiative.title, id: initiative.id, problem, field, expected },
          expected,
          actual,
        }),
      ),
    )
  },
})
