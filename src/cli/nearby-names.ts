import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { distance } from 'fastest-levenshtein'

const mostNames = 2

/** Names a slip or two away from `wanted`, nearest first. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, slips: distance(name.toLowerCase(), wanted.toLowerCase()) }))
    .filter(({ slips }) => slips <= Math.max(2, wanted.length / 4))
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, mostNames)
    .map(({ name }) => name)
}

/** File names in the same folder that `path` may have meant. */
export async function nearbyNames(path: string): Promise<string[]> {
  return nearest(basename(path), await readdir(dirname(path)).catch(() => []))
}
