import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import { collect, language, wholeNumber } from '../options.ts'

export const caseOf: Declaration = {
  name: 'case <strategy>',
  summary: 'compute the business case of a strategy.json again, with other values too',
  examples: [
    'loyalty-strategy case strategy.json',
    'loyalty-strategy case strategy.json --set metrics.churn=5% --set initiatives.I3.effect.rel=0.1',
    'loyalty-strategy case strategy.json --mc 10000 --seed 42 --csv months.csv',
  ],
  load: async () => (await import('../commands/case.ts')).caseOf,
  declare: (command) => {
    command
      .option('--set <path=value>', 'try another value, for example metrics.churn=5%; repeatable', collect)
      .option('--mc <trials>', 'simulate the spread of the value', wholeNumber(100_000, 1))
      .option('--seed <n>', 'seed of the simulation (default: 42)', wholeNumber(4_294_967_295))
      .option('--csv <file>', 'write months 1..36 of the three scenarios')
      .addOption(new Option('--format <format>', 'how to print the case').choices(['pretty', 'json']).default('pretty'))
      .addOption(language('language of the words (default: of the strategy)'))
  },
}
