import { addMonths, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { isShare } from '../kpi-value.ts'
import { isMeasuring } from '../metric-words.ts'
import type { Goal, Goals, Kpi } from '../schema.ts'

/** A share of something above 150 % is a percentage written as a whole number. */
const largestFraction = 1.5

function missingIn(kpi: Kpi, goal: Goal, lastMeasuring: string, say: Say): string[] {
  const { baseline, baselineSource, target, unit, measuredBy } = kpi
  const tooLarge = [baseline, target].filter(
    (value) => value !== null && isShare(kpi) && Math.abs(value) > largestFraction,
  )
  const mustMeasure = baselineSource === 'to-measure'
  return [
    unit.trim() === '' && say('unit', 'единица'),
    target === null && !isMeasuring(goal) && say('numeric target', 'числовая цель'),
    isBlank(kpi.formula) && say('formula', 'формула'),
    isBlank(kpi.dataSource) && say('data source', 'источник данных'),
    baseline === null &&
      !mustMeasure &&
      baselineSource !== 'new' &&
      say('baseline, or a date by which it is measured', 'исходное значение или срок, к которому его измерят'),
    mustMeasure &&
      !(measuredBy !== null && isIsoDate(measuredBy) && measuredBy <= lastMeasuring) &&
      say(
        `date by which the baseline is measured, at the latest ${say.format.date(lastMeasuring)}`,
        `срок замера исходного значения, не позже ${say.format.date(lastMeasuring)}`,
      ),
    tooLarge.length > 0 && say('percent as a fraction (0.05, not 5)', 'проценты долей (0,05, а не 5)'),
  ].filter((part) => part !== false)
}

export const smartMeasurable = defineRule<Goals, GoalsNeeds>({
  id: 'smart-measurable',
  severity: 'error',
  claim:
    'Every KPI has a unit, a target, a formula, a data source and a baseline, or a date in the first two months by which it is measured.',
  why: 'Without a baseline nobody can say in twelve months whether the money worked.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: { en: 'KPI {kpi} “{name}”: missing {list}.', ru: 'KPI {kpi} «{name}»: не указано: {list}.' },
  repair: 'Fill in for KPI {kpi}: {list}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    const lastMeasuring = addMonths(brief.start, 2)
    return goals.flatMap((goal) =>
      goal.kpis.flatMap((kpi): Failure[] => {
        const missing = missingIn(kpi, goal, lastMeasuring, say)
        if (missing.length === 0) return []
        const list = missing.join(', ')
        return [
          {
            pointer: formatPointer(['goals', goal.id, 'kpis', kpi.id]),
            params: { kpi: kpi.id, name: kpi.name, list },
            expected: list,
            actual: `${kpi.baseline ?? '—'} → ${kpi.target ?? '—'} ${kpi.unit}`,
          },
        ]
      }),
    )
  },
})
