/** F7. Lifetime value on constant churn: `m/c` (or `u/c` on revenue basis). Money. */
export function simpleLifetimeValue(perMonth: number, churn: number): number {
  return perMonth / churn
}

/** F9. Discounted lifetime value, the current month counted with probability 1: `m(1+δ)/(1+δ−r)`. */
export function discountedLifetimeValue(perMonth: number, churn: number, monthlyDiscount: number): number {
  return (perMonth * (1 + monthlyDiscount)) / (monthlyDiscount + churn)
}

/** F10. Discounted value over `months`: `m(1−q^T)/(1−q)`, `q = r/(1+δ)`. What one save is worth inside a horizon (F11). */
export function finiteLifetimeValue(perMonth: number, churn: number, monthlyDiscount: number, months: number): number {
  const q = (1 - churn) / (1 + monthlyDiscount)
  return (perMonth * (1 - q ** months)) / (1 - q)
}
