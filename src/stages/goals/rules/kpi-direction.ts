import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { betterDirection, namesMetric } from '../metric-words.ts'
import type { Goals, Kpi } from '../schema.ts'

const verbs = {
  down: phrasePattern('сниз~, сниж~, сократ~, сокращ~, уменьш~, reduc~, cut, cuts, lower~, decreas~, shorten~'),
  up: phrasePattern('повыс~, повыш~, увелич~, нараст~, подня~, поднима~, raise~, increas~, grow~, lift~'),
} as const

/** The verb is judged only where the title names this very metric: "cut losses" may stand over a retention KPI. */
function verbAgainst(title: string, kpi: Kpi): boolean {
  if (!namesMetric(title, kpi.metric)) return false
  const down = verbs.down.test(title)
  const up = verbs.up.test(title)
  return kpi.direction === 'down' ? up && !down : down && !up
}

function problemOf(title: string, kpi: Kpi, isFirst: boolean, say: Say): string | null {
  const better = betterDirection(kpi.metric)
  const word = kpi.direction === 'up' ? say('up', 'вверх') : say('down', 'вниз')
  if (better !== null && kpi.direction !== better) return say(`${word} is worse`, `движение ${word} — это ухудшение`)
  if (kpi.baseline !== null && kpi.target !== null) {
    const change = kpi.target - kpi.baseline
    if (change === 0) return say('the target equals the baseline', 'цель равна исходному значению')
    if (change > 0 !== (kpi.direction === 'up')) {
      return say(`${kpi.baseline} → ${kpi.target} is not ${word}`, `${kpi.baseline} → ${kpi.target} — это не ${word}`)
    }
  }
  if (isFirst && verbAgainst(title, kpi)) return say('the title says the opposite', 'в названии цели сказано обратное')
  return null
}

export const kpiDirection = defineRule<Goals, GoalsNeeds>({
  id: 'kpi-direction',
  severity: 'error',
  claim:
    'The direction of a KPI, its target and the verb of the goal agree, and it is the direction in which the metric gets better.',
  why: 'A target on the wrong side of the baseline rewards the company for losing customers.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: {
    en: 'KPI {kpi} “{name}” moves the wrong way: {problem}.',
    ru: 'KPI {kpi} «{name}» меняется не в ту сторону: {problem}.',
  },
  repair: 'Make direction, baseline and target of KPI {kpi} agree. Now: {problem}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    return goals.flatMap(({ id, title, kpis }) =>
      kpis.flatMap((kpi, index): Failure[] => {
        const problem = problemOf(title, kpi, index === 0, say)
        if (problem === null) return []
        const better = betterDirection(kpi.metric) ?? kpi.direction
        return [
          {
            pointer: formatPointer(['goals', id, 'kpis', kpi.id]),
            params: { kpi: kpi.id, name: kpi.name, problem },
            expected:
              better === 'up'
                ? say('target above baseline', 'цель выше исходного')
                : say('target below baseline', 'цель ниже исходного'),
            actual: `${kpi.direction}: ${kpi.baseline ?? '—'} → ${kpi.target ?? '—'}`,
          },
        ]
      }),
    )
  },
})
