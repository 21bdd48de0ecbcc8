import type { z } from 'zod'
import { fill, type Language, type Localised } from '../core/localised.ts'
import { pointerOfPath } from '../core/pointer.ts'
import type { OpenFinding } from './check-draft.ts'
import { escapeText } from './escape-text.ts'

/** Id of the findings that say an answer or an edited draft does not fit its schema. */
export const shapeRule = 'schema-valid'

type Issue = z.core.$ZodIssue

/** Said of a misfit. */
export const shapeMessage = {
  en: '{place}: expected {expected}, found {actual}.',
  ru: '{place}: ожидается {expected}, получено: {actual}.',
}

const words = {
  message: shapeMessage,
  whole: { en: 'The whole answer', ru: 'Ответ целиком' },
  nothing: { en: 'nothing', ru: 'ничего' },
  noKeys: { en: 'no such fields as {keys}', ru: 'отсутствие полей {keys}' },
  oneOf: { en: 'one of {values}', ru: 'одно из значений {values}' },
  fitting: { en: 'a value of the stated shape', ru: 'значение заданной формы' },
  list: { en: 'a list of {count}', ru: 'список, элементов: {count}' },
  object: { en: 'an object', ru: 'объект' },
  types: {
    en: {
      string: 'text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list',
      object: 'an object',
    },
    ru: {
      string: 'текст',
      number: 'число',
      int: 'целое число',
      boolean: 'true или false',
      array: 'список',
      object: 'объект',
    },
  },
} satisfies Record<string, Localised<unknown>>

/** A wrong fixed value usually means another option was meant, so it weighs more than a wrong type inside the option that was. */
function misfit(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_value' ? 2 : 1), 0)
}

/** A union fails with the findings of every option; the option that fits best says what to change. */
function leaves(issue: Issue): { issue: Issue; path: readonly PropertyKey[] }[] {
  if (issue.code !== 'invalid_union') return [{ issue, path: issue.path }]
  const values = issue.errors.flatMap((inner) =>
    inner.length === 1 && inner[0]?.code === 'invalid_value' && inner[0].path.length === 0 ? inner[0].values : [null],
  )
  if (values.length > 0 && !values.includes(null)) {
    return [{ issue: { ...issue, code: 'invalid_value', values } as Issue, path: issue.path }]
  }
  const best = issue.errors.toSorted((a, b) => misfit(a) - misfit(b))[0]
  if (!best || best.length === 0) return [{ issue, path: issue.path }]
  return best.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] } as Issue))
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  )
}

function expectedText(issue: Issue, language: Language): string {
  switch (issue.code) {
    case 'invalid_type': {
      const types: Record<string, string> = words.types[language]
      return types[issue.expected] ?? issue.expected
    }
    case 'invalid_value':
      return fill(words.oneOf[language], { values: issue.values.map((value) => JSON.stringify(value)).join(', ') })
    case 'unrecognized_keys':
      return fill(words.noKeys[language], { keys: issue.keys.map((key) => JSON.stringify(key)).join(', ') })
    case 'too_small':
      return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`
    case 'too_big':
      return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`
    default:
      return words.fitting[language]
  }
}

function actualText(value: unknown, language: Language): string {
  if (value === undefined) return words.nothing[language]
  if (Array.isArray(value)) return fill(words.list[language], { count: value.length })
  if (typeof value === 'object' && value !== null) return words.object[language]
  return escapeText(JSON.stringify(value), 80)
}

/** What a parser found wrong, as findings of rule `schema-valid`: one for each place, pointers by ids, words in `language`. */
export function shapeFindings(
  stage: string,
  root: unknown,
  issues: readonly Issue[],
  language: Language,
): OpenFinding[] {
  return issues.flatMap(leaves).map(({ issue, path }) => {
    const pointer = pointerOfPath(root, path)
    const expected = expectedText(issue, language)
    const actual =
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : actualText(valueAt(root, path), language)
    const place = pointer === '' ? words.whole[language] : pointer
    return {
      rule: shapeRule,
      severity: 'error',
      stage,
      pointer,
      message: fill(words.message[language], { place, expected, actual }),
      expected,
      actual,
      repair: `Give ${expectedText(issue, 'en')}.`,
      group: [],
    }
  })
}

/** The finding that an answer held no JSON at all. */
export function notJsonFinding(stage: string, text: string, language: Language): OpenFinding {
  const expected = words.types[language].object
  const actual = escapeText(text.trim(), 80) || words.nothing[language]
  const message = fill(words.message[language], {
    place: words.whole[language],
    expected: `${expected} (JSON)`,
    actual,
  })
  const repair = 'Answer with one JSON object and nothing else.'
  return {
    rule: shapeRule,
    severity: 'error',
    stage,
    pointer: '',
    message,
    expected,
    actual,
    repair,
    group: [],
  }
}
