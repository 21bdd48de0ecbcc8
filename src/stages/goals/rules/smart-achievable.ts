import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { type Reach, reachOf } from '../change-bounds.ts'
import { shownValue } from '../kpi-value.ts'
import { withTarget } from '../lower-target.ts'
import type { Goals, Kpi } from '../schema.ts'

const slack = 1e-9

/** The bound as a target, rounded to the easier side. */
function targetAt(kpi: Kpi, reach: Reach, change: number): number {
  const exact = reach.targetAt(change)
  const steps = Math.abs(exact) < 2 ? 10_000 : Math.abs(exact) < 100 ? 100 : 1
  const round = kpi.direction === 'down' ? Math.ceil : Math.floor
  return round(exact * steps + (kpi.direction === 'down' ? -1e-6 : 1e-6)) / steps
}

export const smartAchievable = defineRule<Goals, GoalsNeeds>({
  id: 'smart-achievable',
  severity: 'error',
  claim: 'Every target stays within the change that plans have reached in twelve months.',
  why: 'A target nobody ever reached turns a year of good work into a failure.',
  source: 'Method, stage 2: SMART goals (achievable); domain model §12',
  message: {
    en: 'KPI {kpi} “{name}”: the target {target} means {change}; {judgement} {limit}.',
    ru: 'KPI {kpi} «{name}»: цель {target} — это {change}; {judgement} {limit}.',
  },
  repair:
    'Lower the target of KPI {kpi}: {nearest} or less ambitious passes. Say it in the title and in “achievable” too.',
  check: ({ goals }, { brief, drafts }) => {
    const say = sayIn(brief)
    const reaches = goals.flatMap(({ id, kpis }) =>
      kpis.flatMap((kpi) => {
        const reach = reachOf(kpi, brief, drafts.analysis.segments, say)
        return reach === null ? [] : [{ kpi, reach, pointer: formatPointer(['goals', id, 'kpis', kpi.id, 'target']) }]
      }),
    )
    if (reaches.length === 0) {
      return {
        skipped: say(
          'no KPI with known limits has a value today and a target',
          'ни у одного показателя с известными пределами нет и сегодняшнего значения, и цели',
        ),
      }
    }
    return reaches.flatMap(({ kpi, reach, pointer }): Failure[] => {
      const { change, hard, soft, tell } = reach
      if (!(change > soft + slack)) return []
      const isHard = change > hard + slack
      const nearest = shownValue(kpi, targetAt(kpi, reach, soft), brief, say)
      const judgement = isHard
        ? say('the most that plans have reached in a year is', 'больше всего, чего планы достигали за год, —')
        : say('usual plans stay within', 'обычные планы остаются в пределах:')
      const target = shownValue(kpi, kpi.target, brief, say)
      const limit = tell(isHard ? hard : soft)
      return [
        {
          pointer,
          params: { kpi: kpi.id, name: kpi.name, target, change: tell(change), judgement, limit, nearest },
          expected: say(`${nearest} or less ambitious`, `${nearest} или скромнее`),
          actual: target,
          ...(isHard ? {} : { severity: 'warning' as const }),
        },
      ]
    })
  },
  fix: (draft, { brief, drafts }) => {
    const say = sayIn(brief)
    const corrections: Correction[] = []
    let fixed = draft
    for (const { id, kpis } of draft.goals) {
      for (const kpi of kpis) {
        const reach = reachOf(kpi, brief, drafts.analysis.segments, say)
        if (reach === null || !(reach.change > reach.hard + slack)) continue
        const after = targetAt(kpi, reach, reach.hard)
        const pointer = formatPointer(['goals', id, 'kpis', kpi.id, 'target'])
        corrections.push({ pointer, before: String(kpi.target), after: String(after) })
        fixed = withTarget(fixed, kpi.id, after, brief)
      }
    }
    return { draft: fixed, corrections }
  },
})
