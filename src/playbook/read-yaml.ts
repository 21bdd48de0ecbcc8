import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A file of the knowledge base, unchecked. Compiled code stands in dist/, the data stays in src/: the path is the same from both. */
export function readYaml(name: string): unknown {
  return parse(readFileSync(new URL(`../../src/playbook/data/${name}`, import.meta.url), 'utf8'))
}
