import { type Programme, programmePlaybooks } from '../choose-programme.ts'
import type { Playbook } from '../plan.ts'
import { isPossible } from './conditions.ts'
import type { Situation } from './situation.ts'

function inIndustry({ industries }: Playbook, { industryId }: Situation): boolean {
  return industries === 'any' || industries.includes(industryId)
}

/** Programmes that customers join; without one there is nothing to enrol in. */
const joined: readonly Programme[] = ['points', 'tiers', 'cashback', 'punch', 'paid']

function inProgramme(playbook: Playbook, programme: Programme | null): boolean {
  if (playbook.id === 'loy-referral') return true
  if (playbook.id === 'loy-missions') return programme === 'points'
  if (playbook.id === 'staff-enrol-bonus') return programme !== null && joined.includes(programme)
  if (playbook.direction !== 'loyalty') return true
  return programme !== null && programmePlaybooks[programme] === playbook.id
}

/** True when a playbook can be used by this business beside this programme. */
export function fits(playbook: Playbook, situation: Situation, programme: Programme | null): boolean {
  const inModel = playbook.models.some((model) => situation.models.has(model))
  const light = situation.size !== 'usual' && playbook.light !== null
  // The chosen programme has been judged by the selector; its industry list does not overrule it.
  const chosen = programme !== null && programmePlaybooks[programme] === playbook.id
  return (
    (chosen || (inModel && inIndustry(playbook, situation))) &&
    inProgramme(playbook, programme) &&
    isPossible(playbook.id, situation, light)
  )
}
