import type { Brief } from '../../core/brief.ts'
import { daysBetween, isIsoDate } from '../../core/date.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import { changeOf, isShare } from './kpi-value.ts'
import type { Kpi } from './schema.ts'

export interface PlacedKpi {
  kpi: Kpi
  pointer: string
}

/** A target that does not follow from others. Goals stand in order of weight, so the later of two is at fault. */
interface Contradiction {
  at: PlacedKpi
  others: PlacedKpi[]
  said: number
  follows: number
}

/** F4 allows 0.02; LTV and revenue follow their drivers within a fifth, growth of a few points within two. */
const sumTolerance = 0.02
const modelTolerance = 0.2
const growthRounding = 0.02

function isFraction(value: number | null): value is number {
  return value !== null && value >= 0 && value < 1
}

/** Targets of different dates are two points of one road. */
function sameDate(a: Kpi, b: Kpi): boolean {
  return isIsoDate(a.by) && isIsoDate(b.by) && Math.abs(daysBetween(a.by, b.by)) <= 31
}

/** F2: churn told in the period of another KPI; null where a period is not said. */
function churnIn(kpi: Kpi, loss: number, period: Kpi['period']): number | null {
  if (kpi.period === period) return loss
  if (kpi.period === 'none' || period === 'none') return null
  return churnOver(monthlyChurn(loss, monthsIn[kpi.period]), monthsIn[period])
}

function sums(placed: readonly PlacedKpi[]): Contradiction[] {
  const rates = placed.filter(({ kpi }) => isShare(kpi) && isFraction(kpi.target))
  return rates.flatMap((later, index) =>
    rates.slice(0, index).flatMap((earlier): Contradiction[] => {
      const pair = [later, earlier]
      const churn = pair.find(({ kpi }) => kpi.metric === 'churn')
      const retention = pair.find(({ kpi }) => kpi.metric === 'retention')
      if (!churn || !retention || later.kpi.segmentId !== earlier.kpi.segmentId) return []
      if (!sameDate(later.kpi, earlier.kpi)) return []
      const lost = churnIn(churn.kpi, churn.kpi.target ?? 0, retention.kpi.period)
      if (lost === null || Math.abs(lost + (retention.kpi.target ?? 0) - 1) <= sumTolerance) return []
      const follows =
        later === retention
          ? 1 - lost
          : (churnIn(retention.kpi, 1 - (retention.kpi.target ?? 0), churn.kpi.period) ?? 0)
      return [{ at: later, others: [earlier], said: later.kpi.target ?? 0, follows }]
    }),
  )
}

/** How many times a KPI grows; null where it is not known. */
function growthOf({ kpi }: PlacedKpi): number | null {
  const change = changeOf(kpi)
  if (change === null || !(change.from > 0) || !(change.to > 0)) return null
  return change.to / change.from
}

/** F6: how many times the life of a customer grows with less churn; null where it is not known. */
function lifeGrowthOf({ kpi }: PlacedKpi): number | null {
  const change = changeOf(kpi)
  if (change === null || !isShare(kpi) || kpi.period === 'none') return null
  const months = monthsIn[kpi.period]
  const loss = (value: number) => (kpi.metric === 'churn' ? value : 1 - value)
  const [from, to] = [loss(change.from), loss(change.to)]
  if (!isFraction(from) || !isFraction(to) || from === 0 || to === 0) return null
  return monthlyChurn(from, months) / monthlyChurn(to, months)
}

interface Driver {
  placed: PlacedKpi
  growth: number
}

/** The first KPI of each metric on the same customers as `of`. */
function driversOf(of: PlacedKpi, placed: readonly PlacedKpi[], metrics: readonly Kpi['metric'][][]): Driver[] {
  return metrics.flatMap((alternatives) => {
    const found = placed.find(
      ({ kpi }) => alternatives.includes(kpi.metric) && kpi.segmentId === of.kpi.segmentId && kpi !== of.kpi,
    )
    const isLife = found?.kpi.metric === 'churn' || found?.kpi.metric === 'retention'
    const growth = found ? (isLife ? lifeGrowthOf(found) : growthOf(found)) : null
    return found && growth !== null ? [{ placed: found, growth }] : []
  })
}

function product(drivers: readonly Driver[]): number {
  return drivers.reduce((whole, { growth }) => whole * growth, 1)
}

/** F7: `LTV = F · AOV · GM / c`, so its growth is the product of theirs; a driver without a target stays as it is. */
function ltvContradictions(placed: readonly PlacedKpi[]): Contradiction[] {
  return placed.flatMap((at): Contradiction[] => {
    const growth = at.kpi.metric === 'ltv' ? growthOf(at) : null
    const drivers = driversOf(at, placed, [['ordersPerMonth'], ['averageOrder'], ['churn', 'retention']])
    if (growth === null || drivers.length === 0) return []
    const expected = product(drivers)
    if (Math.abs(growth / expected - 1) <= modelTolerance) return []
    const others = drivers.map((driver) => driver.placed)
    return [{ at, others, said: at.kpi.target ?? 0, follows: (at.kpi.baseline ?? 0) * expected }]
  })
}

const growsBase: ReadonlySet<Kpi['metric']> = new Set(['churn', 'retention', 'winback', 'secondPurchase'])

/**
 * Revenue grows by `(1+ΔN)(1+ΔF)(1+ΔAOV)−1`. Where the base has no target of its own but other goals or newcomers make it grow, more
 * revenue than orders and bills bring contradicts nothing.
 */
function revenueContradictions(placed: readonly PlacedKpi[], brief: Brief): Contradiction[] {
  const newcomers = (brief.metrics.newCustomersPerMonth?.value ?? 0) > 0
  return placed.flatMap((at): Contradiction[] => {
    const growth = at.kpi.metric === 'revenue' ? growthOf(at) : null
    const drivers = driversOf(at, placed, [['customers'], ['ordersPerMonth'], ['averageOrder']])
    if (growth === null || drivers.length === 0) return []
    const expected = product(drivers)
    const baseIsOpen =
      !drivers.some((driver) => driver.placed.kpi.metric === 'customers') &&
      (newcomers || placed.some(({ kpi }) => growsBase.has(kpi.metric)))
    const slack = modelTolerance * Math.max(Math.abs(growth - 1), Math.abs(expected - 1)) + growthRounding
    if (growth > expected && baseIsOpen) return []
    if (Math.abs(growth - expected) <= slack) return []
    const others = drivers.map((driver) => driver.placed)
    return [{ at, others, said: at.kpi.target ?? 0, follows: (at.kpi.baseline ?? 0) * expected }]
  })
}

/** Every target that does not follow from the others. */
export function contradictionsIn(placed: readonly PlacedKpi[], brief: Brief): Contradiction[] {
  return [...sums(placed), ...ltvContradictions(placed), ...revenueContradictions(placed, brief)]
}
