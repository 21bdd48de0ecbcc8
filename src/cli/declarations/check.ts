import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import { language } from '../options.ts'

export const check: Declaration = {
  name: 'check <file>',
  summary: 'check a brief or a strategy.json against the rules, offline',
  examples: [
    'loyalty-strategy check brief.yaml',
    'loyalty-strategy check strategy.json --format json | jq ".findings[].rule"',
    'loyalty-strategy check strategy.json --format sarif > strategy.sarif',
  ],
  load: async () => (await import('../commands/check.ts')).check,
  declare: (command) => {
    command
      .addOption(
        new Option('--format <format>', 'how to print findings')
          .choices(['pretty', 'json', 'sarif', 'junit', 'github'])
          .default('pretty'),
      )
      .addOption(language('language of a brief'))
      .option('--strict', 'exit 9 for open warnings too')
  },
}
