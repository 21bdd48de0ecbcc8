import { idOf } from '../../core/pointer.ts'

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return value.find((item) => idOf(item) === name) ?? (/^\d+$/.test(name) ? value[Number(name)] : undefined)
  }
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    return (value as Record<string, unknown>)[name]
  }
  return undefined
}

/**
 * True when a dotted path such as `brief.pains.P2` or `analysis.findings.F1` leads somewhere in the roots. A field that is null
 * counts: "not measured" is a fact too. The list of a stage named like the stage may be left out (`goals.T1` for `goals.goals.T1`).
 */
export function resolvesIn(roots: Readonly<Record<string, unknown>>, path: string): boolean {
  const [root = '', ...names] = path.trim().split('.')
  if (!Object.hasOwn(roots, root)) return false
  const walk = (from: unknown) => names.reduce(step, from)
  return walk(roots[root]) !== undefined || (names.length > 0 && walk(step(roots[root], root)) !== undefined)
}
