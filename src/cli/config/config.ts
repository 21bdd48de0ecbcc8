import type { RuleSetting } from '../../core/rule-setting.ts'
import { isMapping, type Misplaced, shown, unknownKey } from './misplaced.ts'
import { type OwnPrice, readPrices } from './prices.ts'
import { readRuleSettings } from './rule-settings.ts'

/** What a configuration file says; all of it optional. */
export interface Config {
  /** Model of the endpoint, or `playbook`. */
  model?: string
  baseUrl?: string
  /** File with the key, relative to the configuration file. */
  apiKeyFile?: string
  prices?: OwnPrice[]
  rules: RuleSetting[]
}

/** A project comes with a repository, perhaps a stranger's; the user's own file is trusted like the environment. */
export type ConfigScope = 'project' | 'user'

/**
 * Fields by scope. A repository must not redirect a key, so a project names no address. A user's own file sets no rules: a strategy
 * would then depend on who made it.
 */
export const configFields = {
  project: ['model', 'prices', 'rules'],
  user: ['model', 'baseUrl', 'apiKeyFile', 'prices'],
} as const satisfies Record<ConfigScope, readonly (keyof Config)[]>

const meant = {
  model: 'the name of a model, or playbook',
  baseUrl: 'the address of an OpenAI-compatible endpoint',
  apiKeyFile: 'the path of a file with the key alone',
} as const

/** Reads a configuration as data, with everything that is wrong in it. */
export function readConfig(value: unknown, scope: ConfigScope): { config: Config; misplaced: Misplaced[] } {
  const given = isMapping(value) ? value : {}
  const known: readonly string[] = configFields[scope]
  const misplaced = Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey([], key, known))
  const config: Config = { rules: known.includes('rules') ? readRuleSettings(given.rules, misplaced) : [] }
  const prices = readPrices(given.prices, misplaced)
  if (prices.length > 0) config.prices = prices
  for (const field of ['model', 'baseUrl', 'apiKeyFile'] as const) {
    const text = given[field]
    if (!known.includes(field) || text === undefined || text === null) continue
    if (typeof text === 'string' && text.trim() !== '') config[field] = text.trim()
    else {
      const found = shown(text)
      misplaced.push({
        path: [field],
        part: 'value',
        message: 'this is no text',
        expected: meant[field],
        found,
        suggestion: null,
      })
    }
  }
  return { config, misplaced }
}
