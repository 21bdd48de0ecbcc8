import type { Metric } from '../../core/brief.ts'

/** A figure of the company itself, not of its industry. */
export function isOwnFigure(metric: Metric | null): boolean {
  return metric?.provenance === 'given' || metric?.provenance === 'derived'
}
