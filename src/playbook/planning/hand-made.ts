import type { Playbook } from '../plan.ts'
import { isPossible } from './conditions.ts'
import type { Situation } from './situation.ts'

/** True when the light way of a playbook is open to the business: lists are not kept by hand for a chain. */
export function handMade({ id, light }: Playbook, situation: Situation): boolean {
  if (light === null || !isPossible(id, situation, true)) return false
  return situation.size !== 'usual' || situation.volumes.N <= light.mostCustomers
}
