import type { CaseInitiative } from './case-input.ts'

/** F14. Share of the full effect in month `t`: ramp up (linear or s-shaped), then decay down to `floor`. */
export function ramp(
  t: number,
  { launch, end, ramp: months, shape, decay }: Pick<CaseInitiative, 'launch' | 'end' | 'ramp' | 'shape' | 'decay'>,
  floor: number,
): number {
  if (t < launch || (end !== null && t > end)) return 0
  const linear = Math.min(1, (t - launch + 1) / months)
  const share = shape === 's' ? 3 * linear ** 2 - 2 * linear ** 3 : linear
  const full = launch + months - 1
  return decay > 0 && t > full ? share * Math.max(floor, 1 - decay * (t - full)) : share
}

/** A combined effect and what it is made of, largest first. */
export interface Combined {
  total: number
  effects: readonly { id: string; effect: number }[]
  overlap: number
  capped: boolean
}

/** Share of a combined effect that each initiative carries after overlap; shares sum to 1 where there is an effect. */
export function sharesOf({ effects, overlap }: Combined): ReadonlyMap<string, number> {
  const weighted = effects.map(({ id, effect }, k) => ({ id, effect: effect * overlap ** k }))
  const sum = weighted.reduce((all, { effect }) => all + effect, 0)
  return new Map(weighted.map(({ id, effect }) => [id, effect / sum]))
}

/**
 * F16, F17. Effects of several initiatives on the same customers: sorted from the largest (ties by id), the k-th weighted by
 * `overlap^k`, combined and capped. `reduce` for churn (`1 − Π(1 − e)`), `add` for frequency and order value (`Π(1 + e) − 1`).
 */
export function combineEffects(
  effects: readonly { id: string; effect: number }[],
  overlap: number,
  mode: 'reduce' | 'add',
  cap: number,
): Combined {
  const sorted = effects
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect || (a.id < b.id ? -1 : 1))
  let product = 1
  sorted.forEach(({ effect }, k) => {
    const weighted = effect * overlap ** k
    product *= mode === 'reduce' ? 1 - weighted : 1 + weighted
  })
  const total = mode === 'reduce' ? 1 - product : product - 1
  return { total: Math.min(total, cap), effects: sorted, overlap, capped: total > cap }
}
