import type { Declaration } from '../declaration.ts'
import {
  formatOption,
  keepOptions,
  limitOptions,
  outputOption,
  seconds,
  stageModelOption,
  structuredOption,
  wholeNumber,
} from '../options.ts'

export const revise: Declaration = {
  name: 'revise <strategy>',
  summary: 'draft one stage of a strategy.json again as the client wishes, and what that makes stale',
  examples: [
    'loyalty-strategy revise strategy.json --stage programme --note "No app: a card at the till." --model gpt-4.1 -o revised.json -o revised.md',
    'loyalty-strategy diff strategy.json revised.json',
  ],
  load: async () => (await import('../commands/revise.ts')).revise,
  declare: (command) => {
    command
      .requiredOption('--stage <id>', 'the stage to draft again')
      .requiredOption('--note <text>', 'what the client wishes, in plain words')
      .addOption(outputOption)
      .addOption(formatOption)
      .option('--model <name>', 'model of the endpoint (LOYALTY_STRATEGY_MODEL); the built-in author takes no notes')
      .addOption(stageModelOption)
      .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
      .option('--api-key-file <file>', 'file with the key alone ("-" reads stdin; default: OPENAI_API_KEY)')
      .addOption(structuredOption)
      .option('--max-repairs <n>', 'calls per stage after the first', wholeNumber(20), 2)
      .option('--timeout <seconds>', 'most seconds one call may take', seconds)
      .option('--strict', 'exit 9 for open warnings too')
      .option('--replay <dir>', 'replay recorded answers instead of asking a model')
      .option('--prompts <dir>', 'prompts of your own, from "prompts eject"')
      .option('--no-playbook-context', 'ask a model without the fitting playbooks as reference material')
      .option('--json', 'print events, one JSON object a line, instead of the report')
    for (const option of [...limitOptions, ...keepOptions]) command.addOption(option)
  },
}
