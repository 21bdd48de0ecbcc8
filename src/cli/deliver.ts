import type { Strategy } from '../stages/index.ts'
import { counted } from './counted.ts'
import type { Outcome } from './exit.ts'
import { type Format, type Target, writeTarget } from './output.ts'
import { renderAs } from './reporter.ts'
import { safeLine } from './safe-text.ts'
import type { Shell } from './shell.ts'
import type { Terminal } from './terminal.ts'

const authors = {
  openai: (name: string) => name,
  playbook: () => 'the built-in playbook',
  recorded: () => 'recorded answers',
} as const

/** Writes the report to its files, or prints it, and ends with what was done: paths, open findings, author. */
export async function deliver(
  shell: Shell,
  terminal: Terminal,
  strategy: Strategy,
  targets: readonly Target[],
  format: Format | undefined,
  outcome: Outcome,
): Promise<void> {
  // Rendered before the first file is opened: a fault of a writer leaves no half of the set.
  const files: { target: Target; content: string | Uint8Array }[] = []
  for (const target of targets) files.push({ target, content: await renderAs(strategy, target.format) })
  // Rendering holds the event loop: a signal that came meanwhile is heard here, while nothing is written yet.
  await new Promise((resolve) => setImmediate(resolve))
  shell.signal.throwIfAborted()
  for (const { target, content } of files) {
    const { bytes, sha256 } = await writeTarget(target, content)
    shell.events?.emit({ type: 'artifact', format: target.format, path: target.path, bytes, sha256 })
    terminal.say(`${terminal.paint.bold(safeLine(target.name))} written`)
  }
  if (targets.length === 0 && shell.events === null) await terminal.print(await renderAs(strategy, format ?? 'md'))
  const { author, name } = strategy.model
  const open = `Open findings: ${counted(outcome.errors, 'error')}, ${counted(outcome.warnings, 'warning')}.`
  const line = `${open} Author: ${safeLine(authors[author](name))}.`
  if (outcome.errors > 0) terminal.warn(`${line} The errors are listed at the head of the report.`)
  else terminal.say(line)
}
