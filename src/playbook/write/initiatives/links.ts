import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import type { JourneyStage } from '../../../stages/fields.ts'
import type { Goals } from '../../../stages/goals/schema.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { segmentPlan, segmentsFor } from '../analysis/segment-plan.ts'
import { toldEffect } from '../effects.ts'
import type { Facts } from '../facts.ts'
import { promisedShares } from '../goals/service.ts'

export interface Links {
  goalIds: string[]
  segmentIds: string[]
  journeyIds: string[]
}

type GoalType = Goals['goals'][number]['type']

/** Kinds of goal an initiative works for, the nearest first. */
function goalTypes(initiative: PlannedInitiative, facts: Facts): GoalType[] {
  const { playbook, painIds } = initiative
  const { metric, side } = toldEffect(playbook)
  const types: GoalType[] = []
  if (initiative.id === facts.plan.programme.initiativeId) types.push('programme')
  if (painIds.includes(facts.cause.id) && playbook.direction !== 'loyalty') types.push('service')
  if (metric === 'winback') types.push('winback')
  if (metric === 'churn' || side?.metric === 'churn') types.push('retention')
  if (metric === 'frequency' || metric === 'averageOrder' || side?.metric === 'frequency') types.push('growth')
  if (playbook.direction === 'staff') types.push('service')
  if (promisedShares(facts).some(({ movers }) => movers.includes(initiative))) types.push('service')
  if (['en-till-integration', 'staff-enrol-bonus', 'en-consent-rules'].includes(playbook.id)) types.push('programme')
  if (['en-baseline-survey', 'en-data-mart', 'en-holdout'].includes(playbook.id)) types.push('measure', 'retention')
  return [...new Set(types)]
}

/** Which kinds of direction may carry a step of the journey that no initiative names. */
const carriersOf: Record<JourneyStage, readonly string[]> = {
  awareness: [
    'loy-referral',
    'pro-guarantee',
    'pro-top-reasons',
    'pro-fast-lane',
    'en-baseline-survey',
    'loyalty',
    'proactive',
  ],
  'first-purchase': [
    'en-consent-rules',
    'staff-enrol-bonus',
    'pro-status-notify',
    'staff-empower-limit',
    'loyalty',
    'proactive',
  ],
  onboarding: [
    'pro-onboarding-30d',
    'per-second-order',
    'en-consent-rules',
    'pro-status-notify',
    'personal',
    'loyalty',
    'proactive',
  ],
  'regular-use': ['proactive', 'loyalty', 'personal'],
  problem: ['pro-close-loop-24h', 'staff-empower-limit', 'pro-top-reasons', 'staff', 'proactive'],
  renewal: [
    'pro-renewal-90',
    'pro-maintenance-plan',
    'per-missed-visit',
    'per-know-me',
    'loyalty',
    'personal',
    'proactive',
  ],
  lapse: ['winback', 'per-missed-visit', 'pro-health-score', 'personal', 'proactive'],
  advocacy: [
    'loy-referral',
    'per-early-access',
    'per-know-me',
    'pro-close-loop-24h',
    'loyalty',
    'personal',
    'proactive',
  ],
}

function addMissing(
  map: Map<string, Links>,
  facts: Facts,
  ids: readonly string[],
  key: keyof Links,
  choose: (id: string) => PlannedInitiative | undefined,
): void {
  for (const id of ids) {
    if ([...map.values()].some((links) => links[key].includes(id))) continue
    const carrier = choose(id) ?? facts.plan.initiatives[0]
    if (carrier) map.get(carrier.id)?.[key].push(id)
  }
}

/** Goals, segments and journey steps of each initiative; every one of them is carried, and no initiative is left without a goal. */
export function linksOf(facts: Facts, analysis: AnalysisAnswer, goals: Goals): Map<string, Links> {
  const { plan } = facts
  const planned = segmentPlan(facts)
  const known = new Set(analysis.segments.map(({ id }) => id))
  const links = new Map<string, Links>()
  for (const initiative of plan.initiatives) {
    const types = goalTypes(initiative, facts)
    const chosen = goals.goals.filter(({ type }) => types.includes(type)).map(({ id }) => id)
    const stages = new Set(initiative.playbook.journey)
    links.set(initiative.id, {
      goalIds: chosen.length > 0 ? chosen : goals.goals.slice(0, 1).map(({ id }) => id),
      segmentIds: segmentsFor(initiative.playbook.segments, planned).filter((id) => known.has(id)),
      journeyIds: analysis.journey.filter(({ stage }) => stages.has(stage)).map(({ id }) => id),
    })
  }
  const byType = (id: string) => {
    const type = goals.goals.find((goal) => goal.id === id)?.type
    const wanted: Partial<Record<GoalType, string[]>> = {
      measure: ['en-baseline-survey', 'en-data-mart', 'en-consent-rules', 'pro-top-reasons'],
      winback: ['wb-three-waves', 'wb-b2b-call', 'wb-apology'],
    }
    const names = (type && wanted[type]) ?? []
    return (
      plan.initiatives.find(({ playbook }) => names.includes(playbook.id)) ??
      plan.initiatives.find(({ id: initiative }) => initiative === plan.firstInitiativeId)
    )
  }
  addMissing(
    links,
    facts,
    goals.goals.map(({ id }) => id),
    'goalIds',
    byType,
  )
  addMissing(links, facts, [...known], 'segmentIds', (id) => {
    const key = planned.find((segment) => segment.id === id)?.key
    const direction = key === 'dormant' ? 'winback' : key === 'risk' ? 'personal' : 'proactive'
    return plan.initiatives.find(({ playbook }) => playbook.direction === direction)
  })
  addMissing(
    links,
    facts,
    analysis.journey.map(({ id }) => id),
    'journeyIds',
    (id) => {
      const stage = analysis.journey.find((step) => step.id === id)?.stage
      for (const name of stage ? carriersOf[stage] : []) {
        const carrier = plan.initiatives.find(({ playbook }) => playbook.id === name || playbook.direction === name)
        if (carrier) return carrier
      }
      return undefined
    },
  )
  return links
}
