import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { type BriefValue, briefValueOf } from '../brief-value.ts'
import type { Goals, Kpi } from '../schema.ts'

/** The value a baseline should have and has not; null when it agrees or the brief does not know. A segment may differ from the base. */
function disagreement(kpi: Kpi, brief: Brief): BriefValue | null {
  if (kpi.segmentId !== null) return null
  const known = briefValueOf(kpi.metric, kpi.period, brief)
  if (known === null || known.provenance === 'benchmark' || known.provenance === 'assumed') return null
  return kpi.baseline !== null && Math.abs(kpi.baseline - known.value) <= known.tolerance ? null : known
}

function round(value: number): number {
  return Math.abs(value) < 2 ? Math.round(value * 10_000) / 10_000 : Math.round(value * 100) / 100
}

export const kpiBaselineBrief = defineRule<Goals, GoalsNeeds>({
  id: 'kpi-baseline-brief',
  severity: 'error',
  claim: 'The baseline of a KPI on the whole base is the figure of the brief, converted to the period of the KPI.',
  why: 'One figure with two values in one report makes a board doubt all of them.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: {
    en: 'KPI {kpi} “{name}”: baseline {actual} ≠ brief {expected}.',
    ru: 'KPI {kpi} «{name}»: исходное значение {actual} не совпадает с брифом ({expected}).',
  },
  repair: 'Set the baseline of KPI {kpi} to {expected} (period: {period}), or name the segment it is measured on.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    return goals.flatMap(({ id, kpis }) =>
      kpis.flatMap((kpi): Failure[] => {
        const known = disagreement(kpi, brief)
        if (known === null) return []
        const show = (value: number) =>
          kpi.unit.trim() === '%' ? say.format.percent(value, 2) : say.format.number(value, 2)
        const expected = show(known.value)
        const actual = kpi.baseline === null ? '—' : show(kpi.baseline)
        return [
          {
            pointer: formatPointer(['goals', id, 'kpis', kpi.id, 'baseline']),
            params: { kpi: kpi.id, name: kpi.name, expected, actual, period: kpi.period },
            expected,
            actual,
          },
        ]
      }),
    )
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const goals = draft.goals.map((goal) => ({
      ...goal,
      kpis: goal.kpis.map((kpi): Kpi => {
        const known = disagreement(kpi, brief)
        if (known === null) return kpi
        const baseline = round(known.value)
        const pointer = formatPointer(['goals', goal.id, 'kpis', kpi.id, 'baseline'])
        corrections.push({ pointer, before: String(kpi.baseline ?? '—'), after: String(baseline) })
        const baselineSource = known.provenance === 'given' ? 'brief' : 'derived'
        return { ...kpi, baseline, baselineSource, measuredBy: null }
      }),
    }))
    return { draft: { ...draft, goals }, corrections }
  },
})
