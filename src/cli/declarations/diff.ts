import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'

export const diff: Declaration = {
  name: 'diff <before> <after>',
  summary: 'what changed from one strategy.json to another: fields, numbers, findings',
  examples: [
    'loyalty-strategy diff strategy.json revised.json',
    "loyalty-strategy diff a.json b.json --format json | jq '.fields[] | select(.relative > 0.1)'",
  ],
  load: async () => (await import('../commands/diff.ts')).diff,
  declare: (command) => {
    command.addOption(
      new Option('--format <format>', 'how to print the differences').choices(['pretty', 'json']).default('pretty'),
    )
  },
}
