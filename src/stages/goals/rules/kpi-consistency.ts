import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { contradictionsIn, type PlacedKpi } from '../contradictions.ts'
import { isShare, shownValue } from '../kpi-value.ts'
import type { Goals, Kpi } from '../schema.ts'
import { wrongTitleTarget } from '../title-target.ts'

/** Shares of customers, orders or answers: none of them can pass the whole. */
const shares: ReadonlySet<Kpi['metric']> = new Set([
  'churn',
  'retention',
  'csat',
  'programmeShare',
  'winback',
  'secondPurchase',
  'complaints',
])

/** Above it a share is a percentage written as a whole number, which `smart-measurable` names. */
const largestFraction = 1.5

function rangeOf(kpi: Kpi, say: Say): { low: number; high: number; text: string } | null {
  if (kpi.metric === 'nps') return { low: -100, high: 100, text: say('between −100 and 100', 'от −100 до 100') }
  const isPart = shares.has(kpi.metric) && isShare(kpi)
  return isPart ? { low: 0, high: 1, text: say('between 0% and 100%', 'от 0 до 100 %') } : null
}

function isOutside(value: number, kpi: Kpi, { low, high }: { low: number; high: number }): boolean {
  const isWholePercent = kpi.metric !== 'nps' && Math.abs(value) > largestFraction
  return !isWholePercent && (value < low || value > high)
}

export const kpiConsistency = defineRule<Goals, GoalsNeeds>({
  id: 'kpi-consistency',
  severity: 'error',
  claim:
    'Targets agree: with the title that tells them, retention with churn of one period, LTV and revenue with what drives them; no share passes the whole.',
  why: 'Two targets that cannot both be met leave a team free to choose the easier one.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals; domain model F4, F7',
  message: { en: 'Targets contradict: {a} vs {b}.', ru: 'Цели противоречат друг другу: {a} и {b}.' },
  repair: 'Change KPI {kpi} so that it agrees with {b}, or name the segment it is measured on. Now: {a}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    const named = ({ id, name }: Kpi) => say(`${id} “${name}”`, `${id} «${name}»`)
    const placed: PlacedKpi[] = goals.flatMap(({ id, kpis }) =>
      kpis.map((kpi) => ({ kpi, pointer: formatPointer(['goals', id, 'kpis', kpi.id]) })),
    )
    const outside = placed.flatMap(({ kpi, pointer }): Failure[] => {
      const range = rangeOf(kpi, say)
      return (['baseline', 'target'] as const).flatMap((field) => {
        const value = kpi[field]
        if (range === null || value === null || !isOutside(value, kpi, range)) return []
        const a = `${named(kpi)} ${shownValue(kpi, value, brief, say)}`
        return [
          {
            pointer: `${pointer}/${field}`,
            params: { kpi: kpi.id, a, b: say(`its range, ${range.text}`, `пределы показателя, ${range.text}`) },
            expected: range.text,
            actual: String(value),
          },
        ]
      })
    })
    const contradictions = contradictionsIn(placed, brief).map(({ at, others, said, follows }): Failure => {
      const show = (value: number) => shownValue(at.kpi, value, brief, say)
      const names = say.format.list(others.map(({ kpi }) => named(kpi)))
      return {
        pointer: `${at.pointer}/target`,
        params: {
          kpi: at.kpi.id,
          a: `${named(at.kpi)} ${show(said)}`,
          b: say(`${names}, which give about ${show(follows)}`, `${names}, откуда следует около ${show(follows)}`),
        },
        expected: say(`about ${show(follows)}`, `около ${show(follows)}`),
        actual: show(said),
        group: others.map(({ pointer }) => `${pointer}/target`),
      }
    })
    const titles = goals.flatMap((goal): Failure[] => {
      const wrong = wrongTitleTarget(goal)
      if (!wrong) return []
      const { kpi, written } = wrong
      const aim = shownValue(kpi, kpi.target ?? 0, brief, say)
      return [
        {
          pointer: formatPointer(['goals', goal.id, 'title']),
          params: {
            kpi: kpi.id,
            a: say(`the title of ${goal.id}, ${written}`, `название ${goal.id}, ${written}`),
            b: `${named(kpi)} ${aim}`,
          },
          expected: aim,
          actual: written,
        },
      ]
    })
    return [...outside, ...contradictions, ...titles]
  },
})
