import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { impliedEdges, programmeLaunch } from '../implicit-order.ts'
import { correctionsOf, inCycles, inLaunchOrder, namedEdges } from '../reschedule.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { isKind } from '../work-kind.ts'

/** Edges the draft names and those everybody knows; what would close a circle is not added to what the draft says. */
function edgesOf(initiatives: readonly Initiative[], context: StageContext<InitiativesNeeds>) {
  const named = namedEdges(initiatives)
  const implied = impliedEdges(initiatives, context)
  return inCycles(initiatives, [...named, ...implied]).length > inCycles(initiatives, named).length
    ? named
    : [...named, ...implied]
}

interface Late {
  initiative: Initiative
  /** What comes too late, as the sentence goes on after the title. */
  problem: string
  day: string
  group: string[]
}

/** The programme must not run before its rules are published, nor an NPS goal end before its baseline is measured. */
function lateForDrafts(initiatives: readonly Initiative[], context: StageContext<InitiativesNeeds>, say: Say): Late[] {
  const { rulesDocument } = context.drafts.programme
  const programme = programmeLaunch(initiatives, context)
  const late: Late[] = []
  if (programme && isIsoDate(programme.launch) && isIsoDate(rulesDocument.due)) {
    const { due } = rulesDocument
    const problem = say(
      `starts before the rules of the programme are published (${say.format.date(due)})`,
      `начинается раньше, чем опубликованы правила программы (${say.format.date(due)})`,
    )
    if (programme.launch < due) late.push({ initiative: programme, problem, day: `≥ ${due}`, group: [] })
  }
  const [first] = context.drafts.goals.goals
    .flatMap(({ kpis }) => kpis)
    .filter(({ metric, baselineSource, by }) => metric === 'nps' && baselineSource === 'to-measure' && isIsoDate(by))
    .map(({ by }) => by)
    .sort()
  const surveys = initiatives.filter((item) => isKind(item, 'survey') && isIsoDate(item.launch))
  for (const survey of surveys) {
    if (first === undefined || survey.launch <= first) continue
    const problem = say(
      `measures the baseline after the goal it is for has ended (${say.format.date(first)})`,
      `измеряет исходный уровень позже срока самой цели (${say.format.date(first)})`,
    )
    late.push({ initiative: survey, problem, day: `≤ ${first}`, group: [] })
  }
  return late
}

/**
 * Implied edges are judged only when titles show both ends (implicit-order.ts). Same-day launches are in order: the catalogue asks for
 * not earlier, not for later.
 */
export const dependencyOrder = defineRule<Initiatives, InitiativesNeeds>({
  id: 'dependency-order',
  severity: 'error',
  claim:
    'Nothing is launched before what it depends on, nothing waits for itself, and consents, data, till, rules and training come before what stands on them.',
  why: 'A programme announced before the till can count points makes the first thousand members its critics.',
  source: 'Method, success criterion: a clear implementation plan',
  message: { en: '“{initiative}” {problem}.', ru: '«{initiative}» {problem}.' },
  repair: 'Move the launch of {id} to {expected}, or remove the dependency. Now it {problem}.',
  check: ({ initiatives }, context) => {
    const say = sayIn(context.brief)
    const edges = edgesOf(initiatives, context)
    const cycles = inCycles(initiatives, edges)
    const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
    const circles = initiatives
      .filter(({ id }) => cycles.includes(id))
      .map(({ id, title, dependsOn }): Failure => {
        const problem = say('waits for itself', 'ждёт сама себя')
        return {
          pointer: formatPointer(['initiatives', id, 'dependsOn']),
          params: { initiative: title, id, problem, expected: '—' },
          expected: say('no circle', 'без круга'),
          actual: dependsOn.join(', '),
          group: cycles
            .filter((other) => other !== id)
            .map((other) => formatPointer(['initiatives', other, 'dependsOn'])),
        }
      })
    const early = edges.flatMap(({ waits, needs }): Late[] => {
      const initiative = byId.get(waits)
      const other = byId.get(needs)
      if (!initiative || !other || cycles.includes(waits)) return []
      if (!isIsoDate(initiative.launch) || !isIsoDate(other.launch) || other.launch <= initiative.launch) return []
      const problem = say(
        `starts before its prerequisite “${other.title}” (${say.format.date(other.launch)})`,
        `начинается раньше, чем готово «${other.title}» (${say.format.date(other.launch)})`,
      )
      return [
        { initiative, problem, day: `≥ ${other.launch}`, group: [formatPointer(['initiatives', other.id, 'launch'])] },
      ]
    })
    const late = [...early, ...lateForDrafts(initiatives, context, say)]
    return [
      ...circles,
      ...late.map(
        ({ initiative: { id, title, launch }, problem, day, group }): Failure => ({
          pointer: formatPointer(['initiatives', id, 'launch']),
          params: { initiative: title, id, problem, expected: day },
          expected: day,
          actual: launch,
          ...(group.length > 0 ? { group } : {}),
        }),
      ),
    ]
  },
  fix: (draft, context) => {
    const { due } = context.drafts.programme.rulesDocument
    const programme = programmeLaunch(draft.initiatives, context)
    const earliest = programme && isIsoDate(due) ? { [programme.id]: due } : {}
    const edges = edgesOf(draft.initiatives, context)
    const initiatives = inLaunchOrder(draft.initiatives, edges, context.brief.start, earliest)
    const corrections = draft.initiatives.flatMap((before, index) =>
      correctionsOf(before, initiatives[index] ?? before),
    )
    return { draft: { ...draft, initiatives }, corrections }
  },
})
