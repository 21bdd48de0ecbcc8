import type { CaseInput } from './case-input.ts'
import { netPresentValue } from './results.ts'
import { openCase } from './run-case.ts'
import { shiftCase } from './scenarios.ts'

/** mulberry32: the same numbers in [0, 1) for the same seed in every language. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Inverse of the triangular distribution on [low, high] with its mode, at probability `u`. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const peak = (mode - low) / (high - low)
  return u < peak
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
}

/** Spread of the value over the horizon. Money; `probabilityPositive` is a fraction. */
export interface MonteCarlo {
  trials: number
  seed: number
  p10: number
  p50: number
  p90: number
  probabilityPositive: number
}

/** Domain model §10.3. The distributions lean to the bad side on purpose (planning fallacy), so the median lies below the base case. */
export function monteCarlo(input: CaseInput, trials: number, seed: number, horizon = 36): MonteCarlo {
  const random = randomFrom(seed)
  const values: number[] = []
  for (let trial = 0; trial < trials; trial += 1) {
    // The order of the draws is part of the result.
    const effects = triangular(random(), 0.3, 1, 1.4)
    const marginFactor = triangular(random(), 0.9, 1, 1.1)
    const cost = triangular(random(), 0.9, 1, 1.4)
    const delay = Math.floor(triangular(random(), 0, 0, 4))
    const breakage = triangular(random(), -0.15, 0, 0.1)
    const grossMargin = input.grossMargin * (marginFactor - 1)
    const shifted = shiftCase(input, { effects, cost, breakage, grossMargin, delay, displacement: 0 })
    values.push(netPresentValue(openCase(shifted), horizon))
  }
  values.sort((a, b) => a - b)
  const at = (p: number) => values[Math.min(trials - 1, Math.floor(p * trials))] ?? 0
  return {
    trials,
    seed,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    probabilityPositive: values.filter((value) => value > 0).length / trials,
  }
}
