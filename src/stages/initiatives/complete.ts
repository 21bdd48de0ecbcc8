import type { Brief } from '../../core/brief.ts'
import { dayOr, isIsoDate } from '../../core/date.ts'
import { monthlyChurn, monthsIn } from '../../core/rates.ts'
import type { StageContext } from '../../core/rule.ts'
import { capacityOf } from '../../finance/capacity.ts'
import { evidenceConfidence, rankScores, relativeImpact } from '../../finance/impact.ts'
import { costOfYear } from '../../finance/plan-cost.ts'
import { rewardsOfYear } from '../../finance/rewards.ts'
import { findRole } from '../../text/roles.ts'
import { rewardTerms } from '../programme/complete.ts'
import type { Programme } from '../programme/schema.ts'
import { effortScores } from './effort.ts'
import { directions, type Initiative, type Initiatives, type InitiativesAnswer } from './schema.ts'

type Answered = InitiativesAnswer['initiatives'][number]

/**
 * The initiative as arithmetic takes it: a text that is no date counts as the first day of the plan, and a role goes by its name in
 * the team. The draft itself is left as it is; rules speak of both.
 */
export function reckonable<Item extends Answered>(initiative: Item, brief: Brief): Item {
  const roles = brief.team.map(({ role }) => role)
  const roleOf = (name: string) => findRole(name, roles) ?? name
  const { start, launch, end, owner, resources } = initiative
  return {
    ...initiative,
    start: dayOr(start, brief.start),
    launch: dayOr(launch, brief.start),
    end: end === null || !isIsoDate(end) ? null : end,
    owner: roleOf(owner),
    resources: resources.map((resource) => ({ ...resource, role: roleOf(resource.role) })),
  }
}

function impactOf(initiative: Answered, brief: Brief): number {
  const { churn, customers, dormantCustomers } = brief.metrics
  return relativeImpact(initiative.effect, initiative.sideEffect, initiative.winback, {
    monthlyChurn: churn ? monthlyChurn(churn.value, monthsIn[churn.period]) : brief.industry.churn.mid,
    dormantShare: customers && dormantCustomers ? dormantCustomers.value / customers.value : 0,
  })
}

/** Impact and effort are ranks 1..10 within the plan, so the score orders initiatives and means nothing beyond. */
function scoreInitiatives(answer: InitiativesAnswer, brief: Brief): Initiative[] {
  const costs = answer.initiatives.map((initiative) => costOfYear(reckonable(initiative, brief), brief.start))
  const impacts = rankScores(answer.initiatives.map((initiative) => impactOf(initiative, brief)))
  const efforts = effortScores(
    answer.initiatives.map(({ resources }, index) => ({ resources, cost: costs[index]?.cost ?? 0 })),
  )
  return answer.initiatives.map((initiative, index) => {
    const confidence = evidenceConfidence[initiative.effect.evidence]
    return {
      ...initiative,
      cost: costs[index]?.cost ?? 0,
      costByQuarter: costs[index]?.byQuarter ?? [0, 0, 0, 0],
      confidence,
      ice: Math.round((((impacts[index] ?? 1) * confidence) / (efforts[index] ?? 1)) * 100) / 100,
    }
  })
}

function sumQuarters(initiatives: readonly Initiative[]): number[] {
  return [0, 1, 2, 3].map((q) => initiatives.reduce((sum, initiative) => sum + (initiative.costByQuarter[q] ?? 0), 0))
}

/** F42. Rewards count against the budget only when the brief says that the budget includes them. */
function sumBudget(initiatives: readonly Initiative[], brief: Brief, programme: Programme): Initiatives['budget'] {
  const planned = initiatives.reduce((sum, initiative) => sum + initiative.cost, 0)
  const oneOff = initiatives.reduce((sum, initiative) => sum + initiative.oneOff, 0)
  const terms = rewardTerms(programme, brief)
  const launch = initiatives.find((initiative) => initiative.direction === 'loyalty')
  const rewards = terms && launch ? rewardsOfYear(terms, programme.assumptions, brief, reckonable(launch, brief)) : null
  const counted = planned + (brief.budget.includesRewards ? (rewards ?? 0) : 0)
  const contingency = Math.round(counted * brief.budget.contingency)
  return {
    oneOff,
    run: planned - oneOff,
    planned,
    rewards,
    contingency,
    total: counted + contingency,
    available: brief.budget.total,
    byQuarter: sumQuarters(initiatives),
    byDirection: directions.map((direction) => ({
      direction,
      amount: initiatives.filter((item) => item.direction === direction).reduce((sum, item) => sum + item.cost, 0),
    })),
  }
}

/** Adds cost by quarter, haircut and score of each initiative, the budget and the load of the team. */
export function completeInitiatives(
  answer: InitiativesAnswer,
  { brief, drafts }: StageContext<{ programme: Programme }>,
): Initiatives {
  const initiatives = scoreInitiatives(answer, brief)
  return {
    ...answer,
    initiatives,
    budget: sumBudget(initiatives, brief, drafts.programme),
    capacity: capacityOf(
      initiatives.map((initiative) => reckonable(initiative, brief)),
      brief.team,
      brief.start,
    ),
  }
}
