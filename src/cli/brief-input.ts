import { BriefError, ExpectedError } from '../core/errors.ts'
import type { Language } from '../core/localised.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import { counted } from './counted.ts'
import type { Input } from './input.ts'
import { renderProblems } from './problems.ts'
import type { Shell } from './shell.ts'
import type { Terminal } from './terminal.ts'
import { type CheckedBrief, readAndCheckBrief } from './wire.ts'

/** Size limit of a brief. */
export const mostBriefBytes = 64 * 1024

/** Reads a brief and prints every problem of the file with its place. @throws ExpectedError class `brief` after printing. */
export function readBriefInput(
  shell: Shell,
  terminal: Terminal,
  input: Input,
  { language, ruleSettings }: { language: Language | undefined; ruleSettings: readonly RuleSetting[] },
): CheckedBrief {
  try {
    const today = shell.now().toISOString().slice(0, 10)
    return readAndCheckBrief(input.bytes, {
      file: input.name,
      today,
      ruleSettings,
      ...(language ? { language } : {}),
    })
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    terminal.warn(`${renderProblems(error.problems, input.name, Buffer.from(input.bytes).toString('utf8'))}\n`)
    throw new ExpectedError('brief', `${input.name} has ${counted(error.problems.length, 'problem')}.`, {
      hint: 'loyalty-strategy init shows a commented brief; loyalty-strategy schema brief gives editors its schema.',
      cause: error,
    })
  }
}
