import type { Declaration } from '../declaration.ts'
import {
  csvOption,
  formatOption,
  keepOptions,
  language,
  limitOptions,
  outputOption,
  seconds,
  stageModelOption,
  structuredOption,
  wholeNumber,
} from '../options.ts'

export const generate: Declaration = {
  name: 'generate <brief>',
  summary: 'write the strategy for a brief ("-" reads stdin)',
  examples: [
    'loyalty-strategy generate brief.yaml > strategy.md',
    'loyalty-strategy generate brief.yaml --model gpt-4.1 -o out/strategy.md -o out/strategy.json',
    'loyalty-strategy generate brief.yaml --base-url http://localhost:11434/v1 --model qwen3 -o strategy.md',
  ],
  load: async () => (await import('../commands/generate.ts')).generate,
  declare: (command) => {
    command
      .addOption(outputOption)
      .addOption(formatOption)
      .addOption(csvOption)
      .addOption(language('language of the strategy (default: of the brief)'))
      .option('--model <name>', 'model of the endpoint, or "playbook" for the built-in author (LOYALTY_STRATEGY_MODEL)')
      .addOption(stageModelOption)
      .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
      .option('--api-key-file <file>', 'file with the key alone ("-" reads stdin; default: OPENAI_API_KEY)')
      .addOption(structuredOption)
      .option('--max-repairs <n>', 'calls per stage after the first', wholeNumber(20), 2)
      .option('--timeout <seconds>', 'most seconds one call may take', seconds)
      .option('--strict', 'exit 9 for open warnings too')
      .option('--replay <dir>', 'replay recorded answers <stage>-<attempt>.json instead of asking a model')
      .option('--prompts <dir>', 'prompts of your own, from "prompts eject"')
      .option('--no-playbook-context', 'ask a model without the fitting playbooks as reference material')
      .option('--json', 'print events, one JSON object a line, instead of the report')
    for (const option of [...limitOptions, ...keepOptions]) command.addOption(option)
  },
}
