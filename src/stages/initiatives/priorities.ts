import type { Initiative } from './schema.ts'

export type Priority = Initiative['priority']

/** Foundations and whatever others wait for are urgent by their dependants, not by a score of their own. */
export function isExempt({ id, prerequisite, direction }: Initiative, all: readonly Initiative[]): boolean {
  return prerequisite || direction === 'enabler' || all.some(({ dependsOn }) => dependsOn.includes(id))
}

/** Best first; equal scores keep the order of ids. */
export function byScore(initiatives: readonly Initiative[]): Initiative[] {
  return [...initiatives].sort((a, b) => b.ice - a.ice || a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** Best third 1, last third 3; what others wait for is as urgent as the most urgent of them. */
export function prioritiesByScore(initiatives: readonly Initiative[]): Map<string, Priority> {
  const judged = byScore(initiatives.filter((initiative) => !isExempt(initiative, initiatives)))
  const third = Math.max(1, Math.round(judged.length / 3))
  const priorities = new Map<string, Priority>(
    judged.map(({ id }, rank) => [id, rank < third ? 1 : rank >= judged.length - third ? 3 : 2]),
  )
  const urgencyOf = (id: string, seen: ReadonlySet<string>): Priority => {
    const own = priorities.get(id)
    const waiting = initiatives.filter((other) => other.dependsOn.includes(id) && !seen.has(other.id))
    const all = waiting.map((other) => urgencyOf(other.id, new Set([...seen, other.id])))
    const most = Math.min(own ?? 4, ...all)
    return most === 4 ? 2 : (most as Priority)
  }
  for (const { id } of initiatives) {
    if (!priorities.has(id)) priorities.set(id, urgencyOf(id, new Set([id])))
  }
  return priorities
}
