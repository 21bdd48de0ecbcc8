import { rankScores } from '../../finance/impact.ts'
import type { Initiative } from './schema.ts'

/** Effort 1..10 within one plan: the mean of the ranks by money of the year and by days of work. */
export function effortScores(items: readonly Pick<Initiative, 'cost' | 'resources'>[]): number[] {
  const money = rankScores(items.map(({ cost }) => cost))
  const work = rankScores(items.map(({ resources }) => resources.reduce((days, resource) => days + resource.days, 0)))
  return items.map((_, index) => ((money[index] ?? 1) + (work[index] ?? 1)) / 2)
}
