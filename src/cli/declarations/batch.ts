import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import {
  keepOptions,
  limitOptions,
  list,
  percent,
  seconds,
  stageModelOption,
  structuredOption,
  wholeNumber,
} from '../options.ts'

const million = 1_000_000

export const batch: Declaration = {
  name: 'batch <briefs...>',
  summary: 'write a strategy for each of many briefs, compare them, and tell CI',
  examples: [
    "loyalty-strategy batch 'briefs/*.yaml' --out reports",
    "loyalty-strategy batch 'briefs/*.yaml' --out reports --format md,html --junit junit.xml --baseline baseline.json",
    "loyalty-strategy batch 'briefs/*.yaml' --out reports --models gpt-4.1,gpt-4.1-mini --max-cost 5",
  ],
  load: async () => (await import('../commands/batch.ts')).batch,
  declare: (command) => {
    for (const option of [...limitOptions, ...keepOptions]) {
      // One folder for the runs or recordings of many briefs would mix them.
      if (option.long !== '--run-dir' && option.long !== '--record') command.addOption(option)
    }
    command
      .requiredOption(
        '--out <dir>',
        'folder of the reports: a folder for each brief, summary.json, index.md, index.html',
      )
      .addOption(
        new Option('--format <formats>', 'formats of the reports, by commas; strategy.json is always written')
          .argParser(list)
          .default(['md'], 'md'),
      )
      .option('--model <name>', 'model of the endpoint, or "playbook" for the built-in author')
      .option('--models <names>', 'several models by commas: each brief for each of them, side by side', list)
      .addOption(stageModelOption)
      .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
      .option('--api-key-file <file>', 'file with the key alone ("-" reads stdin; default: OPENAI_API_KEY)')
      .addOption(structuredOption)
      .option('--rpm <n>', 'most calls begun within a minute', wholeNumber(million, 1))
      .option('--tpm <n>', 'most tokens within a minute, in and out', wholeNumber(1000 * million, 1))
      .option('--max-repairs <n>', 'calls per stage after the first', wholeNumber(20), 2)
      .option('--timeout <seconds>', 'most seconds one call may take', seconds)
      .option('--prompts <dir>', 'prompts of your own, from "prompts eject"')
      .option('--no-playbook-context', 'ask a model without the fitting playbooks as reference material')
      .option('--summary <file>', 'where the summary goes (default: summary.json in --out)')
      .option('--junit <file>', 'write JUnit XML: a suite for each brief, a case for each rule')
      .option('--sarif <file>', 'write SARIF 2.1.0 over all briefs')
      .option('--github', 'print annotations of GitHub Actions and write the summary of the step')
      .option('--baseline <file>', 'summary.json of an earlier batch: exit 10 when something is worse')
      .option('--score-tolerance <points>', 'points a score may drop below the baseline', wholeNumber(100), 1)
      .addOption(
        new Option('--growth-tolerance <percent>', 'how much cost and repairs may grow over the baseline')
          .argParser(percent)
          .default(0.1, '10%'),
      )
      .option('--strict', 'warnings fail a brief too')
  },
}
