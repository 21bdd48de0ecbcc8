import type { Brief } from '../../../src/core/brief.ts'
import { derivedFacts } from '../../../src/stages/shared/derived-facts.ts'
import type { KnownNumbers } from '../../../src/stages/shared/known-numbers.ts'
import { goodBrief } from '../../support/good/brief.ts'

type Metrics = Brief['metrics']
type Amount = 'customers' | 'dormantCustomers' | 'newCustomersPerMonth' | 'averageOrder' | 'ordersPerMonth'
export type Amounts = Partial<Record<Amount | 'grossMargin' | 'cac' | 'ltv', number>>
type Period = 'month' | 'quarter' | 'year'

/** A budget of 60 000 with a tenth in reserve, an industry (churn 4.2, 6.4, 9.5 % a month; margin 55, 60, 68 %), nothing else. */
export function briefWith(amounts: Amounts = {}, change: (brief: Brief) => void = () => {}): Brief {
  const brief = goodBrief('en')
  const given = { provenance: 'given', basis: null } as const
  const none = { customers: null, dormantCustomers: null, newCustomersPerMonth: null, averageOrder: null }
  const metrics: Metrics = { ...brief.metrics, ...none, ordersPerMonth: null, grossMargin: null, cac: null, ltv: null }
  Object.assign(brief, { goals: [], products: [], metrics: { ...metrics, churn: null, retention: null } })
  for (const [name, value] of Object.entries(amounts)) {
    Object.assign(brief.metrics, { [name]: { ...given, value, ...(name === 'ltv' ? { valueBasis: 'margin' } : {}) } })
  }
  change(brief)
  return brief
}

/** A change that tells a rate. */
export const rate =
  (name: 'churn' | 'retention', value: number, period: Period) =>
  ({ metrics }: Brief) => {
    metrics[name] = { value, period, provenance: 'given', basis: null }
  }

/** A change that adds a goal of the client. */
export const goal =
  (
    metric: Brief['goals'][number]['metric'],
    target: number | null,
    { relative = false, period = null as Period | null } = {},
  ) =>
  ({ goals }: Brief) => {
    goals.push({ id: 'G1', text: '', metric, target, relative, period })
  }

/** Several changes in turn. */
export const all =
  (...changes: readonly ((brief: Brief) => void)[]) =>
  (brief: Brief) => {
    for (const change of changes) change(brief)
  }

/** In five digits, each number once, by size. */
export const inDigits = (numbers: readonly number[]) =>
  [...new Set(numbers.map((number) => Number(number.toPrecision(5))))].toSorted((a, b) => a - b)

/** What a brief adds to another, by kind, each number once. */
export function added(after: Brief, before: Brief, kind: keyof KnownNumbers): number[] {
  const known = inDigits(derivedFacts(before)[kind])
  return inDigits(derivedFacts(after)[kind]).filter((number) => !known.includes(number))
}
