import { programmePlaybooks } from '../choose-programme.ts'
import type { Assembly, Workshop } from './assemble.ts'
import { type Candidate, openAnswers } from './candidates.ts'

/** What every plan must have, as places to be filled one after another. */
export interface Slot {
  id: string
  filled(plan: Assembly): boolean
  /** Who may fill it, best first. */
  candidates: readonly Candidate[]
}

/** First day by which customers must notice something. */
const quickDays = 90

const count = (plan: Assembly, direction: string) =>
  plan.placed.filter(({ option }) => option.playbook.direction === direction).length

/** Covers of a pain: what prevents it goes before what softens it; who loses money goes last. */
const coverRank = { proactive: 0, staff: 1, loyalty: 2, personal: 2, enabler: 3, winback: 9 } as const

function losing({ threeYears }: Candidate): number {
  return threeYears !== null && threeYears < 0 ? 1 : 0
}

/** A cure is about this complaint and few others; what asks for reasons or apologises for any fault is none. */
const mostCured = 3

/** A proactive initiative that removes a complaint where it arises. */
export function isCure({ playbook }: Pick<Candidate, 'playbook'>): boolean {
  return playbook.direction === 'proactive' && playbook.pains.length <= mostCured && !openAnswers.includes(playbook.id)
}

/** Staff initiatives that pay for a result; training and rights alone do not motivate. */
const rewardsStaff: readonly string[] = ['staff-service-bonus', 'staff-enrol-bonus']

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
  const paying = (list: readonly Candidate[]) =>
    list.toSorted((a, b) => losing(a) - losing(b) || (b.threeYears ?? 0) - (a.threeYears ?? 0))

  // A complaint about the service is cured where it arises, when there is a way that does not lose money.
  const curable = new Set(
    brief.pains
      .filter(({ id }) => situation.servicePain(id))
      .filter(({ id }) => inDirection('proactive').some((each) => each.painIds.includes(id) && !losing(each)))
      .map(({ id }) => id),
  )
  const cures = (direction: string, painId: string) =>
    curable.has(painId) ? direction === 'proactive' : direction !== 'winback'
  const pain = ({ id }: { id: string }): Slot => ({
    id: `pain:${id}`,
    filled: ({ placed }) =>
      placed.some(
        ({ option }) =>
          cures(option.playbook.direction, id) &&
          candidates.some(({ playbook, painIds }) => playbook.id === option.playbook.id && painIds.includes(id)),
      ),
    candidates: candidates
      .filter(({ playbook, painIds }) => painIds.includes(id) && playbook.direction !== 'winback')
      .toSorted(
        (a, b) =>
          coverRank[a.playbook.direction] - coverRank[b.playbook.direction] ||
          Number(isCure(b)) - Number(isCure(a)) ||
          losing(a) - losing(b),
      ),
  })
  const atLeast = (direction: string, least: number): Slot[] =>
    Array.from({ length: least }, (_, index) => ({
      id: `${direction}:${index + 1}`,
      filled: (plan) => count(plan, direction) > index,
      candidates: paying(inDirection(direction)),
    }))
  const main = candidates.filter(({ playbook }) => programme && playbook.id === programmePlaybooks[programme.type])
  const motivation: Slot = {
    id: 'staff',
    filled: ({ placed }) => placed.some(({ option }) => rewardsStaff.includes(option.playbook.id)),
    candidates: inDirection('staff').filter(({ playbook }) => rewardsStaff.includes(playbook.id)),
  }
  // Saving those who cancel is no return: only a playbook that invites the lost back takes the place.
  const calling: Slot = {
    id: 'winback:1',
    filled: ({ placed }) => placed.some(({ option }) => option.playbook.effect.winback),
    candidates: paying(inDirection('winback').filter(({ playbook }) => playbook.effect.winback)),
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
  }
  const servicePains = brief.pains.filter(({ id }) => situation.servicePain(id))
  const otherPains = brief.pains.filter(({ id }) => !situation.servicePain(id))
  return [
    ...servicePains.map(pain),
    { id: 'programme', filled: (plan) => !programme || count(plan, 'loyalty') > 0, candidates: main },
    ...otherPains.map(pain),
    unanswered,
    ...(staff.people === 1 ? [] : [motivation]),
    ...(knowsWhoLeaves(workshop) ? [calling] : []),
    ...atLeast('proactive', 2),
    ...atLeast('personal', 2),
    {
      id: 'quick',
      filled: ({ placed }) =>
        placed.some(({ option, launch }) => option.playbook.direction === 'proactive' && launch <= quickDays),
      candidates: paying(inDirection('proactive')).toSorted((a, b) => a.playbook.leadWeeks - b.playbook.leadWeeks),
    },
  ]
}
