import { Chalk, type ChalkInstance } from 'chalk'
import { canMoveCursor, decideColor } from './color.ts'
import { safeText } from './safe-text.ts'
import type { CommonOptions, Shell } from './shell.ts'
import { writeOut } from './write-out.ts'

/** Where a command speaks. stdout carries the product, stderr everything else. */
export interface Terminal {
  /** Writes the product. Resolves when the bytes have left; a reader that went away is no error. */
  print(content: string | Uint8Array): Promise<void>
  /** Tells something; silent with `--quiet`. */
  say(text: string): void
  /** Tells something that must be read even with `--quiet`. */
  warn(text: string): void
  /** Colours of stderr. */
  paint: ChalkInstance
  /** True when lines of stderr may be updated in place. */
  live: boolean
  columns(): number
  /** Raw characters to stderr, for lines that are updated in place. */
  draw(text: string): void
}

export function openTerminal(shell: Shell, options: CommonOptions): Terminal {
  const { stdout, stderr } = shell
  const draw = (text: string) => {
    try {
      stderr.stream.write(text)
    } catch {
      // A closed or full stderr must not end the work.
    }
  }
  return {
    print: (content) =>
      writeOut(stdout, stdout.stream.isTTY && typeof content === 'string' ? safeText(content) : content),
    say: (text) => {
      if (!options.quiet) draw(`${text}\n`)
    },
    warn: (text) => draw(`${text}\n`),
    paint: new Chalk({ level: decideColor(stderr.stream, shell.env, options.color) ? 1 : 0 }),
    live: canMoveCursor(stderr.stream, shell.env) && !options.quiet && !options.verbose && shell.events === null,
    columns: () => stderr.stream.columns || 80,
    draw,
  }
}
