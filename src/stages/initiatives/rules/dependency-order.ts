import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Ids of initiatives that wait for themselves in the end. */
function inCycles(initiatives: readonly Initiative[]): string[] {
  const waitsFor = new Map(initiatives.map(({ id, dependsOn }) => [id, dependsOn]))
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (waitsFor.get(from) ?? []).some((next) => {
      if (next === target) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, target, seen)
    })
  return initiatives.filter(({ id }) => reaches(id, id, new Set())).map(({ id }) => id)
}

export const dependencyOrder = defineRule<Initiatives, InitiativesNeeds>({
  id: 'dependency-order',
  severity: 'error',
  claim:
    'Nothing is launched before what it depends on, nothing waits for itself, and the programme starts after its rules are published.',
  why: 'A programme announced before the till can count points makes the first thousand members its critics.',
  source: 'Method, success criterion: a clear implementation plan',
  message: { en: '“{initiative}” {problem}.', ru: '«{initiative}» {problem}.' },
  repair: 'Move the launch of {id} to {expected}, or remove the dependency. Now it {problem}.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const cycles = inCycles(initiatives)
    const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
    const failures = initiatives.flatMap(({ id, title, launch, dependsOn }): Failure[] => {
      if (cycles.includes(id)) {
        const problem = say('waits for itself', 'ждёт сама себя')
        return [
          {
            pointer: formatPointer(['initiatives', id, 'dependsOn']),
            params: { initiative: title, id, problem, expected: '—' },
            expected: say('no circle', 'без круга'),
            actual: dependsOn.join(', '),
            group: cycles
              .filter((other) => other !== id)
              .map((other) => formatPointer(['initiatives', other, 'dependsOn'])),
          },
        ]
      }
      const late = dependsOn
        .flatMap((other) => byId.get(other) ?? [])
        .filter((other) => isIsoDate(other.launch) && isIsoDate(launch) && other.launch > launch)
      return late.map((other) => {
        const problem = say(
          `starts before its prerequisite “${other.title}” (${say.format.date(other.launch)})`,
          `начинается раньше, чем готово «${other.title}» (${say.format.date(other.launch)})`,
        )
        const expected = `≥ ${other.launch}`
        return {
          pointer: formatPointer(['initiatives', id, 'launch']),
          params: { initiative: title, id, problem, expected },
          expected,
          actual: launch,
          group: [formatPointer(['initiatives', other.id, 'launch'])],
        }
      })
    })
    const { type, rulesDocument } = drafts.programme
    const first = initiatives
      .filter(({ direction, launch }) => direction === 'loyalty' && isIsoDate(launch))
      .sort((a, b) => a.launch.localeCompare(b.launch))[0]
    if (type !== 'none' && first && isIsoDate(rulesDocument.due) && first.launch < rulesDocument.due) {
      const problem = say(
        `starts before the rules of the programme are published (${say.format.date(rulesDocument.due)})`,
        `начинается раньше, чем опубликованы правила программы (${say.format.date(rulesDocument.due)})`,
      )
      const expected = `≥ ${rulesDocument.due}`
      failures.push({
        pointer: formatPointer(['initiatives', first.id, 'launch']),
        params: { initiative: first.title, id: first.id, problem, expected },
        expected,
        actual: first.launch,
      })
    }
    return failures
  },
  fix: (draft, { brief }) => {
    if (inCycles(draft.initiatives).length > 0) return { draft, corrections: [] }
    const corrections: Correction[] = []
    const byId = new Map(draft.initiatives.map((initiative) => [initiative.id, initiative]))
    const launches = new Map<string, string>()
    const readyOn = (id: string): string => {
      const known = launches.get(id)
      if (known !== undefined) return known
      const initiative = byId.get(id)
      if (!initiative || !isIsoDate(initiative.launch)) return ''
      const ready = [initiative.launch, ...initiative.dependsOn.map(readyOn)].sort().at(-1) ?? initiative.launch
      launches.set(id, ready)
      return ready
    }
    const initiatives = draft.initiatives.map((initiative) => {
      const launch = readyOn(initiative.id)
      if (launch <= initiative.launch || launch > planEnd(brief.start)) return initiative
      corrections.push({
        pointer: formatPointer(['initiatives', initiative.id, 'launch']),
        before: initiative.launch,
        after: launch,
      })
      const end = initiative.end !== null && initiative.end < launch ? null : initiative.end
      return { ...initiative, launch, end }
    })
    return { draft: { ...draft, initiatives }, corrections }
  },
})
