import { neededOrders, neededRevenue } from '../analysis/binding-cause.ts'
import { toldEffect } from '../effects.ts'
import type { Facts } from '../facts.ts'
import { carriers, type DraftGoal, type DraftKpi, sourceOf, today } from './draft-goal.ts'
import { promised } from './retention.ts'

type Behaviour = 'frequency' | 'averageOrder'

function carriersOf(facts: Facts, metric: Behaviour): string {
  const ids = new Set(
    facts.plan.initiatives
      .filter(({ playbook }) => {
        const told = toldEffect(playbook)
        return told.metric === metric || told.side?.metric === metric
      })
      .map(({ playbook }) => playbook.id),
  )
  return carriers(facts, (id) => ids.has(id))
}

/** A smaller change is no goal: a usual month moves more. */
const leastLift = 0.01

const floorTo = (value: number, step: number) => Math.floor(value / step + 1e-9) * step

/** Orders a month and money an order, promised at the end of the year; null where the plan does not move them. */
export function behaviourTarget(facts: Facts, metric: Behaviour): { from: number; to: number } | null {
  const { known, change } = facts
  const from = metric === 'frequency' ? known.frequency : known.order
  if (from === null || change[metric] <= 0) return null
  const exact = from * (1 + promised * change[metric])
  const to = metric === 'frequency' ? floorTo(exact, 0.01) : floorTo(exact, from < 100 ? 0.1 : 1)
  return to >= from * (1 + leastLift) ? { from, to: Math.round(to * 100) / 100 } : null
}

function behaviourKpi(facts: Facts, metric: Behaviour): DraftKpi | null {
  const { words, team, end, brief, kind } = facts
  const target = behaviourTarget(facts, metric)
  if (!target) return null
  const frequency = metric === 'frequency'
  const provenance = frequency ? brief.metrics.ordersPerMonth?.provenance : brief.metrics.averageOrder?.provenance
  return {
    metric: frequency ? 'ordersPerMonth' : 'averageOrder',
    name: frequency
      ? words.say({ ru: 'Покупок на активного клиента в месяц', en: 'Orders per active customer a month' })
      : kind === 'subscription'
        ? words.say({ ru: 'Средний платёж клиента в месяц', en: 'Average bill per account a month' })
        : words.say({ ru: 'Средний чек', en: 'Average order' }),
    unit: frequency ? words.say({ ru: 'покупки', en: 'orders' }) : brief.budget.currency,
    ...today(target.from, provenance === 'given' ? 'brief' : 'derived'),
    target: target.to,
    direction: 'up',
    by: end,
    period: 'month',
    formula: frequency
      ? words.say({ ru: 'покупки месяца ÷ активные клиенты', en: 'orders of the month ÷ active customers' })
      : kind === 'subscription'
        ? words.say({ ru: 'выручка месяца ÷ платящие клиенты', en: 'revenue of the month ÷ paying accounts' })
        : words.say({ ru: 'выручка месяца ÷ покупки месяца', en: 'revenue of the month ÷ orders of the month' }),
    dataSource: sourceOf(facts, 'sales'),
    cadence: 'monthly',
    owner: team.owner('crm'),
    segmentId: null,
  }
}

