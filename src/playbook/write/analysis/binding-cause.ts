import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import { capital, sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'

type BindingCause = AnalysisAnswer['bindingCause']

/** Metrics of the brief the arithmetic uses, as paths. */
function metricRefs({ known }: Facts): string[] {
  return [
    known.customers !== null && 'brief.metrics.customers',
    known.churn !== null && 'brief.metrics.churn',
    known.order !== null && 'brief.metrics.averageOrder',
    known.frequency !== null && 'brief.metrics.ordersPerMonth',
    known.margin !== null && 'brief.metrics.grossMargin',
  ].filter((path): path is string => typeof path === 'string')
}

/** Loss a month where base and churn are known; with the margin also in money. */
function lossArithmetic({ known, words, noun }: Facts): string | null {
  const { customers, churn, lostPerMonth, monthlyMargin, order, frequency, margin } = known
  if (customers === null || churn === null || lostPerMonth === null) return null
  // The share is shown as finely as its product with the base needs.
  const digits = [1, 2, 3].find((count) => Math.round(customers * Number(churn.toFixed(count + 2))) === lostPerMonth)
  const share = words.percent(churn, digits ?? 2)
  const lost = words.say({
    ru: `${share} в месяц от ${words.count(customers, 'ofCustomers')} — это ${words.number(lostPerMonth)} ушедших каждый месяц`,
    en: `${share} a month of ${words.count(customers, noun)} is ${words.number(lostPerMonth)} lost every month`,
  })
  if (monthlyMargin === null || order === null || frequency === null || margin === null) return `${lost}.`
  const each = Math.round(monthlyMargin)
  const parts =
    frequency === 1
      ? `${words.money(order)} × ${words.percent(margin)}`
      : `${words.number(frequency, 2)} × ${words.money(order)} × ${words.percent(margin)}`
  return sentences(
    lost,
    words.say({
      ru: `Каждый приносил ${parts} = ${words.money(each)} маржи в месяц, поэтому ушедшие одного месяца уносят ${words.money(lostPerMonth * each)} маржи в каждом следующем`,
      en: `Each brought ${parts} = ${words.money(each)} of margin a month, so one month's leavers take ${words.money(lostPerMonth * each)} of margin out of every following month`,
    }),
    words.say({
      ru: `Один процентный пункт оттока — ${words.count(Math.round(customers * 0.01), noun)} в месяц`,
      en: `One percentage point of churn is ${words.count(Math.round(customers * 0.01), noun)} a month`,
    }),
  )
}

/** Revenue that returns a cost, rounded up to two significant figures. */
export function neededRevenue(cost: number, margin: number): number {
  const exact = cost / margin
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, exact))) - 1)
  return Math.ceil(exact / step - 1e-9) * step
}

/** Orders that bring the revenue, to the nearest whole one: the revenue is already rounded up. */
export function neededOrders(revenue: number, price: number): number {
  return Math.max(1, Math.round(revenue / price))
}

/** Without base and churn: how much repeat business pays for the plan, and what to measure. */
function paybackArithmetic({ brief, plan, words, margin, known }: Facts): string {
  const cost = plan.planned > 0 ? plan.planned : brief.budget.total
  const revenue = neededRevenue(cost, margin.value)
  const price = known.order ?? brief.products.find((product) => product.price !== null)?.price ?? null
  // From the revenue as it is shown: a reader divides what stands there.
  const needed = price === null ? 0 : neededOrders(revenue, price)
  const source = margin.borrowed
    ? words.say({
        ru: ` (середина отрасли «${brief.industry.name}», допущение до первой сверки)`,
        en: ` (middle of the industry “${brief.industry.name}”, an assumption until first checked)`,
      })
    : ''
  const product = brief.products.find((item) => item.price === price)
  const orders =
    price === null || !Number.isFinite(needed)
      ? null
      : words.say({
          ru: `По цене ${words.money(price)}${product && known.order === null ? ` (${words.quote(product.name)})` : ''} это ${words.count(needed, 'repeatOrder')} за год, или ${words.number(Math.ceil(needed / 12))} в месяц`,
          en: `At ${words.money(price)}${product && known.order === null ? ` (${words.quote(product.name)})` : ''} that is ${words.count(needed, 'repeatOrder')} a year, or ${words.number(Math.ceil(needed / 12))} a month`,
        })
  return sentences(
    known.customers === null
      ? words.say({
          ru: 'Размер базы и отток в брифе не названы, поэтому считаем от обратного',
          en: 'The brief names neither the base nor churn, so the sum runs backwards',
        })
      : words.say({
          ru: 'Отток в брифе не назван, поэтому считаем от обратного',
          en: 'The brief does not name churn, so the sum runs backwards',
        }),
    Number.isFinite(revenue) &&
      words.say({
        ru: `План стоит ${words.money(cost)}; при марже ${words.percent(margin.value)}${source} его возвращают ${words.money(revenue)} дополнительной выручки`,
        en: `The plan costs ${words.money(cost)}; at a margin of ${words.percent(margin.value)}${source} it takes ${words.money(revenue)} of extra revenue to return it`,
      }),
    orders,
    words.say({
      ru: 'Сколько клиентов теряется сейчас, покажет первый замер',
      en: 'How many customers are lost today, the first count will show',
    }),
  )
}

/** The cause to remove first: the pain of the first initiative, its size in the client's numbers, and what would refute it. */
export function bindingCause(facts: Facts): BindingCause {
  const { cause, words, team } = facts
  const { voice } = cause
  return {
    text: sentences(
      cause.tags.length > 0 && capital(cause.cause),
      words.say({ ru: `В брифе: ${words.quote(cause.text)}`, en: `The brief says: ${words.quote(cause.text)}` }),
      words.say(voice.why),
    ),
    arithmetic: lossArithmetic(facts) ?? paybackArithmetic(facts),
    disproof: sentences(
      words.say(voice.disproof),
      words.say({
        ru: `Как проверить: ${words.say(voice.look)}; ответственный — ${words.role(team.owner('analyst'))}, срок — второй месяц плана`,
        en: `How to look: ${words.say(voice.look)}; ${words.role(team.owner('analyst'))} does it by month 2 of the plan`,
      }),
    ),
    refs: [`brief.pains.${cause.id}`, ...metricRefs(facts)],
  }
}
