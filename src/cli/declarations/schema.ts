import type { Declaration } from '../declaration.ts'

export const schema: Declaration = {
  name: 'schema <name>',
  summary: 'print the JSON Schema of brief, strategy, or a stage',
  examples: ['loyalty-strategy schema brief > brief.schema.json', 'loyalty-strategy schema initiatives'],
  load: async () => (await import('../commands/schema.ts')).schema,
}
