import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import { numbersIn } from '../../../text/numbers.ts'
import { spellingSimilarity } from '../../../text/similarity.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { textFields } from '../../shared/text-fields.ts'
import { type BriefValue, briefValueOf } from '../brief-value.ts'
import { isShare, shownValue } from '../kpi-value.ts'
import type { Goals, Kpi } from '../schema.ts'

/** What the client measures under the very name of the KPI. */
function namedValue(kpi: Kpi, { metrics }: Brief): BriefValue | null {
  const named = metrics.other.find(({ name }) => spellingSimilarity(name, kpi.name) >= 0.85)
  if (!named || (named.unit === 'fraction') !== isShare(kpi)) return null
  if (named.period !== null && kpi.period !== 'none' && named.period !== kpi.period) return null
  return { value: named.value, provenance: 'given', tolerance: Math.abs(named.value) * 0.005 }
}

/** True when the client wrote this number somewhere: a segment may be known in words only. */
function isWritten({ baseline }: Kpi, brief: Brief): boolean {
  const texts = textFields(brief).flatMap(({ text }) => numbersIn(text))
  return texts.some(({ value, unit }) => Math.abs((unit === '%' ? value / 100 : value) - (baseline ?? 0)) < 1e-9)
}

interface Disagreement extends BriefValue {
  kind: 'value' | 'unit' | 'source'
}

/**
 * The value a baseline should have and has not; null when it agrees or the brief does not know. A segment may differ from the base,
 * but a figure the client never wrote is not the brief's.
 */
function disagreement(kpi: Kpi, brief: Brief): Disagreement | null {
  const known = briefValueOf(kpi.metric, kpi.period, brief) ?? namedValue(kpi, brief)
  if (known === null || known.provenance === 'benchmark' || known.provenance === 'assumed') return null
  const agrees = kpi.baseline !== null && Math.abs(kpi.baseline - known.value) <= known.tolerance
  if (kpi.segmentId !== null) {
    const borrowed = kpi.baselineSource === 'brief' && kpi.baseline !== null && !agrees && !isWritten(kpi, brief)
    return borrowed ? { ...known, kind: 'source' } : null
  }
  const isRate = kpi.metric === 'churn' || kpi.metric === 'retention'
  if (isRate && !isShare(kpi)) return { ...known, kind: 'unit' }
  return agrees ? null : { ...known, kind: 'value' }
}

function round(value: number): number {
  return Math.abs(value) < 2 ? Math.round(value * 10_000) / 10_000 : Math.round(value * 100) / 100
}

export const kpiBaselineBrief = defineRule<Goals, GoalsNeeds>({
  id: 'kpi-baseline-brief',
  severity: 'error',
  fixFirst: true,
  claim: 'The baseline of a KPI on the whole base is the figure of the brief, converted to the period of the KPI.',
  why: 'One figure with two values in one report makes a board doubt all of them.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: {
    en: 'KPI {kpi} “{name}”: baseline {actual} ≠ brief {expected}.',
    ru: 'KPI {kpi} «{name}»: исходное значение {actual} не совпадает с брифом ({expected}).',
  },
  repair:
    'Set the baseline of KPI {kpi} to {expected} (period: {period}), or name the segment it is measured on and where the figure comes from.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    return goals.flatMap(({ id, kpis }) =>
      kpis.flatMap((kpi): Failure[] => {
        const known = disagreement(kpi, brief)
        if (known === null) return []
        const value = shownValue(
          kpi.metric === 'churn' || kpi.metric === 'retention' ? { ...kpi, unit: '%' } : kpi,
          known.value,
          brief,
          say,
        )
        const shown = shownValue(kpi, kpi.baseline, brief, say)
        const words = {
          value: { expected: value, actual: shown, field: 'baseline' },
          unit: {
            expected: say(`${value}, unit %`, `${value}, единица %`),
            actual: `${shown} ${kpi.unit}`,
            field: 'unit',
          },
          source: {
            expected: say(`${value}, or another source`, `${value}, либо другой источник`),
            actual: say(`${shown} “from the brief”`, `${shown} «из брифа»`),
            field: 'baselineSource',
          },
        }[known.kind]
        const { expected, actual, field } = words
        return [
          {
            pointer: formatPointer(['goals', id, 'kpis', kpi.id, field]),
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
        if (known === null || known.kind !== 'value') return kpi
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