export function growthGoal(facts: Facts): DraftGoal | null {
  const { words, end, change, kind } = facts
  const frequency = kind === 'subscription' ? null : behaviourTarget(facts, 'frequency')
  const order = behaviourTarget(facts, 'averageOrder')
  const main = frequency ? 'frequency' : order ? 'averageOrder' : null
  if (!main) return null
  const kpis = [frequency && behaviourKpi(facts, 'frequency'), order && behaviourKpi(facts, 'averageOrder')].filter(
    (kpi) => kpi !== null,
  )
  const from = frequency ? words.number(frequency.from, 2) : order ? words.money(order.from) : ''
  const to = frequency ? words.number(frequency.to, 2) : order ? words.money(order.to) : ''
  const lift = words.percent(change[main])
  return {
    type: 'growth',
    title: frequency
      ? words.say({
          ru: `Увеличить число покупок активного клиента с ${from} до ${to} в месяц к ${words.date(end)}`,
          en: `Raise orders per active customer from ${from} to ${to} a month by ${words.date(end)}`,
        })
      : words.say({
          ru: `Увеличить ${kind === 'subscription' ? 'средний платёж' : 'средний чек'} активного клиента с ${from} до ${to} к ${words.date(end)}`,
          en: `Raise the average bill of an active customer from ${from} to ${to} by ${words.date(end)}`,
        }),
    achievable: words.say({
      ru: `Несут ${carriersOf(facts, main)}: вместе +${lift} к концу года после поправки на надёжность; цель берёт 90 % этого.`,
      en: `Carried by ${carriersOf(facts, main)}: together +${lift} at year end after the haircut for evidence; the goal takes 90% of it.`,
    }),
    relevant: words.say({
      ru: 'Рост идёт от тех, кто уже покупает: он не требует рекламного бюджета и виден в продажах того же месяца.',
      en: 'Growth from those who already buy needs no advertising and shows in the same month.',
    }),
    deadline: end,
    segmentIds: [],
    kpis,
    guardrails: [
      {
        metric: words.say({ ru: 'Скидки и награды в выручке', en: 'Discounts and rewards in revenue' }),
        limit: words.say({
          ru: 'прирост не больше трети прироста маржи',
          en: 'growth within a third of the growth of margin',
        }),
        why: words.say({
          ru: 'Покупки, купленные скидкой, сегодня увеличивают счётчик, а завтра пропадают.',
          en: 'Purchases bought by a discount lift the number today and are missing tomorrow.',
        }),
      },
    ],
    refs: [frequency ? 'brief.metrics.ordersPerMonth' : 'brief.metrics.averageOrder'],
    serves: frequency
      ? order
        ? ['ordersPerMonth', 'averageOrder', 'revenue', 'ltv']
        : ['ordersPerMonth', 'revenue', 'ltv']
      : ['averageOrder', 'revenue', 'ltv'],
  }
}

/** Without figures of the base: repeat orders marked as coming from the plan, as many as pay for it. */
export function repeatOrdersGoal(facts: Facts): DraftGoal | null {
  const { words, brief, plan, margin, end, team, known } = facts
  const product = brief.products.find(({ price }) => price !== null) ?? null
  const price = known.order ?? product?.price ?? null
  if (price === null || plan.planned <= 0 || known.customers !== null) return null
  // The same sum as in the analysis: from the revenue as it is shown there.
  const revenue = neededRevenue(plan.planned, margin.value)
  const orders = neededOrders(revenue, price)
  return {
    type: 'growth',
    title: words.say({
      ru: `Получить ${words.count(orders, 'repeatOrder')} действующих клиентов по поводам этого плана к ${words.date(end)}: столько возвращает его денежные затраты`,
      en: `Receive ${words.count(orders, 'repeatOrder')} from existing customers prompted by this plan by ${words.date(end)}, which returns its cash cost`,
    }),
    achievable: words.say({
      ru: `${words.money(revenue)} выручки, которая возвращает затраты, ÷ ${words.money(price)} за заказ; это ${words.number(Math.ceil(orders / 12))} в месяц. Если к концу месяца 6 нет и трети, план сокращается до половины.`,
      en: `${words.money(revenue)} of revenue returns the cost; ÷ ${words.money(price)} an order: ${words.number(Math.ceil(orders / 12))} a month. With less than a third by month 6 the plan shrinks to half.`,
    }),
    relevant: words.say({
      ru: 'Число прямо говорит владельцу, вернулись ли деньги, и не зависит от неизвестного размера базы.',
      en: 'The number tells the owner plainly whether the money came back, whatever the unknown size of the base.',
    }),
    deadline: end,
    segmentIds: [],
    kpis: [
      {
        metric: 'other',
        name: words.say({ ru: 'Повторные заказы по поводам плана', en: 'Repeat orders prompted by the plan' }),
        unit: words.say({ ru: 'заказы', en: 'orders' }),
        ...today(0, 'new'),
        target: orders,
        direction: 'up',
        by: end,
        period: 'year',
        formula: words.say({
          ru: 'заказы прежних клиентов с отметкой повода (напоминание, звонок, сообщение) с начала плана',
          en: 'orders of earlier customers marked with the prompt (reminder, call, message) since the start',
        }),
        dataSource: sourceOf(facts, 'sales'),
        cadence: 'monthly',
        owner: team.owner('operations'),
        segmentId: null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Заказы, сделанные только ради скидки', en: 'Orders made only for a discount' }),
        limit: words.say({ ru: 'не больше 1 из 5', en: '1 in 5 at most' }),
        why: words.say({
          ru: 'Заказ со скидкой приносит меньше маржи и окупает план медленнее.',
          en: 'A discounted order brings less margin and pays back later.',
        }),
      },
    ],
    refs: ['brief.budget', 'industry.grossMargin'],
    serves: ['revenue', 'ordersPerMonth', 'ltv', 'retention'],
  }
}
