import { BriefError, ExpectedError, type Problem } from '../core/errors.ts'
import { once } from '../core/parse-once.ts'
import { formatPointer } from '../core/pointer.ts'
import type { Strategy } from '../stages/index.ts'
import { codeFrames } from './code-frame.ts'
import type { Input } from './input.ts'
import { type JudgedStrategy, strategyFileSchema } from './judge-strategy.ts'
import { safeLine } from './safe-text.ts'

/** Size limit of a strategy.json. */
export const mostStrategyBytes = 16 * 1024 * 1024

const mostShown = 10

/**
 * The JSON of a file that is a strategy; null when it is something else. A strategy is told by its `brief` and `stages`.
 *
 * @throws ExpectedError class `brief` (3) for a strategy that is too large or no longer JSON.
 */
export async function strategyIn(input: Input): Promise<Record<string, unknown> | null> {
  const text = new TextDecoder().decode(input.bytes)
  if (!/^\s*\{/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    const isStrategy = typeof value === 'object' && value !== null && 'stages' in value && 'brief' in value
    return isStrategy ? (value as Record<string, unknown>) : null
  } catch (error) {
    // A brief never has this key, so this was a strategy before it was edited.
    if (!text.includes('"stages"')) return null
    if (input.bytes.length > mostStrategyBytes) {
      throw refusal(input, [{ ...whole, message: 'larger than 16 MiB', expected: 'at most 16 MiB' }])
    }
    const { jsonFault } = await import('./check/json-fault.ts')
    const fault = jsonFault(text)
    const message = `not JSON: ${fault?.reason ?? safeLine((error as Error).message)}`
    const { line = null, column = null } = fault?.place ?? {}
    const torn = { ...whole, line, column, message, expected: 'valid JSON' }
    const frame = line === null ? '' : `\n${codeFrames(text)(line, column).replace(/^/gm, '    ')}`
    throw refusal(input, [torn], frame)
  }
}

const whole: Problem = { path: '', line: null, column: null, message: '', expected: '', found: '', suggestion: null }

/** The problems stand in the message, and in the cause for whoever prints them another way. */
function refusal(input: Input, problems: readonly Problem[], frame = ''): ExpectedError {
  const rest = problems.length - mostShown
  const more = rest > 0 ? `\n  … and ${rest} more` : ''
  const lines = problems.slice(0, mostShown).map(({ path, line, column, message }) => {
    const at = line === null ? '' : `${line}:${column}  `
    return `  ${at}${path === '' ? '' : `${safeLine(path)}: `}${safeLine(message)}`
  })
  const text = `${input.name} does not have the shape of strategy.json:\n${lines.join('\n')}${more}${frame}`
  return new ExpectedError('brief', text, {
    hint: 'loyalty-strategy schema strategy prints the shape; loyalty-strategy generate writes such a file.',
    cause: new BriefError(text, problems),
  })
}

/** Misfits with their places in the file. */
async function misfits(input: Input, issues: readonly Issue[], prefix: readonly string[]): Promise<Problem[]> {
  const { jsonPlaces } = await import('./check/json-places.ts')
  const locate = jsonPlaces(new TextDecoder().decode(input.bytes))
  return issues.map(({ path, message }) => {
    const pointer = formatPointer([...prefix, ...path.map(String)])
    const { line = null, column = null } = locate(pointer) ?? {}
    return { ...whole, path: pointer, line, column, message }
  })
}

type Issue = { path: PropertyKey[]; message: string }

/** A strategy.json whose every field fits. @throws ExpectedError class `brief` (3) naming the places that do not. */
export async function readStrategy(input: Input): Promise<Strategy> {
  const value = await strategyIn(input)
  if (value === null) throw refusal(input, [{ ...whole, message: 'expected a JSON object with brief and stages' }])
  const fit = strategyFileSchema.safeParse(value, once)
  if (!fit.success) throw refusal(input, await misfits(input, fit.error.issues, []))
  return fit.data as unknown as Strategy
}

/** A strategy.json whose envelope fits; the shape of the stages is left to the rules. @throws as {@link readStrategy}. */
export async function readEnvelope(input: Input, value: Record<string, unknown>): Promise<JudgedStrategy> {
  const fit = strategyFileSchema.shape.brief.safeParse(value.brief, once)
  if (!fit.success) throw refusal(input, await misfits(input, fit.error.issues, ['brief']))
  if (typeof value.stages !== 'object' || value.stages === null || Array.isArray(value.stages)) {
    throw refusal(input, await misfits(input, [{ path: ['stages'], message: 'expected an object' }], []))
  }
  return { brief: fit.data, stages: value.stages as Record<string, unknown>, businessCase: value.businessCase ?? null }
}
