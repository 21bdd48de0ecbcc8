import type { Declaration } from '../declaration.ts'
import { csvOption, formatOption, outputOption } from '../options.ts'

export const render: Declaration = {
  name: 'render <strategy>',
  summary: 'write the report of a strategy.json again, without any call',
  examples: ['loyalty-strategy render strategy.json -o strategy.md', 'loyalty-strategy render strategy.json | less'],
  load: async () => (await import('../commands/render.ts')).render,
  declare: (command) => {
    command.addOption(outputOption).addOption(formatOption).addOption(csvOption)
  },
}
