import { addDays, daysBetween, isIsoDate } from '../../../core/date.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import { programmeLaunch } from '../implicit-order.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { developerDaysOf, isUnderWay } from '../work-kind.ts'

/** Weeks of the phases of the method: strategy, operating model, implementation; least and most. */
const phases = {
  programme: [
    [4, 6],
    [10, 12],
    [20, 30],
  ],
  crm: [
    [4, 6],
    [10, 14],
    [20, 40],
  ],
} as const
/** Share of a phase after which the next may begin where phases overlap. */
const overlap = [0.6, 0.5] as const
/** Developer days from which a programme is built rather than set up in a ready service. */
const builtDays = 20

/** Smaller companies decide and build faster: the size factor of set-up work. */
const scales = [
  { below: 3_000, factor: 0.4 },
  { below: 20_000, factor: 0.7 },
] as const

const newCrm = phrasePattern(
  'внедрени~ crm, внедрить crm, внедряем crm, новая crm, новой crm, новую crm, миграци~ crm, переход на crm, crm implementation, implement a crm, implementing a crm, new crm, crm migration, move to a new crm',
)
const partOnly = phrasePattern(
  'mvp, минимальн~ верси~, перв~ очередь, после 12-го месяца, после месяца 12, после 12 месяцев, в следующем году, minimum version, first release, after month 12, after the twelfth month, next year',
)
const inParallel = phrasePattern('параллельно, внахлёст, внахлест, in parallel, overlap~')

/** The initiative with everything it waits for. */
function withNeeds(root: Initiative, all: readonly Initiative[]): Initiative[] {
  const found = new Set([root])
  for (const item of found) {
    for (const id of item.dependsOn) {
      const need = all.find((other) => other.id === id)
      if (need) found.add(need)
    }
  }
  return [...found]
}

interface Project {
  kind: keyof typeof phases
  initiatives: Initiative[]
}

function projectsIn(initiatives: readonly Initiative[], context: StageContext<InitiativesNeeds>): Project[] {
  const programme = programmeLaunch(initiatives, context)
  const around = programme ? withNeeds(programme, initiatives) : []
  const built = around.reduce((sum, item) => sum + developerDaysOf(item), 0) >= builtDays
  const systems = initiatives.filter(({ direction, title }) => direction === 'enabler' && newCrm.test(title))
  return [
    ...(built ? [{ kind: 'programme' as const, initiatives: around }] : []),
    ...systems.map((item) => ({ kind: 'crm' as const, initiatives: [item] })),
  ]
}

/** Programmes in a ready service and plans without a new system have no such phases and are not judged. */
export const phaseFit = defineRule<Initiatives, InitiativesNeeds>({
  id: 'phase-fit',
  severity: 'warning',
  claim:
    'A programme or CRM that is built has the weeks its phases take before the plan ends, or overlaps them, or says what comes after month 12.',
  why: 'Strategy, operating model and implementation take as long as they take; what does not fit is cut in the middle.',
  source: 'Method, phases of a programme and of a CRM project; success criterion: a clear implementation plan',
  message: {
    en: 'Phases need {a}–{b} weeks, the plan has {c}: {project}.',
    ru: 'Этапы требуют {a}–{b} недель, в плане {c}: {project}.',
  },
  repair:
    'Start {id} earlier ({expected}), run its phases in parallel and say so, or plan a first version and say in its text what comes after month 12.',
  check: ({ initiatives }, context) => {
    const { brief } = context
    const say = sayIn(brief)
    const { customers } = brief.metrics
    const projects = projectsIn(initiatives, context)
    if (projects.length === 0)
      return { skipped: say('no programme or CRM is built', 'ни программа, ни CRM не строятся с нуля') }
    if (!customers) return { skipped: say('the number of customers is unknown', 'число клиентов неизвестно') }
    const scale = scales.find(({ below }) => customers.value < below)?.factor ?? 1
    const last = planEnd(brief.start)
    return projects.flatMap(({ kind, initiatives: parts }): Failure[] => {
      const [first] = parts.filter(({ start }) => isIsoDate(start)).sort((a, b) => a.start.localeCompare(b.start))
      const [main] = parts
      if (!first || !main || parts.some(isUnderWay)) return []
      const weeks = Math.floor((daysBetween(first.start, last) + 1) / 7)
      const [one, two, three] = phases[kind]
      const least = Math.round((one[0] + two[0] + three[0]) * scale)
      const most = Math.round((one[1] + two[1] + three[1]) * scale)
      const shortest = Math.round((one[0] * overlap[0] + two[0] * overlap[1] + three[0]) * scale)
      const text = parts.map(deedOf).join('\n')
      if (weeks >= least || partOnly.test(text) || (inParallel.test(text) && weeks >= shortest)) return []
      const expected = `≤ ${addDays(last, 1 - least * 7)}`
      return [
        {
          pointer: formatPointer(['initiatives', first.id, 'start']),
          params: { a: least, b: most, c: Math.max(0, weeks), project: main.title, id: first.id, expected },
          expected,
          actual: first.start,
        },
      ]
    })
  },
})
