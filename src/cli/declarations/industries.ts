import type { Declaration } from '../declaration.ts'
import { language } from '../options.ts'

export const industries: Declaration = {
  name: 'industries',
  summary: 'list the industries with their usual figures',
  examples: ['loyalty-strategy industries', 'loyalty-strategy industries --language ru'],
  load: async () => (await import('../commands/industries.ts')).industries,
  declare: (command) => {
    command.addOption(language('language of the names (default: en)'))
  },
}
