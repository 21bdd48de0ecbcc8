import { ExpectedError } from '../core/errors.ts'
import { counted } from './counted.ts'
import { renderFinding } from './problems.ts'
import type { Shell } from './shell.ts'
import type { Terminal } from './terminal.ts'
import type { CheckedBrief } from './wire.ts'

/** Tells what the rules say about a brief. @throws ExpectedError class `brief` (3) when it cannot be worked with. */
export function reportBrief(shell: Shell, terminal: Terminal, { findings }: CheckedBrief, name: string): void {
  for (const finding of findings) {
    const { rule, severity, pointer, message, expected, actual } = finding
    shell.events?.emit({
      type: 'finding',
      stage: 'brief',
      attempt: 0,
      rule,
      severity,
      pointer,
      message,
      expected,
      actual,
    })
    if (severity === 'error') terminal.warn(renderFinding(finding))
    else if (severity === 'warning') terminal.say(renderFinding(finding))
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return
  throw new ExpectedError('brief', `${name} cannot be worked with: ${counted(errors, 'error')}; no call was made.`, {
    hint: 'Correct the brief and run the command again.',
  })
}
