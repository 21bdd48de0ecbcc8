import { type Command, Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import { wholeNumber } from '../options.ts'

const formatted = (command: Command): Command =>
  command.addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))

export const runsList: Declaration = {
  name: 'runs list',
  summary: 'runs that are kept, the latest first',
  examples: ['loyalty-strategy runs list', "loyalty-strategy runs list --format json | jq '.[].id'"],
  load: async () => (await import('../commands/runs.ts')).listOfRuns,
  declare: formatted,
}

export const runsShow: Declaration = {
  name: 'runs show <run>',
  summary: 'what is kept of one run, by its id or its folder',
  examples: ['loyalty-strategy runs show brief-1a2b3c4d', 'loyalty-strategy runs show ./my-run --format json'],
  load: async () => (await import('../commands/runs.ts')).showRun,
  declare: formatted,
}

export const runsPrune: Declaration = {
  name: 'runs prune',
  summary: 'remove runs by age or number',
  examples: ['loyalty-strategy runs prune --older-than 30 --dry-run', 'loyalty-strategy runs prune --keep 20'],
  load: async () => (await import('../commands/runs.ts')).pruneRuns,
  declare: (command) => {
    formatted(command)
      .option('--older-than <days>', 'remove what was not used for so many days', wholeNumber(36_500))
      .option('--keep <n>', 'remove all but the latest', wholeNumber(1_000_000))
      .option('--dry-run', 'only list what would be removed')
  },
}
