import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { usageError } from '../exit.ts'

async function found(cwd: string, name: string): Promise<string[]> {
  const stats = await stat(resolve(cwd, name)).catch(() => null)
  if (stats?.isDirectory()) {
    throw usageError(`${name} is a folder.`, `Name the briefs in it: '${name.replace(/\/$/, '')}/**/*.yaml'`)
  }
  if (stats) return [name]
  if (!isDynamicPattern(name)) throw usageError(`There is no file ${name}.`)
  const names = await glob(name, { cwd, expandDirectories: false })
  if (names.length === 0) throw usageError(`Nothing matches ${name}.`)
  return names.sort()
}

/**
 * The briefs that names and patterns stand for, each once: in the order they were named, those of a pattern by the alphabet. A shell without
 * patterns, and one told not to use them, leaves them to us.
 *
 * @throws ExpectedError class `usage` (2) for a pattern or a name without a file.
 */
export async function findBriefs(cwd: string, names: readonly string[]): Promise<string[]> {
  const lists: string[][] = []
  for (const name of names) lists.push(await found(cwd, name))
  const byPath = new Map(lists.flat().map((name) => [resolve(cwd, name), name]))
  return [...byPath.values()]
}
