import type { Brief } from '../../../core/brief.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { changeOf, shownValue } from '../kpi-value.ts'
import { betterDirection, namesMetric } from '../metric-words.ts'
import type { Goals, Kpi } from '../schema.ts'

const verbs = {
  down: phrasePattern(
    'сниз~, сниж~, сократ~, сокращ~, уменьш~, reduc~, cut, cuts, cutting, halve~, lower~, decreas~, shorten~',
  ),
  up: phrasePattern(
    'повыс~, повыш~, увелич~, нараст~, наращ~, подня~, поднима~, рост, роста, вырасти, rais~, increas~, grow~, lift~, boost~',
  ),
} as const

/** The verb is judged only where the title names this very metric: "cut losses" may stand over a retention KPI. */
function verbAgainst(title: string, kpi: Kpi): boolean {
  if (!namesMetric(title, kpi.metric)) return false
  const down = verbs.down.test(title)
  const up = verbs.up.test(title)
  return kpi.direction === 'down' ? up && !down : down && !up
}

function problemOf(title: string, kpi: Kpi, isFirst: boolean, brief: Brief): string | null {
  const say = sayIn(brief)
  const better = betterDirection(kpi.metric)
  const word = kpi.direction === 'up' ? say('up', 'вверх') : say('down', 'вниз')
  if (better !== null && kpi.direction !== better) return say(`${word} is worse`, `движение ${word} — это ухудшение`)
  const change = changeOf(kpi)
  if (change !== null && change.from === change.to)
    return say('the target equals the baseline', 'цель равна исходному значению')
  if (change !== null && change.to > change.from !== (kpi.direction === 'up')) {
    const shown = `${shownValue(kpi, change.from, brief, say)} → ${shownValue(kpi, change.to, brief, say)}`
    return say(`${shown} is not ${word}`, `${shown} — это не ${word}`)
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
        const problem = problemOf(title, kpi, index === 0, brief)
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
