import type { Declaration } from '../declaration.ts'

export const rules: Declaration = {
  name: 'rules [id]',
  summary: 'list the rules, or explain one',
  examples: ['loyalty-strategy rules', 'loyalty-strategy rules budget-total'],
  load: async () => (await import('../commands/rules.ts')).rules,
}
