import type { Brief } from '../../core/brief.ts'
import type { PluralForms } from '../../core/format.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import type { Analysis } from '../analysis/schema.ts'
import type { Say } from '../shared/say.ts'
import { changeOf, isShare } from './kpi-value.ts'
import type { Kpi } from './schema.ts'

/** How far a KPI is asked to move, measured the way its bounds are given. */
export interface Reach {
  /** In the direction in which the metric gets better; negative when it gets worse. */
  change: number
  /** More than any plan reached in twelve months, and more than usual ones do. */
  hard: number
  soft: number
  /** A change of this size in words. */
  tell(change: number): string
  /** The target that is a change of this size. */
  targetAt(change: number): number
}

/** Domain model §12: changes in twelve months. */
const bounds = {
  churn: { hard: 0.5, soft: 0.25 },
  retention: { hard: 0.2, soft: 0.1 },
  nps: { hard: 40, soft: 15 },
  ordersPerMonth: { hard: 0.3, soft: 0.12 },
  averageOrder: { hard: 0.25, soft: 0.1 },
  ltv: { hard: 0.6, soft: 0.3 },
  winback: { hard: 0.4, soft: 0.12 },
  programmeShare: { hard: 0.95, soft: 0.6 },
} as const

/** Below this rate a relative change says nothing: a point fewer out of three is a third. */
const tinyRate = 0.05

const points: Record<Say['language'], PluralForms> = {
  en: { one: 'point', other: 'points' },
  ru: { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' },
}

function isRate(value: number): boolean {
  return value >= 0 && value < 1
}

/** F2: loss of customers over twelve months; a rate without a period is taken as it stands. */
function lossOfYear(loss: number, period: Kpi['period']): number {
  return period === 'none' ? loss : churnOver(monthlyChurn(loss, monthsIn[period]), 12)
}

function lossOfPeriod(yearly: number, period: Kpi['period']): number {
  return period === 'none' ? yearly : churnOver(monthlyChurn(yearly, 12), monthsIn[period])
}

/** Customers kept over a year, in percentage points: the absolute measure of churn and of retention. */
function keptReach(kpi: Kpi, from: number, to: number, say: Say): Reach {
  const { period, metric } = kpi
  const flip = (rate: number) => (metric === 'churn' ? rate : 1 - rate)
  const lostToday = lossOfYear(flip(from), period)
  return {
    change: lostToday - lossOfYear(flip(to), period),
    ...bounds.retention,
    tell: (change) =>
      say(`${say.format.points(change)} of retention a year`, `${say.format.points(change)} к удержанию за год`),
    targetAt: (change) => flip(lossOfPeriod(lostToday - change, period)),
  }
}

function relativeReach(from: number, to: number, bound: { hard: number; soft: number }, sign: 1 | -1, say: Say): Reach {
  return {
    change: sign * (to / from - 1),
    ...bound,
    tell: (change) => say(`a change of ${say.format.percent(change)}`, `изменение на ${say.format.percent(change)}`),
    targetAt: (change) => from * (1 + sign * change),
  }
}

/** A bound for the whole base: what a segment does counts by its share of the base. */
function dilutedReach(reach: Reach, share: number, say: Say): Reach {
  return {
    ...reach,
    change: reach.change * share,
    tell: (change) =>
      say(`${say.format.percent(change)} over the whole base`, `${say.format.percent(change)} по всей базе`),
    targetAt: (change) => reach.targetAt(change / share),
  }
}

function winbackReach(kpi: Kpi, brief: Brief, segments: Analysis['segments'], say: Say): Reach | null {
  const { target } = kpi
  const size = segments.find(({ id }) => id === kpi.segmentId)?.size ?? brief.metrics.dormantCustomers?.value ?? null
  const asked = isShare(kpi) ? 1 : size
  if (target === null || asked === null || asked <= 0) return null
  return {
    change: target / asked,
    ...bounds.winback,
    tell: (change) =>
      say(`${say.format.percent(change)} of those who left`, `${say.format.percent(change)} ушедших клиентов`),
    targetAt: (change) => change * asked,
  }
}

/** Null where the metric has no bounds or its values are not known. */
export function reachOf(kpi: Kpi, brief: Brief, segments: Analysis['segments'], say: Say): Reach | null {
  const { metric, target } = kpi
  if (metric === 'winback') return winbackReach(kpi, brief, segments, say)
  if (metric === 'programmeShare') {
    if (target === null || !isShare(kpi)) return null
    const tell = (level: number) =>
      say(`${say.format.percent(level)} by members`, `${say.format.percent(level)} на участников`)
    return { change: target, ...bounds.programmeShare, tell, targetAt: (level) => level }
  }
  const values = changeOf(kpi)
  if (values === null) return null
  const { from, to } = values
  switch (metric) {
    case 'nps':
      return {
        change: to - from,
        ...bounds.nps,
        tell: (change) => `+${say.format.count(change, points[say.language])}`,
        targetAt: (change) => from + change,
      }
    case 'retention':
      return isShare(kpi) && isRate(1 - from) && isRate(1 - to) ? keptReach(kpi, from, to, say) : null
    case 'churn':
      if (isShare(kpi) && from < tinyRate) return isRate(from) && isRate(to) ? keptReach(kpi, from, to, say) : null
      return from > 0 ? relativeReach(from, to, bounds.churn, -1, say) : null
    case 'ordersPerMonth': {
      if (from <= 0) return null
      const reach = relativeReach(from, to, bounds.ordersPerMonth, 1, say)
      if (kpi.segmentId === null) return reach
      const share = segments.find(({ id }) => id === kpi.segmentId)?.share ?? null
      return share === null || share <= 0 ? null : dilutedReach(reach, Math.min(1, share), say)
    }
    case 'averageOrder':
    case 'ltv':
      return from > 0 ? relativeReach(from, to, bounds[metric], 1, say) : null
    default:
      return null
  }
}
