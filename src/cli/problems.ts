import type { Problem } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import type { Language } from '../core/localised.ts'
import { codeFrames } from './code-frame.ts'
import { counted } from './counted.ts'
import { safeLine, visibleText } from './safe-text.ts'

/** More frames than this nobody reads. */
export const mostFrames = 10

const words = {
  en: { expected: 'expected', found: 'found', meant: 'did you mean', error: 'error', warning: 'warning', info: 'info' },
  ru: {
    expected: 'ожидалось',
    found: 'найдено',
    meant: 'имелось в виду',
    error: 'ошибка',
    warning: 'предупреждение',
    info: 'к сведению',
  },
} as const

/** Labels in the language of the message beside them. */
export function wordsFor(message: string): (typeof words)[Language] {
  return words[/\p{Script=Cyrillic}/u.test(message) ? 'ru' : 'en']
}

export function labelled(labels: readonly (readonly [string, string | null])[], indent: string): string[] {
  const said = labels.flatMap(([label, text]) => (text ? [[label, safeLine(visibleText(text))] as const] : []))
  const width = Math.max(0, ...said.map(([label]) => label.length)) + 2
  return said.map(([label, text]) => `${indent}${`${label}:`.padEnd(width)}${text}`)
}

function describe(problem: Problem, file: string, frameOf: ReturnType<typeof codeFrames>): string {
  const { path, line, column, message, expected, found, suggestion } = problem
  const label = wordsFor(message)
  const place = [safeLine(visibleText(file)), line, column].filter((part) => part !== null).join(':')
  const where = path === '' ? '' : `${safeLine(visibleText(path))}: `
  return [
    `${place}  ${where}${safeLine(visibleText(message))}`,
    ...(line === null ? [] : [frameOf(line, column).replace(/^/gm, '  ')]),
    ...labelled(
      [
        [label.expected, expected],
        [label.found, found],
        [label.meant, suggestion],
      ],
      '  ',
    ),
  ].join('\n')
}

/** Every problem of a file for a terminal: the first ten with a code frame, the rest as a count. */
export function renderProblems(problems: readonly Problem[], file: string, source: string): string {
  const frameOf = codeFrames(source)
  const shown = problems.slice(0, mostFrames).map((problem) => describe(problem, file, frameOf))
  const rest = problems.length - shown.length
  const more = rest > 0 ? [`… and ${counted(rest, 'more problem')}.`] : []
  return [...shown, ...more].join('\n\n')
}

/** A finding on a few lines: what, where, what would pass. */
export function renderFinding({ rule, severity, stage, pointer, message, expected, actual }: Finding): string {
  const label = wordsFor(message)
  return [
    `${label[severity]}  ${stage}${safeLine(pointer)}  ${safeLine(message)}  [${rule}]`,
    ...labelled(
      [
        [label.expected, expected],
        [label.found, actual],
      ],
      '    ',
    ),
  ].join('\n')
}
