import type { ExpectedError } from '../core/errors.ts'
import type { Locale } from '../core/locale.ts'
import { fill } from '../core/localised.ts'
import { type CasePlan, settablesOf } from '../stages/business-case/settable.ts'
import type { Setting, SettingProblem } from '../stages/business-case/what-if.ts'
import { usageError } from './exit.ts'
import { nearest } from './nearby-names.ts'
import { settingText } from './setting-value.ts'

const initiatives = 'initiatives.'

/** `PATH=VALUE` of each `--set`. @throws ExpectedError class `usage` (2) for a text without a value. */
export function readSettings(texts: readonly string[], { labels }: Locale): Setting[] {
  return texts.map((text) => {
    const [, path, value] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? []
    if (!path || !value) throw usageError(fill(labels.whatIf.noValue, { text }))
    return { path, text: value }
  })
}

function problemText(problem: SettingProblem, currency: string, { labels, format }: Locale): string {
  const { path, text } = problem
  const words = labels.whatIf
  switch (problem.reason) {
    case 'unreadable':
      return fill(words.unreadable, { path, text, reason: problem.problem })
    case 'range': {
      const [low, high] = [problem.low, problem.high].map((bound) => settingText(problem.kind, bound, currency, format))
      // A Russian date ends in a full stop of its own.
      return fill(words.outside, { path, text, low: low ?? '', high: high ?? '' }).replace(/\.{2}$/, '.')
    }
    case 'no-effect':
      return fill(words.noEffect, { path, id: problem.id })
    case 'same':
      return fill(words.same, { path, other: problem.other })
    default:
      return fill(words[problem.reason], { path })
  }
}

/** The places a line each, initiatives with the same fields together: a plan has some hundred. */
function placeLines(paths: readonly string[]): string {
  const fieldsOf = new Map<string, string[]>()
  for (const path of paths) {
    const [first = '', second = '', ...rest] = path.split('.')
    const [head, field] = rest.length > 0 ? [`${first}.${second}`, rest.join('.')] : [first, second]
    fieldsOf.set(head, [...(fieldsOf.get(head) ?? []), field])
  }
  const headsOf = new Map<string, string[]>()
  for (const [head, fields] of fieldsOf) {
    const key = `${head.startsWith(initiatives) ? initiatives : head}${fields.join()}`
    headsOf.set(key, [...(headsOf.get(key) ?? []), head])
  }
  const braced = (names: readonly string[]) => (names.length === 1 ? names[0] : `{${names.join(', ')}}`)
  return [...headsOf.values()]
    .map(([first = '', ...others]) => {
      const ids = [first, ...others].map((head) => head.slice(initiatives.length))
      const head = first.startsWith(initiatives) ? `${initiatives}${braced(ids)}` : first
      return `\n    ${head}.${braced(fieldsOf.get(first) ?? [])}`
    })
    .join('')
}

/** All problems of the settings at once, with names near the unknown ones and what may be set. */
export function refusal(problems: readonly SettingProblem[], plan: CasePlan, locale: Locale): ExpectedError {
  const words = locale.labels.whatIf
  const paths = settablesOf(plan).map(({ path }) => path)
  const unknown = problems.filter(({ reason }) => reason === 'unknown')
  const near = unknown.flatMap(({ path }) => nearest(path, paths))
  const hints = [
    ...(near.length > 0 ? [fill(words.meant, { names: near.join(', ') })] : []),
    ...(unknown.length > 0 ? [fill(words.settable, { paths: placeLines(paths) })] : []),
  ]
  const message = problems.map((problem) => problemText(problem, plan.brief.budget.currency, locale)).join('\n')
  return usageError(message, hints.length > 0 ? hints.join(' ') : undefined)
}
