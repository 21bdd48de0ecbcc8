/** US dollars as a person reads what calls cost: `$3.02`, `$0.45`, `$0.0147`, `$0.00032`. Never rounds something to nothing. */
export function dollars(amount: number): string {
  if (amount === 0) return '$0'
  const digits = amount >= 0.1 ? 2 : amount >= 0.001 ? 4 : Math.ceil(-Math.log10(amount)) + 1
  return `$${amount.toFixed(Math.min(digits, 20))}`
}
