import { addDays, daysBetween, isIsoDate, planMonth, planQuarter } from '../../../core/date.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { isInPlan } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import { freezeOf } from '../freeze.ts'
import { correctionsOf, moved, namedEdges, nextQuarterOf } from '../reschedule.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { changesSystems } from '../work-kind.ts'
import { quickWins } from './quick-win.ts'

/** Teams that deploy every day change systems in any season. */
const deploysDaily = phrasePattern(
  'непрерывн~ поставк~, непрерывн~ развёртывани~, непрерывн~ деплой~, continuous deployment, continuous delivery, ci/cd',
)

/** Launches a quarter that customers and staff can take in: two where the team is five people or fewer (catalogue). */
function mostIn({ team }: StageContext['brief']): number {
  const people = team.reduce((sum, role) => sum + role.people, 0)
  return people > 0 && people <= 5 ? 2 : 4
}

/** The last to be missed first. */
const leastUrgent = (a: Initiative, b: Initiative) =>
  b.priority - a.priority || a.ice - b.ice || b.id.localeCompare(a.id, 'en', { numeric: true })

/** Launches of a quarter that customers or staff notice; foundations take nobody's attention. */
function launchesIn(quarter: number, initiatives: readonly Initiative[], planStart: string): Initiative[] {
  return initiatives
    .filter(({ direction, launch }) => direction !== 'enabler' && isInPlan(planStart, launch))
    .filter(({ launch }) => planQuarter(planMonth(planStart, launch)) === quarter)
}

/** First Monday from a day on; nobody launches on a weekend. */
function mondayFrom(day: string, isHeld: (day: string) => boolean): string {
  // 1970-01-05 was a Monday.
  let monday = addDays(day, (7 - (daysBetween('1970-01-05', day) % 7)) % 7)
  for (let week = 0; week < 6 && isHeld(monday); week += 1) monday = addDays(monday, 7)
  return monday
}

/** The plan with one launch in the next quarter; null where dates, dependants or the early result forbid it. */
function postponed(initiative: Initiative, all: readonly Initiative[], { brief }: StageContext): Initiative | null {
  const from = nextQuarterOf(brief.start, initiative.launch)
  if (from === null || !isIsoDate(initiative.start)) return null
  const launch = mondayFrom(from, freezeOf(brief.industry.freeze))
  const dependants = namedEdges(all).filter(({ needs }) => needs === initiative.id)
  const holds = dependants.some(({ waits }) => (all.find(({ id }) => id === waits)?.launch ?? '') < launch)
  const { visible, cured } = quickWins(all, brief.start)
  const isOnly = [visible, cured].some((early) => early.length === 1 && early[0]?.id === initiative.id)
  if (holds || isOnly) return null
  const delay = Math.max(0, daysBetween(initiative.launch, launch))
  const later = moved(initiative, { start: addDays(initiative.start, delay), launch }, brief.start)
  const quarter = planQuarter(planMonth(brief.start, launch))
  return later && launchesIn(quarter, all, brief.start).length < mostIn(brief) ? later : null
}

/** The freeze of the industry holds back changes of the till and of systems; freezes that name no days are the client's to know. */
export const launchLoad = defineRule<Initiatives, InitiativesNeeds>({
  id: 'launch-load',
  severity: 'warning',
  claim:
    'At most four launches a quarter (two for a team of up to five people), and no change of systems in the peak season.',
  why: 'Staff and customers take in so much at a time; a till that fails in December costs the year.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: { en: '{problem}.', ru: '{problem}.' },
  repair: '{problem}. Move {ids} to the next quarter, start and launch alike.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const most = mostIn(brief)
    const failures: Failure[] = []
    for (const quarter of [1, 2, 3, 4]) {
      const launches = launchesIn(quarter, initiatives, brief.start)
      if (launches.length <= most) continue
      const surplus = [...launches].sort(leastUrgent).slice(0, launches.length - most)
      const [pointer = '/initiatives', ...group] = surplus.map(({ id }) => formatPointer(['initiatives', id, 'launch']))
      const problem = say(
        `Too many launches in Q${quarter}: ${launches.length}, limit ${most}`,
        `Слишком много запусков в ${quarter} кв.: ${launches.length}, предел ${most}`,
      )
      failures.push({
        pointer,
        params: { problem, ids: surplus.map(({ id }) => id).join(', ') },
        expected: `≤ ${most}`,
        actual: String(launches.length),
        group,
      })
    }
    const isPeak = freezeOf(brief.industry.freeze)
    const known = [brief.company.description ?? '', ...brief.tools, ...brief.constraints].join('\n')
    for (const initiative of deploysDaily.test(known) ? [] : initiatives) {
      const { id, title, launch } = initiative
      if (!isIsoDate(launch) || !isPeak(launch) || !changesSystems(initiative)) continue
      const problem = say(
        `“${title}” changes systems in the peak season (${brief.industry.freeze})`,
        `«${title}» меняет системы в пик сезона (${brief.industry.freeze})`,
      )
      failures.push({
        pointer: formatPointer(['initiatives', id, 'launch']),
        params: { problem, ids: id },
        expected: say(`outside ${brief.industry.freeze}`, `вне ${brief.industry.freeze}`),
        actual: launch,
      })
    }
    return failures
  },
  fix: (draft, context) => {
    const { brief } = context
    const corrections: Correction[] = []
    let initiatives = [...draft.initiatives]
    for (const quarter of [1, 2, 3]) {
      const order = launchesIn(quarter, initiatives, brief.start).sort(leastUrgent)
      for (const initiative of order) {
        if (launchesIn(quarter, initiatives, brief.start).length <= mostIn(brief)) break
        const later = postponed(initiative, initiatives, context)
        if (!later) continue
        corrections.push(...correctionsOf(initiative, later))
        initiatives = initiatives.map((item) => (item.id === later.id ? later : item))
      }
    }
    return { draft: { ...draft, initiatives }, corrections }
  },
})
