import type { Playbook } from '../plan.ts'
import type { Situation } from './situation.ts'

/** True when the light way of a playbook is open to the business: lists are not kept by hand for a chain. */
export function handMade({ light }: Playbook, { size, volumes }: Situation): boolean {
  return light !== null && (size !== 'usual' || volumes.N <= light.mostCustomers)
}
