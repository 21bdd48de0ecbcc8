import type { Declaration } from '../declaration.ts'

export const completion: Declaration = {
  name: 'completion <shell>',
  summary: 'print the completion of a shell: bash, zsh or fish',
  examples: [
    'source <(loyalty-strategy completion bash)',
    'loyalty-strategy completion zsh >> ~/.zshrc',
    'loyalty-strategy completion fish > ~/.config/fish/completions/loyalty-strategy.fish',
  ],
  load: async () => (await import('../commands/completion.ts')).completion,
}
