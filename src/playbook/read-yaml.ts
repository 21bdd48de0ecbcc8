import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'

/**
 * A file of the knowledge base. A record that does not fit the schema is a bug and throws. The bundled command holds the files as the build
 * has checked them and checks nothing again, so a schema may refuse but not change: no defaults, no transforms.
 * Compiled code stands in dist/, the data stays in src/: the path is the same from both.
 */
export function readKnowledge<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return schema.parse(parse(readFileSync(new URL(`../../src/playbook/data/${name}`, import.meta.url), 'utf8')))
}
