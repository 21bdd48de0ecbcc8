import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { distance } from 'fastest-levenshtein'

const mostNames = 2

/** File names in the same folder that are a slip or two away from `path`, nearest first. */
export async function nearbyNames(path: string): Promise<string[]> {
  const wanted = basename(path)
  const names = await readdir(dirname(path)).catch(() => [])
  return names
    .map((name) => ({ name, slips: distance(name.toLowerCase(), wanted.toLowerCase()) }))
    .filter(({ slips }) => slips <= Math.max(2, wanted.length / 4))
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, mostNames)
    .map(({ name }) => name)
}
