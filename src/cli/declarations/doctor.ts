import { Option } from 'commander'
import type { Declaration } from '../declaration.ts'
import { seconds } from '../options.ts'

export const doctor: Declaration = {
  name: 'doctor',
  summary: 'look whether a run would work here: key, endpoint, model, proxy, disk',
  examples: [
    'loyalty-strategy doctor',
    'loyalty-strategy doctor --base-url http://localhost:11434/v1 --model qwen3',
    'loyalty-strategy doctor --format json | jq ".checks[] | select(.status != \\"ok\\")"',
  ],
  load: async () => (await import('../commands/doctor.ts')).doctor,
  declare: (command) => {
    command
      .option('--model <name>', 'model of the endpoint, or "playbook" for the built-in author (LOYALTY_STRATEGY_MODEL)')
      .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
      .option('--api-key-file <file>', 'file with the key alone ("-" reads stdin; default: OPENAI_API_KEY)')
      .option('--timeout <seconds>', 'most seconds one call may take', seconds, 60)
      .option('--offline', 'ask no endpoint')
      .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
  },
}
