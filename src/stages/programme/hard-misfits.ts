import type { Brief } from '../../core/brief.ts'
import { sharedStems } from '../../text/stems.ts'
import type { Say } from '../shared/say.ts'
import type { Programme, ProgrammeType } from './schema.ts'
import type { SelectorFactor } from './selector-factors.ts'

/** What the brief and the draft say about the fit of a type. */
export interface FitFacts {
  ordersPerYear: number
  margin: number
  customers: number | null
  isB2b: boolean
  /** Partners the brief counts; null when it names none. */
  partners: number | null
  /** Dearest product against the cheapest; null with fewer than two prices. */
  priceRatio: number | null
  isForOneItem: boolean
}

function partnersIn({ company, tools, constraints }: Brief): number | null {
  const text = [company.description ?? '', ...tools, ...constraints].join(' · ')
  const count = /(\d{1,3})\s+(?:партн[её]р|partner)/iu.exec(text)?.[1]
  return count === undefined ? null : Number(count)
}

export function fitFacts(programme: Programme, brief: Brief): FitFacts {
  const { metrics, industry, company, products } = brief
  const prices = products.flatMap(({ price }) => (price === null || price <= 0 ? [] : [price]))
  const card = [...programme.earn.map(({ event }) => event), ...programme.burn.map(({ what }) => what)].join(' ')
  return {
    ordersPerYear: 12 * (metrics.ordersPerMonth?.value ?? industry.ordersPerMonth.mid),
    margin: metrics.grossMargin?.value ?? industry.grossMargin.mid,
    customers: metrics.customers?.value ?? null,
    isB2b: company.model === 'b2b',
    partners: partnersIn(brief),
    priceRatio: prices.length < 2 ? null : Math.max(...prices) / Math.min(...prices),
    isForOneItem: products.some(({ name }) => sharedStems(name, card).length > 0),
  }
}

/** A fact that counts heavily against a type. */
export interface HardMisfit {
  types: readonly ProgrammeType[]
  holds(facts: FitFacts): boolean
  reason(facts: FitFacts, say: Say): string
  /** Facts that may outweigh it when `why` names one; the whole plus side of the selector when absent. */
  outweighedBy?: readonly SelectorFactor[]
}

const rarely = ({ ordersPerYear }: FitFacts, say: Say) =>
  say(
    `customers buy ${say.format.number(ordersPerYear)} times a year`,
    `клиент покупает ${say.format.number(ordersPerYear)} раза в год`,
  )

/** Where the selector of playbooks.md §3.2 counts heavily against a type. */
const hardMisfits: readonly HardMisfit[] = [
  {
    types: ['points', 'cashback', 'paid', 'punch'],
    holds: ({ isB2b }) => isB2b,
    reason: (_facts, say) => say('customers are companies', 'клиенты — компании'),
    outweighedBy: ['b2b'],
  },
  {
    types: ['rebate'],
    holds: ({ isB2b }) => !isB2b,
    reason: (_facts, say) => say('customers are people, not companies', 'клиенты — люди, а не компании'),
    outweighedBy: ['b2b'],
  },
  { types: ['tiers'], holds: ({ ordersPerYear }) => ordersPerYear < 3, reason: rarely },
  { types: ['points'], holds: ({ ordersPerYear }) => ordersPerYear < 2, reason: rarely },
  { types: ['punch'], holds: ({ ordersPerYear }) => ordersPerYear < 4, reason: rarely },
  { types: ['cashback'], holds: ({ ordersPerYear }) => ordersPerYear < 6, reason: rarely },
  { types: ['paid'], holds: ({ ordersPerYear }) => ordersPerYear < 12, reason: rarely },
  {
    types: ['points', 'cashback'],
    holds: ({ margin }) => margin < 0.08,
    reason: ({ margin }, say) =>
      say(`the margin is ${say.format.percent(margin)}`, `маржа ${say.format.percent(margin)}`),
  },
  {
    types: ['cashback'],
    holds: ({ customers }) => customers !== null && customers < 3_000,
    reason: ({ customers }, say) =>
      say(
        `the base of ${say.format.number(customers ?? 0, 0)} is small`,
        `база из ${say.format.number(customers ?? 0, 0)} клиентов мала`,
      ),
  },
  {
    types: ['partner'],
    holds: ({ partners }) => partners !== null && partners < 3,
    reason: ({ partners }, say) => say(`there are ${partners} partners, not 3`, `партнёров ${partners}, а нужно 3`),
  },
  {
    types: ['punch'],
    holds: ({ priceRatio, isForOneItem }) => priceRatio !== null && priceRatio > 3 && !isForOneItem,
    reason: ({ priceRatio }, say) =>
      say(
        `prices differ ${say.format.number(priceRatio ?? 0)} times`,
        `цены различаются в ${say.format.number(priceRatio ?? 0)} раза`,
      ),
  },
]

/** The first fact against a type; undefined when nothing speaks against it. */
export function hardMisfit(type: ProgrammeType, facts: FitFacts): HardMisfit | undefined {
  return hardMisfits.find(({ types, holds }) => types.includes(type) && holds(facts))
}
