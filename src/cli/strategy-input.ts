import { ExpectedError } from '../core/errors.ts'
import type { Strategy } from '../stages/index.ts'
import type { Input } from './input.ts'
import { safeLine } from './safe-text.ts'
import { type JudgedStrategy, strategyFileSchema } from './wire.ts'

/** Size limit of a strategy.json. */
export const mostStrategyBytes = 16 * 1024 * 1024

const mostShown = 10

/**
 * The JSON of a file that is a strategy; null when it is something else. A strategy is told by its `brief` and `stages`.
 *
 * @throws ExpectedError class `brief` (3) for a strategy that is too large or no longer JSON.
 */
export function strategyIn(input: Input): Record<string, unknown> | null {
  const text = Buffer.from(input.bytes).toString('utf8')
  if (!/^\uFEFF?\s*\{/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isStrategy = typeof value === 'object' && value !== null && 'stages' in value && 'brief' in value
    return isStrategy ? (value as Record<string, unknown>) : null
  } catch (error) {
    // A brief never has this key, so this was a strategy before it was edited.
    if (!text.includes('"stages"')) return null
    const tooLarge = input.bytes.length > mostStrategyBytes
    throw refusal(input, [tooLarge ? '  larger than 16 MiB' : `  not JSON: ${safeLine((error as Error).message)}`])
  }
}

function refusal(input: Input, paths: readonly string[]): ExpectedError {
  const rest = paths.length - mostShown
  const more = rest > 0 ? `\n  … and ${rest} more` : ''
  return new ExpectedError(
    'brief',
    `${input.name} does not have the shape of strategy.json:\n${paths.slice(0, mostShown).join('\n')}${more}`,
    { hint: 'loyalty-strategy schema strategy prints the shape; loyalty-strategy generate writes such a file.' },
  )
}

function places(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string[] {
  return error.issues.map(({ path, message }) => `  /${path.map(String).map(safeLine).join('/')}: ${safeLine(message)}`)
}

/** A strategy.json whose every field fits. @throws ExpectedError class `brief` (3) naming the places that do not. */
export function readStrategy(input: Input): Strategy {
  const value = strategyIn(input)
  if (value === null) throw refusal(input, ['  expected a JSON object with brief and stages'])
  const fit = strategyFileSchema.safeParse(value)
  if (!fit.success) throw refusal(input, places(fit.error))
  return fit.data as unknown as Strategy
}

/** A strategy.json whose envelope fits; the shape of the stages is left to the rules. @throws as {@link readStrategy}. */
export function readEnvelope(input: Input, value: Record<string, unknown>): JudgedStrategy {
  const schema = strategyFileSchema.shape.brief
  const fit = schema.safeParse(value.brief)
  if (!fit.success)
    throw refusal(
      input,
      places(fit.error).map((place) => place.replace('/', '/brief/')),
    )
  if (typeof value.stages !== 'object' || value.stages === null || Array.isArray(value.stages)) {
    throw refusal(input, ['  /stages: expected an object'])
  }
  return { brief: fit.data, stages: value.stages as Record<string, unknown>, businessCase: value.businessCase ?? null }
}
