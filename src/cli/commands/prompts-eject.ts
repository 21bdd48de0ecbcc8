import { constants, copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import { done, type Outcome } from '../exit.ts'
import { packagedPrompts as source } from '../packaged-prompts.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal } from '../terminal.ts'

/** `prompts eject <dir>`: copies the prompts to be changed. Never overwrites: the prompts there may be somebody's work. */
export async function ejectPrompts(shell: Shell, directory: string, options: CommonOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const folder = resolve(shell.cwd, directory)
  const names = (await readdir(source)).filter((name) => name.endsWith('.hbs')).sort()
  const present = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        () => name,
        () => null,
      ),
    ),
  )
  const taken = present.filter((name) => name !== null)
  if (taken.length > 0) {
    throw new ExpectedError('io', `${directory} already holds ${taken.join(', ')}: nothing was copied.`, {
      hint: 'Name another folder.',
    })
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const name of names) await copyFile(new URL(name, source), join(folder, name), constants.COPYFILE_EXCL)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown cause'
    throw new ExpectedError('io', `The prompts could not be copied to ${directory} (${code}).`, { cause: error })
  }
  terminal.say(
    `${names.length} prompts copied to ${safeLine(directory)}. Use them with: loyalty-strategy generate brief.yaml --prompts ${safeLine(directory)}`,
  )
  return done
}
