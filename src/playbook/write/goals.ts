import type { Brief, GoalMetric } from '../../core/brief.ts'
import type { AnalysisAnswer } from '../../stages/analysis/schema.ts'
import type { Goals } from '../../stages/goals/schema.ts'
import { sharedStems } from '../../text/stems.ts'
import { painTagsOf } from '../pain-tags.ts'
import type { Plan } from '../plan.ts'
import { findingRefs } from './analysis/findings.ts'
import { type Facts, factsOf } from './facts.ts'
import type { DraftGoal } from './goals/draft-goal.ts'
import { growthGoal, repeatOrdersGoal } from './goals/growth.ts'
import { businessNotes } from './goals/notes.ts'
import { measureNpsGoal, npsGoal } from './goals/nps.ts'
import { programmeGoal, winbackGoal } from './goals/programme-goals.ts'
import { measureRetentionGoal, retentionGoal } from './goals/retention.ts'
import { serviceGoal } from './goals/service.ts'

const most = 5
const least = 3

/** Goals in order of weight; measuring goals fill up where the client has no numbers. */
function draftGoals(facts: Facts): DraftGoal[] {
  const growth = growthGoal(facts) ?? repeatOrdersGoal(facts)
  const chosen = [
    retentionGoal(facts) ?? measureRetentionGoal(facts),
    serviceGoal(facts),
    growth,
    programmeGoal(facts),
    winbackGoal(facts),
  ].filter((goal) => goal !== null)
  const asksNps = facts.brief.goals.some(({ metric }) => metric === 'nps') && facts.known.nps === null
  if ((chosen.length < least || asksNps) && chosen.length < most) {
    const nps = npsGoal(facts)
    if (!nps) chosen.push(measureNpsGoal(facts))
    // One number, one goal: the complaint keeps its share alone.
    else return [...chosen.map((goal) => ({ ...goal, kpis: goal.kpis.filter(({ metric }) => metric !== 'nps') })), nps]
  }
  if (chosen.length < least && chosen[0]?.type !== 'measure') chosen.push(measureRetentionGoal(facts))
  return chosen.slice(0, most)
}

/** What a goal without a recognised metric is about, by its words. */
function guessedMetric(text: string): GoalMetric {
  // A share of revenue is a mix of goods, not revenue.
  if (/дол[юяией]+ .*выручк|share of .*(?:revenue|sales)/iu.test(text)) return 'other'
  if (/отток|удерж|повтор|возвра|постоянн|retention|churn|repeat|return|loyal|keep/iu.test(text)) return 'retention'
  if (/nps|csat|оцен|отзыв|жалоб|сервис|рекоменд|review|complain|service|satisf/iu.test(text)) return 'nps'
  if (/выруч|прибыл|продаж|оборот|revenue|profit|sales/iu.test(text)) return 'revenue'
  if (/клиент|база|customers|accounts|base/iu.test(text)) return 'customers'
  return 'other'
}

/** Words any goal may be written in: sharing them says nothing of what it is about. */
const anyGoal =
  /^(?:дол|дове|сниз|поднят|подним|увелич|выруч|месяц|год|клиент|share|bring|cut|rais|reduc|increas|month|year|revenu|custom)/u

/** Business goals of each strategy goal: one that no goal moves stays with its note, and no goal serves nothing. */
function served(goals: readonly DraftGoal[], { brief, cause }: Facts, noted: ReadonlySet<string>): string[][] {
  const ids: string[][] = goals.map(() => [])
  for (const { id, metric, text } of brief.goals) {
    if (metric === null || metric === 'other') {
      const shared = goals.map((goal) => {
        const stems = sharedStems(text, `${goal.title} ${goal.kpis[0]?.name ?? ''}`)
        return stems.every((stem) => anyGoal.test(stem)) ? 0 : stems.length
      })
      const most = Math.max(...shared)
      if (most >= 2) {
        ids[shared.indexOf(most)]?.push(id)
        continue
      }
    }
    const wanted = metric === null || metric === 'other' ? guessedMetric(text) : metric
    const ranks = goals.map(({ serves }) => serves.indexOf(wanted))
    const onCause = painTagsOf(text).some((tag) => cause.tags.includes(tag))
    if (noted.has(id) && (wanted === 'other' ? !onCause : ranks.every((rank) => rank < 0))) continue
    const first = ranks.reduce((best, rank, at) => {
      const bestRank = ranks[best] ?? -1
      return rank >= 0 && (bestRank < 0 || rank < bestRank) ? at : best
    }, 0)
    ids[first]?.push(id)
  }
  goals.forEach(({ serves }, at) => {
    if ((ids[at]?.length ?? 0) > 0) return
    const near =
      serves.map((wanted) => brief.goals.find(({ metric }) => metric === wanted)).find((goal) => goal !== undefined) ??
      brief.goals[0]
    if (near) ids[at]?.push(near.id)
  })
  return ids
}

/** Stage 2 from the brief, the plan and the accepted analysis. */
export function writeGoals(brief: Brief, plan: Plan, { analysis }: { analysis: AnalysisAnswer }): Goals {
  const facts = factsOf(brief, plan)
  const drafts = draftGoals(facts)
  const notes = businessNotes(facts)
  const business = served(drafts, facts, new Set(notes.map(({ businessGoalId }) => businessGoalId)))
  const findings = findingRefs(analysis.findings)
  const support: Record<DraftGoal['type'], string> = {
    retention: findings.money,
    growth: findings.money,
    referral: findings.money,
    service: findings.cause,
    programme: findings.programme,
    winback: findings.lever,
    measure: findings.lever,
  }
  let kpis = 0
  return {
    goals: drafts.map(({ serves: _serves, ...goal }, at) => {
      const businessGoalIds = business[at] ?? []
      return {
        id: `T${at + 1}`,
        type: goal.type,
        title: goal.title,
        achievable: goal.achievable,
        relevant: goal.relevant,
        deadline: goal.deadline,
        businessGoalIds,
        segmentIds: goal.segmentIds.filter((id) => analysis.segments.some((segment) => segment.id === id)),
        kpis: goal.kpis.map((kpi) => {
          kpis += 1
          const segmentId = analysis.segments.some(({ id }) => id === kpi.segmentId) ? kpi.segmentId : null
          return { id: `K${kpis}`, ...kpi, segmentId }
        }),
        guardrails: goal.guardrails,
        refs: [...businessGoalIds.map((id) => `brief.goals.${id}`), ...goal.refs, support[goal.type]],
      }
    }),
    businessGoalNotes: notes,
  }
}
