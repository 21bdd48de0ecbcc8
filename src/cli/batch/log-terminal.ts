import { Chalk } from 'chalk'
import type { Terminal } from '../terminal.ts'

/** A terminal that keeps what is said: many runs at once would talk over each other. */
export function logTerminal(): { terminal: Terminal; text(): string } {
  const lines: string[] = []
  const keep = (text: string) => {
    lines.push(text)
  }
  const terminal: Terminal = {
    print: async (content) => keep(String(content)),
    say: keep,
    warn: keep,
    paint: new Chalk({ level: 0 }),
    live: false,
    columns: () => 100,
    draw: () => {},
  }
  return { terminal, text: () => (lines.length === 0 ? '' : `${lines.join('\n')}\n`) }
}
