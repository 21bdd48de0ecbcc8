import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import type { Language } from '../../core/localised.ts'
import { briefTemplateEn } from '../brief-template-en.ts'
import { briefTemplateRu } from '../brief-template-ru.ts'
import { done, type Outcome } from '../exit.ts'
import { reasons } from '../output.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal } from '../terminal.ts'

export interface InitOptions extends CommonOptions {
  language?: Language
}

const templates: Record<Language, string> = { en: briefTemplateEn, ru: briefTemplateRu }

function languageOf(env: Shell['env']): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('ru') ? 'ru' : 'en'
}

function unwritable(file: string, cause: unknown): ExpectedError {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  const reason = { EEXIST: reasons.ENOTDIR, ...reasons }[code] ?? code
  return new ExpectedError('io', `${file} cannot be written: ${reason}.`, { cause })
}

/** `init [file]`: writes a commented brief; `-` prints it. Never overwrites. */
export async function init(shell: Shell, name: string | undefined, options: InitOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const text = templates[options.language ?? languageOf(shell.env)]
  if (name === '-') {
    await terminal.print(text)
    return done
  }
  const file = name ?? 'brief.yaml'
  const path = resolve(shell.cwd, file)
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    throw unwritable(file, error)
  }
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new ExpectedError('io', `${file} exists already and was left as it is.`, {
        hint: 'Name another file: loyalty-strategy init other.yaml',
      })
    }
    throw unwritable(file, error)
  }
  terminal.say(`${safeLine(file)} written. Replace the example by your own facts, then:`)
  terminal.say(`  loyalty-strategy check ${safeLine(file)}`)
  terminal.say(`  loyalty-strategy generate ${safeLine(file)} -o strategy.md`)
  return done
}
