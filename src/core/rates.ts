/** Conversions between rates of different periods (domain model F1, F2, F8). Rates are fractions 0..1, never percent. */

/** The period a rate or a count belongs to. */
export type Period = 'month' | 'quarter' | 'year'

/** How many months a period has. */
export const monthsIn: Record<Period, number> = { month: 1, quarter: 3, year: 12 }

/** F1, F2. Monthly churn from churn over `months`: `c = 1 − (1 − churn)^(1/months)`; dividing by the months would overstate it. */
export function monthlyChurn(churn: number, months: number): number {
  return 1 - (1 - churn) ** (1 / months)
}

/** F2. Churn over `months` from monthly churn: `1 − (1 − c)^months`. */
export function churnOver(monthly: number, months: number): number {
  return 1 - (1 - monthly) ** months
}

/** F8. Monthly discount rate from the annual one: `δ = (1 + d)^(1/12) − 1`. */
export function monthlyDiscount(annual: number): number {
  return (1 + annual) ** (1 / 12) - 1
}
