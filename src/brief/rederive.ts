import type { Brief } from '../core/brief.ts'
import { deriveMetrics } from './normalise/derived-metrics.ts'
import { subscriptionWords } from './normalise/industry-words.ts'

/** True when customers pay by the period; told from a normalised brief as reading told it from the written one. */
function paidByPeriod({ industry, company, audience, products }: Brief): boolean {
  if (industry.ordersPerMonth.low === 1 && industry.ordersPerMonth.high === 1) return true
  const words = [company.industry, company.description, audience.description, ...products.map(({ name }) => name)]
  return industry.match === 'general' && subscriptionWords.test(words.join(' '))
}

/** The metrics of a brief with everything that is not the client's own number derived or borrowed anew (domain model §11). */
export function rederiveMetrics(brief: Brief): Brief['metrics'] {
  const { other, ...metrics } = brief.metrics
  const stated = Object.entries(metrics).map(([name, metric]) => [name, metric?.provenance === 'given' ? metric : null])
  return deriveMetrics({ ...Object.fromEntries(stated), other }, brief.industry, paidByPeriod(brief))
}
