import { type Assembly, assemble, type Choice } from './assemble.ts'
import { waysOf } from './fill.ts'
import { type Bench, inDirection, isSound, mostForStaff, staffShare } from './soundness.ts'
import { planValue, withoutRoot, withRoot } from './value.ts'

/** Share of its worth a plan may give up for staff initiatives of a usual size. */
const mostForModesty = 0.05

/** Each staff initiative by hand, left out, or with another answer in its place. */
function smaller(plan: Assembly, { workshop, candidates }: Bench): Choice[] {
  return inDirection(plan, 'staff').flatMap(({ option: { playbook, variant } }) => {
    const known = workshop.playbook(playbook.id)
    const byHand = variant === 'full' && waysOf(known, workshop.situation).includes('light')
    if (!plan.roots.has(playbook.id)) return byHand ? [withRoot(plan.roots, playbook, 'light')] : []
    const left = withoutRoot(plan.roots, playbook)
    const painIds = candidates.find((each) => each.playbook.id === playbook.id)?.painIds ?? []
    const others = candidates.filter(
      (each) =>
        !plan.choice.has(each.playbook.id) && each.playbook.direction !== 'winback' && !each.playbook.effect.enabler,
    )
    const instead = others
      .filter((each) => each.painIds.some((id) => painIds.includes(id)))
      .flatMap((each) => waysOf(each.playbook, workshop.situation).map((way) => withRoot(left, each.playbook, way)))
    return [...(byHand ? [withRoot(plan.roots, playbook, 'light')] : []), left, ...instead]
  })
}

/** Staff initiatives by hand, fewer or exchanged where they would be a second payroll, as long as the plan stays worth about the same. */
export function withModestStaff(plan: Assembly, bench: Bench): Assembly {
  const least = planValue(plan.placed, bench)
  const enough = least - Math.abs(least) * mostForModesty
  let modest = plan
  while (staffShare(modest, bench) > mostForStaff) {
    const before = modest
    const share = staffShare(before, bench)
    const worthOf = (other: Assembly) => planValue(other.placed, bench)
    const found = smaller(before, bench)
      .map((roots) => assemble(roots, bench.workshop, bench.limits).plan)
      .filter((other) => other !== null)
      .filter((other) => staffShare(other, bench) < share && isSound(other, before, bench) && worthOf(other) >= enough)
      .toSorted((a, b) => worthOf(b) - worthOf(a))
    const [best] = found.filter((other) => staffShare(other, bench) <= mostForStaff).concat(found)
    if (!best) return modest
    modest = best
  }
  return modest
}
