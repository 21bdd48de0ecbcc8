import type { Declaration } from '../declaration.ts'
import { language } from '../options.ts'

export const init: Declaration = {
  name: 'init [file]',
  summary: 'write a commented brief to start from (default: brief.yaml; "-" prints it)',
  examples: ['loyalty-strategy init brief.yaml', 'loyalty-strategy init --language ru кофейня.yaml'],
  load: async () => (await import('../commands/init.ts')).init,
  declare: (command) => {
    command.addOption(language('language of the brief (default: of the environment, else en)'))
  },
}
