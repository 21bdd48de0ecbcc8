import { readdirSync, readFileSync } from 'node:fs'
import type { Strategy } from '../../src/stages/index.ts'

const root = new URL('../../examples/', import.meta.url)

/** The strategies of examples/ as they are kept. */
export const exampleStrategies: readonly [name: string, strategy: Strategy][] = readdirSync(root, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, JSON.parse(readFileSync(new URL(`${name}/strategy.json`, root), 'utf8')) as Strategy])
