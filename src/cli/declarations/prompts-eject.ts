import type { Declaration } from '../declaration.ts'

export const promptsEject: Declaration = {
  name: 'prompts eject <dir>',
  summary: 'copy the prompts to a folder, to be changed and used with --prompts',
  examples: [
    'loyalty-strategy prompts eject my-prompts',
    'loyalty-strategy generate brief.yaml --prompts my-prompts -o strategy.md',
  ],
  load: async () => (await import('../commands/prompts-eject.ts')).ejectPrompts,
}
