/**
 * Splits a whole amount over weights so that the parts are whole and sum to it exactly (largest remainder; ties go to the
 * earlier part). All-zero weights split evenly.
 */
export function splitWhole(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map((weight) => (sum > 0 ? (amount * weight) / sum : amount / weights.length))
  const parts = shares.map(Math.floor)
  let left = Math.round(amount) - parts.reduce((total, part) => total + part, 0)
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}
