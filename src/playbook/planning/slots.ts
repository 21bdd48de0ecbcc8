import { planScale } from '../../stages/initiatives/plan-scale.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import type { Assembly, Workshop } from './assemble.ts'
import { type Candidate, openAnswers } from './candidates.ts'

/** What every plan must have, as places to be filled one after another. */
export interface Slot {
  id: string
  filled(plan: Assembly): boolean
  /** Who may fill it, the best fit first. */
  candidates: readonly Candidate[]
  /** Of those that pay, lower goes first whatever else the money says; what loses comes after them all. */
  rank(candidate: Candidate): number
}

/** First day by which customers must notice something. */
const quickDays = 90

const count = (plan: Assembly, direction: string) =>
  plan.placed.filter(({ option }) => option.playbook.direction === direction).length

/** Covers of a pain: what prevents it goes before what softens it. */
const coverRank = { proactive: 0, staff: 1, loyalty: 2, personal: 2, enabler: 3, winback: 9 } as const

/** A cure is about this complaint and few others; what asks for reasons or apologises for any fault is none. */
const mostCured = 3

/** A proactive initiative that removes a complaint where it arises. */
export function isCure({ playbook }: Pick<Candidate, 'playbook'>): boolean {
  return playbook.direction === 'proactive' && playbook.pains.length <= mostCured && !openAnswers.includes(playbook.id)
}

/** Staff initiatives that pay for a result; training and rights alone do not motivate. */
export const rewardsStaff: readonly string[] = ['staff-service-bonus', 'staff-enrol-bonus']

/** Where churn or the sleeping base are known, somebody must win them back. */
function knowsWhoLeaves({ situation: { brief } }: Workshop): boolean {
  const { churn, retention, dormantCustomers } = brief.metrics
  const own = [churn, retention].some((metric) => metric?.provenance === 'given' || metric?.provenance === 'derived')
  return own || (dormantCustomers?.value ?? 0) > 0
}

/** Places in order of need: repairs of the service, programme, other pains, staff, win-back, then the three directions and something early. */
export function slotsFor(workshop: Workshop, candidates: readonly Candidate[]): Slot[] {
  const { situation, programme } = workshop
  const { brief, staff } = situation
  const inDirection = (direction: string) => candidates.filter(({ playbook }) => playbook.direction === direction)
  const byMoney = () => 0
  const pain = ({ id }: { id: string }): Slot => ({
    id: `pain:${id}`,
    filled: ({ placed }) =>
      placed.some(
        ({ option }) =>
          option.playbook.direction !== 'winback' &&
          candidates.some(({ playbook, painIds }) => playbook.id === option.playbook.id && painIds.includes(id)),
      ),
    candidates: candidates.filter(({ playbook, painIds }) => painIds.includes(id) && playbook.direction !== 'winback'),
    // What removes a complaint where it arises goes first as long as it pays; of what loses, the one that loses least.
    rank: (candidate) => 2 * coverRank[candidate.playbook.direction] + Number(!isCure(candidate)),
  })
  const atLeast = (direction: string, least: number): Slot[] =>
    Array.from({ length: least }, (_, index) => ({
      id: `${direction}:${index + 1}`,
      filled: (plan) => count(plan, direction) > index,
      candidates: inDirection(direction),
      rank: byMoney,
    }))
  const main = candidates.filter(({ playbook }) => programme && playbook.id === programmePlaybooks[programme.type])
  const motivation: Slot = {
    id: 'staff',
    filled: ({ placed }) => placed.some(({ option }) => rewardsStaff.includes(option.playbook.id)),
    candidates: inDirection('staff').filter(({ playbook }) => rewardsStaff.includes(playbook.id)),
    rank: byMoney,
  }
  // Saving those who cancel is no return: only a playbook that invites the lost back takes the place.
  const calling: Slot = {
    id: 'winback:1',
    filled: ({ placed }) => placed.some(({ option }) => option.playbook.effect.winback),
    candidates: inDirection('winback').filter(({ playbook }) => playbook.effect.winback),
    rank: byMoney,
  }
  const answers = ({ placed }: Assembly, painId: string) =>
    candidates.some(
      ({ playbook, painIds }) =>
        painIds.includes(painId) && placed.some(({ option }) => option.playbook.id === playbook.id),
    )
  // Where no cure can be paid for, the complaint is at least heard and its causes are taken one by one.
  const unanswered: Slot = {
    id: 'unanswered',
    filled: (plan) =>
      brief.pains.every(({ id }) => answers(plan, id)) ||
      plan.placed.some(({ option }) => openAnswers.includes(option.playbook.id)),
    candidates: candidates.filter(({ playbook }) => openAnswers.includes(playbook.id)),
    rank: byMoney,
  }
  const scale = planScale(brief)
  const servicePains = brief.pains.filter(({ id }) => situation.servicePain(id))
  const otherPains = brief.pains.filter(({ id }) => !situation.servicePain(id))
  return [
    ...servicePains.map(pain),
    {
      id: 'programme',
      filled: (plan) => !programme || plan.choice.has(programmePlaybooks[programme.type]),
      candidates: main,
      rank: byMoney,
    },
    ...otherPains.map(pain),
    unanswered,
    ...(staff.people === 1 ? [] : [motivation]),
    ...(knowsWhoLeaves(workshop) ? [calling] : []),
    ...atLeast('proactive', scale.proactive),
    ...atLeast('personal', scale.personal),
    {
      id: 'quick',
      filled: ({ placed }) =>
        placed.some(({ option, launch }) => option.playbook.direction === 'proactive' && launch <= quickDays),
      candidates: inDirection('proactive').toSorted((a, b) => a.playbook.leadWeeks - b.playbook.leadWeeks),
      rank: byMoney,
    },
    ...Array.from({ length: scale.least }, (_, index) => ({
      id: `whole:${index + 1}`,
      filled: ({ placed }: Assembly) => placed.length > index,
      candidates: candidates.filter(({ playbook }) => playbook.direction !== 'loyalty'),
      rank: byMoney,
    })),
  ]
}
