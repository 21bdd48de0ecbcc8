import Handlebars from 'handlebars'
import { ExpectedError } from '../core/errors.ts'

/** Variables of a template. Data goes in as values and is never compiled, so braces in a brief stay braces. */
export type Variables = Readonly<Record<string, unknown>>

/** What an error of Handlebars says, without the drawing below it. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n').slice(0, 3).join(' ')
}

const blocks = ['each', 'if', 'unless'] as const

function failure(name: string, message: string, cause: unknown): ExpectedError {
  return new ExpectedError('usage', `Prompt template ${name}.hbs: ${message}`, {
    hint: 'Compare it with the template of the package: loyalty-strategy prompts eject DIR',
    cause,
  })
}

/**
 * The three block helpers, made as strict as plain variables: Handlebars' `strict` lets a missing name inside `{{#each}}` or `{{#if}}`
 * pass as empty.
 */
function strictEnvironment(source: string): typeof Handlebars {
  const environment = Handlebars.create()
  const lines = source.split('\n')
  for (const block of blocks) {
    const original = environment.helpers[block] as Handlebars.HelperDelegate
    environment.registerHelper(
      block,
      function strictBlock(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
        if (value === undefined) {
          const { start } = (options as unknown as { loc: { start: { line: number; column: number } } }).loc
          const rest = lines[start.line - 1]?.slice(start.column) ?? ''
          const variable = /^\{\{~?#\w+\s+([^\s}~]+)/.exec(rest)?.[1] ?? block
          throw new Error(`"${variable}" not defined - ${start.line}:${start.column}`)
        }
        return original.call(this, value, options)
      },
    )
  }
  return environment
}

/** A copy in which names such as `constructor` count as unknown; it can still be printed, as Handlebars does in its messages. */
function withoutPrototype(variables: Variables): Variables {
  return Object.assign(Object.create(null), variables, { [Symbol.toPrimitive]: () => 'the variables' })
}

/**
 * Compiles a template that may use variables, `each`, `if` and `unless` only. Rendering throws ExpectedError('usage') with the name of
 * the template and the variable when one is unknown; compiling throws it for an empty template, and with the place for one that cannot be read.
 */
export function compileTemplate(name: string, source: string): (variables: Variables) => string {
  if (source.trim() === '') throw failure(name, 'it is empty', null)
  const environment = strictEnvironment(source)
  const options = {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { with: false, log: false, lookup: false },
  }
  try {
    // `compile` waits for the first use; a broken template must fail before anything is asked.
    environment.precompile(source, options)
  } catch (error) {
    throw failure(name, firstLines(error), error)
  }
  const render = environment.compile(source, options)
  return (variables) => {
    try {
      return render(withoutPrototype(variables))
    } catch (error) {
      const unknown = /^"(.+?)" not defined.*?(?: - (\d+):\d+)?$/.exec(error instanceof Error ? error.message : '')
      if (!unknown) throw failure(name, firstLines(error), error)
      const line = unknown[2] ? ` in line ${unknown[2]}` : ''
      throw failure(
        name,
        `unknown variable {{${unknown[1]}}}${line}; known: ${Object.keys(variables).join(', ')}`,
        error,
      )
    }
  }
}
