import type { CaseInitiative, CaseWinback } from './case-input.ts'

/** F38. One-off spread evenly over `[max(1, launch − lead), launch − 1]`; all of it in the launch month when that range is empty. */
export function oneOffIn(t: number, { launch, lead, oneOff }: CaseInitiative): number {
  const from = Math.max(1, launch - lead)
  const to = launch - 1
  if (to < from) return t === launch ? oneOff : 0
  return t >= from && t <= to ? oneOff / (to - from + 1) : 0
}

/** F39. Running cost from the launch to the end. */
export function runIn(t: number, { launch, end, runPerMonth }: CaseInitiative): number {
  return t >= launch && (end === null || t <= end) ? runPerMonth : 0
}

/** F20. One wave: customers returned above the organic level, what it costs, and who is left to contact. */
export function wave(winback: CaseWinback, dormant: number) {
  const contacted = dormant * winback.contactable
  return {
    returned: contacted * Math.max(0, winback.response - winback.organic),
    cost: contacted * winback.costPerContact + contacted * winback.response * winback.incentiveCost,
    left: dormant - contacted * winback.response,
  }
}
