import { type Assembly, assemble } from './assemble.ts'
import { waysOf } from './fill.ts'
import { type Bench, inDirection, isSound, mostForStaff, staffShare } from './soundness.ts'
import { planValue, withRoot } from './value.ts'

/** Share of its worth a plan may give up for staff initiatives of a usual size. */
const mostForModesty = 0.05

/** Staff initiatives by hand where in full they would be a second payroll. */
export function withModestStaff(plan: Assembly, bench: Bench): Assembly {
  if (staffShare(plan, bench) <= mostForStaff) return plan
  const worth = planValue(plan.placed, bench)
  for (const { option } of inDirection(plan, 'staff')) {
    const { playbook, variant } = option
    if (
      variant === 'light' ||
      !waysOf(bench.workshop.playbook(playbook.id), bench.workshop.situation).includes('light')
    )
      continue
    const smaller = assemble(withRoot(plan.roots, playbook, 'light'), bench.workshop, bench.limits).plan
    if (!smaller || !isSound(smaller, plan, bench) || staffShare(smaller, bench) >= staffShare(plan, bench)) continue
    if (planValue(smaller.placed, bench) >= worth - Math.abs(worth) * mostForModesty) return smaller
  }
  return plan
}
