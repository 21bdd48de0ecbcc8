import { runCase } from '../../finance/run-case.ts'
import type { PlannedInitiative } from '../plan.ts'
import type { Chosen } from './choose-plan.ts'
import { caseOfPlaced, worthMonths } from './plan-case.ts'
import { rewardsStaff } from './slots.ts'

/** Why initiatives that lose money in the case are in the plan all the same, by playbook; those that pay are not listed. */
export function keptFor({ assembly, workshop, candidates }: Chosen): Map<string, PlannedInitiative['keptFor']> {
  const { situation, frame } = workshop
  const input = caseOfPlaced(assembly.placed, frame)
  const reasons = new Map<string, PlannedInitiative['keptFor']>()
  if (!input) return reasons
  const returns = runCase(input, worthMonths).byInitiative
  const planned = assembly.placed.map(({ option }) => option.playbook)
  const painsOf = (id: string) => candidates.find(({ playbook }) => playbook.id === id)?.painIds ?? []
  for (const { id, effect } of planned) {
    const found = returns.get(id)
    if (!found || effect.enabler) continue
    if (found.retentionMargin + found.behaviourMargin + found.savings >= found.cost) continue
    const others = planned.filter((other) => other.id !== id && other.direction !== 'winback')
    const only = painsOf(id).filter((pain) => !others.some((other) => painsOf(other.id).includes(pain)))
    const moved = !others.some((other) => rewardsStaff.includes(other.id))
    if (id === 'wb-apology') reasons.set(id, 'apology')
    else if (rewardsStaff.includes(id) && moved) reasons.set(id, 'staff')
    else if (only.some((pain) => situation.servicePain(pain))) reasons.set(id, 'service')
    else if (only.length > 0) reasons.set(id, 'pain')
  }
  return reasons
}
