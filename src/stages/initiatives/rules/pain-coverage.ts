import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import { sharedStems } from '../../../text/stems.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import { sameSubject } from '../pain-tags.ts'
import type { Initiative, Initiatives } from '../schema.ts'

function speaksOf(initiative: Initiative, pain: string): boolean {
  const deed = deedOf(initiative)
  return sameSubject(deed, pain) || sharedStems(pain, deed).length > 0
}

/** A number that would move: the initiative's own, or one of the goals it serves. */
function isMeasured({ kpi, goalIds }: Initiative, { goals }: InitiativesNeeds['goals']): boolean {
  const isOwn = !isBlank(kpi.name) && !isBlank(kpi.target)
  return isOwn || goals.some(({ id, kpis }) => goalIds.includes(id) && kpis.length > 0)
}

/** A pain the plan openly leaves alone (the level of prices) is a warning; one that is only linked, without a word about it, too. */
export const painCoverage = defineRule<Initiatives, InitiativesNeeds>({
  id: 'pain-coverage',
  severity: 'error',
  claim:
    'Every customer pain of the brief is addressed by an initiative whose text speaks of it and whose KPI would show it.',
  why: 'Customers leave for the reasons they named; a plan that skips one keeps the hole open.',
  source: 'Method, stage 3: proactive service that prevents the problems of customers',
  message: { en: 'Customer pain “{pain}”: {problem}.', ru: 'Боль клиентов «{pain}»: {problem}.' },
  repair:
    'Add or adjust one initiative, by default proactive, that removes “{pain}” and put {id} into its painIds. Now: {problem}.',
  check: ({ initiatives, wontDo, rejected }, { brief, drafts }) => {
    const say = sayIn(brief)
    return brief.pains.flatMap(({ id, text }): Failure[] => {
      const linked = initiatives.filter(({ painIds }) => painIds.includes(id))
      const [first] = linked
      const cures = linked.filter((initiative) => speaksOf(initiative, text))
      const [cure] = cures
      if (cure) {
        if (cures.some((initiative) => isMeasured(initiative, drafts.goals))) return []
        return [
          {
            pointer: formatPointer(['initiatives', cure.id, 'kpi']),
            params: {
              pain: text,
              id,
              problem: say('no KPI would show that it gets better', 'ни один показатель не покажет улучшения'),
            },
            expected: say('a KPI with a target', 'показатель с целью'),
            actual: cure.kpi.name || '—',
          },
        ]
      }
      if (first) {
        const problem = say(
          `${first.id} is linked but does not speak of it`,
          `${first.id} связана с ней, но о ней не говорит`,
        )
        return [
          {
            pointer: formatPointer(['initiatives', first.id, 'what']),
            params: { pain: text, id, problem },
            expected: text,
            actual: first.what,
            severity: 'warning',
          },
        ]
      }
      const refusals = [
        ...wontDo.map(({ what, why }) => `${what} ${why}`),
        ...rejected.map(({ title, reason }) => `${title} ${reason}`),
      ]
      const isRefused = refusals.some((refusal) => sharedStems(text, refusal).length > 0)
      const problem = isRefused
        ? say('left out on purpose', 'намеренно не решается')
        : say('not addressed by any initiative', 'не закрыта ни одной инициативой')
      return [
        {
          pointer: '/initiatives',
          params: { pain: text, id, problem },
          expected: say(`an initiative with painIds ${id}`, `инициатива с painIds ${id}`),
          actual: '—',
          ...(isRefused ? { severity: 'warning' as const } : {}),
        },
      ]
    })
  },
})
