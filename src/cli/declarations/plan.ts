import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import { language, stageModelOption, wholeNumber } from '../options.ts'

export const plan: Declaration = {
  name: 'plan <brief>',
  summary: 'show what a run would ask and cost, without a call',
  examples: [
    'loyalty-strategy plan brief.yaml --model gpt-4.1',
    'loyalty-strategy plan brief.yaml --model gpt-4.1-mini --stage-model initiatives=gpt-4.1 --max-repairs 1',
    'loyalty-strategy plan brief.yaml --model gpt-4.1 --prompts prompts-of-this-brief',
  ],
  load: async () => (await import('../commands/plan.ts')).plan,
  declare: (command) => {
    command
      .addOption(language('language of the strategy (default: of the brief)'))
      .option('--model <name>', 'model of the endpoint, or "playbook" for the built-in author (LOYALTY_STRATEGY_MODEL)')
      .addOption(stageModelOption)
      .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
      .option('--max-repairs <n>', 'calls per stage after the first', wholeNumber(20), 2)
      .option('--prompts <dir>', 'write the prompts and schemas of this brief there')
      .option('--templates <dir>', 'prompts of your own, which generate takes with --prompts')
      .option('--no-playbook-context', 'ask a model without the fitting playbooks as reference material')
      .addOption(new Option('--format <format>', 'how to print the plan').choices(['table', 'json']).default('table'))
  },
}
