import type { Brief } from '../../core/brief.ts'
import type { Correction } from '../../core/rule.ts'
import { numbersIn } from '../../text/numbers.ts'
import { amplySupported, carriedTarget, leastSupport, type Support, supportOf } from '../business-case/goal-support.ts'
import type { PlanCase } from '../business-case/plan-case.ts'
import type { Goal, Goals, Kpi } from '../goals/schema.ts'
import { type Say, sayIn } from '../shared/say.ts'

/** A value of a KPI: rates in percent, money with its currency, counts without the noun, which the name of the KPI says. */
export function kpiValue({ unit }: Kpi, value: number, { format }: Say): string {
  if (unit === '%') return format.percent(value, 2)
  return /^[A-Z]{3}$/.test(unit) ? format.money(value, unit) : format.number(value, 2)
}

/** A KPI whose target and support do not fit each other. */
interface Judged {
  goal: Goal
  kpi: Kpi
  support: Support
}

function kpisWhere({ goals }: Goals, brief: Brief, planCase: PlanCase, fails: (support: Support) => boolean): Judged[] {
  return goals.flatMap((goal) =>
    goal.kpis.flatMap((kpi) => {
      const support = supportOf(kpi, brief, planCase)
      return support && fails(support) ? [{ goal, kpi, support }] : []
    }),
  )
}

const isUnsupported = ({ carried, needed }: Support) => carried < leastSupport * needed

/** KPIs that ask for more than the plan carries, or for less than half of it. */
export function judgedKpis(goals: Goals, brief: Brief, planCase: PlanCase): Judged[] {
  return kpisWhere(
    goals,
    brief,
    planCase,
    (support) => isUnsupported(support) || support.carried > amplySupported * support.needed,
  )
}

/** Digits after the decimal sign of a number as written. */
function decimalsOf(written: string): number {
  return /\d[.,](\d{1,2})(?!\d)/u.exec(written)?.[1]?.length ?? 0
}

/** The text with every mention of the old target replaced by the new one, in the way it was written; a mention may be rounded. */
function restated(text: string, kpi: Kpi, from: number, to: number, { format }: Say): string {
  const scale = kpi.unit === '%' ? 100 : 1
  let said = text
  for (const { value, unit, text: written } of numbersIn(text)) {
    const rounded = Number((from * scale).toFixed(decimalsOf(written)))
    if (value !== rounded || (unit === '%') !== (kpi.unit === '%')) continue
    const now = written.replace(/\d(?:[\d.,\u00a0\u202f\u2009 ]*\d)?/u, format.number(to * scale, 2))
    said = said.replace(written, () => now)
  }
  return said
}

function noteFor(businessGoalId: string, kpi: Kpi, before: number, after: number, say: Say) {
  const [from, to, asked] = [kpi.baseline ?? 0, after, before].map((value) => kpiValue(kpi, value, say))
  return {
    businessGoalId,
    kind: 'partly' as const,
    text: say(
      `The planned initiatives carry “${kpi.name}” from ${from} to ${to}; ${asked} was aimed at. The rest needs its own decision: product, price, capacity or a larger budget.`,
      `Запланированные инициативы доводят «${kpi.name}» с ${from} до ${to}; цель была ${asked}. Остальное требует отдельного решения: продукт, цена, пропускная способность или больший бюджет.`,
    ),
  }
}

/**
 * The goals with every unsupported target lowered to what the initiatives carry; titles follow, and a business goal that is now served
 * in part gets its note. A target of which next to nothing is carried is left as it is: it needs another plan, not another number.
 */
export function loweredGoals(
  draft: Goals,
  brief: Brief,
  planCase: PlanCase,
): { goals: Goals; corrections: Correction[] } {
  const say = sayIn(brief)
  const corrections: Correction[] = []
  const goals = structuredClone(draft)
  for (const { goal, kpi, support } of kpisWhere(goals, brief, planCase, isUnsupported)) {
    const to = carriedTarget(kpi, support)
    const from = kpi.target
    if (to === null || from === null) continue
    corrections.push({
      pointer: `/goals/${goal.id}/kpis/${kpi.id}/target`,
      before: kpiValue(kpi, from, say),
      after: kpiValue(kpi, to, say),
      stage: 'goals',
    })
    goal.title = restated(goal.title, kpi, from, to, say)
    goal.achievable = restated(goal.achievable, kpi, from, to, say)
    kpi.target = to
    const noted = new Set(goals.businessGoalNotes.map(({ businessGoalId }) => businessGoalId))
    const served = goal.businessGoalIds.filter((id) => {
      const asked = brief.goals.find((each) => each.id === id)
      return asked !== undefined && asked.target !== null && asked.metric === kpi.metric && !noted.has(id)
    })
    goals.businessGoalNotes.push(...served.map((id) => noteFor(id, kpi, from, to, say)))
  }
  return { goals, corrections }
}
