import { readBaseUrl } from '../../model/address.ts'
import { scrub } from '../../model/key.ts'
import { type AuthorSettings, type ModelOptions, readAuthorSettings } from '../author-settings.ts'
import type { AuthorChoice } from '../choose-author.ts'
import { type Diagnosis, exitOf, failedBy, fine, skipped } from '../doctor/diagnosis.ts'
import { certificates, disk, proxy, versions } from '../doctor/surroundings.ts'
import type { Outcome } from '../exit.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal } from '../terminal.ts'

export interface DoctorOptions extends CommonOptions, ModelOptions {
  format: 'pretty' | 'json'
  offline?: boolean
  /** Seconds one call may take. */
  timeout: number
}

/** `doctor`: whether a run would work here, each thing with its remedy. Exits with the code of the first failure. */
export async function doctor(shell: Shell, options: DoctorOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const settings = await settingsOf(shell, options)
  const diagnoses: Diagnosis[] = [versions(process.versions.node)]
  if ('status' in settings) diagnoses.push(settings)
  else diagnoses.push(...(await examineAuthor(shell, settings, options)))
  diagnoses.push(...(await disk(shell)))

  const key = 'status' in settings || settings.choice.author !== 'openai' ? null : settings.choice.key
  const shown = diagnoses.map((one) => ({
    ...one,
    message: safeLine(scrub(one.message, key)),
    remedy: one.remedy && safeLine(scrub(one.remedy, key)),
  }))
  const exit = exitOf(shown)
  await terminal.print(options.format === 'json' ? renderJson(shown, exit) : renderPretty(shown))
  const count = (status: Diagnosis['status']) => shown.filter((one) => one.status === status).length
  return { code: exit, errors: count('fail'), warnings: count('warn') }
}

/** The settings, or why they cannot be used. A missing key is a thing to tell, not the end. */
async function settingsOf(shell: Shell, options: DoctorOptions): Promise<AuthorSettings | Diagnosis> {
  try {
    return await readAuthorSettings(shell, openTerminal(shell, options), options, '')
  } catch (error) {
    const failure = failedBy('settings', error)
    if (failure.class !== 'key') return failure
    const remedy = `${failure.remedy ?? ''} Without a model the built-in author writes: --model playbook.`.trim()
    return { ...failure, check: 'key', remedy }
  }
}

async function examineAuthor(shell: Shell, settings: AuthorSettings, options: DoctorOptions): Promise<Diagnosis[]> {
  const { choice } = settings
  if (choice.author !== 'openai') return [fine('settings', builtIn(choice))]
  const said = fine('settings', `${choice.model} at ${choice.host} will write`)
  const way = [proxy(readBaseUrl(choice.baseUrl), shell.env), await certificates(shell.env)]
  if (options.offline) return [said, ...way, skipped('endpoint', 'not asked: --offline')]
  // Late: without an endpoint the client library is not needed.
  const { examineEndpoint } = await import('../doctor/endpoint.ts')
  const asked = { timeoutMs: options.timeout * 1000, prices: settings.prices }
  return [said, ...way, ...(await examineEndpoint(shell, choice, asked))]
}

function builtIn(choice: AuthorChoice): string {
  const why = choice.author === 'playbook' && choice.byDefault ? ', because no model is configured' : ''
  return `the built-in author will write${why}: it needs no key and no network`
}

const statusWidth = 4

function renderPretty(diagnoses: readonly Diagnosis[]): string {
  const width = Math.max(...diagnoses.map(({ check }) => check.length))
  const lines = diagnoses.flatMap(({ check, status, message, remedy }) => [
    `${status.padEnd(statusWidth)}  ${check.padEnd(width)}  ${message}`,
    ...(remedy === null ? [] : [`${' '.repeat(statusWidth + width + 4)}→ ${remedy}`]),
  ])
  return `${lines.join('\n')}\n`
}

function renderJson(diagnoses: readonly Diagnosis[], exit: number): string {
  return `${JSON.stringify({ exit, checks: diagnoses }, null, 2)}\n`
}
