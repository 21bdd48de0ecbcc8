import type { Finding } from '../../core/finding.ts'
import { formatOf } from '../../core/format.ts'
import { fill, type Language } from '../../core/localised.ts'
import { parsePointer } from '../../core/pointer.ts'
import { type Strategy, stages } from '../../stages/index.ts'
import { safeLine } from '../safe-text.ts'
import type { FieldChange } from './compare.ts'
import type { StrategyDiff } from './strategies.ts'
import { amountText, titleOf } from './units.ts'

const words = {
  en: {
    same: 'The strategies say the same.',
    counts: '{changed} changed, {added} added, {removed} removed; findings: {more} new, {fewer} gone',
    brief: 'Brief',
    businessCase: 'Business case',
    language: 'Language',
    findings: 'Findings',
    more: '… and {count} more; --format json lists all',
    nothing: 'none',
  },
  ru: {
    same: 'Стратегии говорят одно и то же.',
    counts: 'изменено: {changed}, добавлено: {added}, убрано: {removed}; замечания: новых {more}, снятых {fewer}',
    brief: 'Бриф',
    businessCase: 'Бизнес-кейс',
    language: 'Язык',
    findings: 'Замечания',
    more: '… и ещё {count}; --format json покажет все',
    nothing: 'нет',
  },
} as const

/** Longer parts nobody reads on a terminal. */
const mostLines = 40
const longestText = 160

function cut(text: string): string {
  const characters = [...safeLine(text)]
  return characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : characters.join('')
}

function valueText(value: unknown, strategy: Strategy, pointer: string): string {
  const { language } = strategy
  if (typeof value === 'number') return amountText(value, strategy, pointer, formatOf(language))
  if (value === null || value === undefined || value === '') return words[language].nothing
  if (typeof value === 'string') return cut(value)
  const title = titleOf(value)
  return cut(title ?? JSON.stringify(value))
}

function share(relative: number, language: Language): string {
  return formatOf(language).change(relative, 1)
}

/** `~ I3 oneOff  $4,000 → $3,200  (−20%)` */
function line(change: FieldChange, place: string, before: Strategy, after: Strategy): string[] {
  const { pointer } = change
  if (change.change === 'added') return [`  + ${place}  ${valueText(change.after, after, pointer)}`]
  if (change.change === 'removed') return [`  - ${place}  ${valueText(change.before, before, pointer)}`]
  const from = valueText(change.before, before, pointer)
  const to = valueText(change.after, after, pointer)
  if (typeof change.before === 'string' && from.length + to.length > 60) {
    return [`  ~ ${place}`, `      - ${from}`, `      + ${to}`]
  }
  const relative = change.relative === undefined ? '' : `  (${share(change.relative, after.language)})`
  return [`  ~ ${place}  ${from} → ${to}${relative}`]
}

/** The part of a strategy a place belongs to, and the way inside it. */
function placed(pointer: string): { part: string; place: string } {
  const names = parsePointer(pointer)
  const part = names[0] === 'stages' ? `stages.${names[1]}` : (names[0] ?? '')
  const inside = names.slice(names[0] === 'stages' ? 2 : 1)
  // The name of a list says nothing that the id of its item does not.
  const telling = inside.filter((_, index) => !/^[A-Z]{1,3}\d+$/.test(inside[index + 1] ?? ''))
  return { part, place: safeLine(telling.join(' ')) }
}

function groupedByPart(fields: readonly FieldChange[]): Map<string, FieldChange[]> {
  const parts = new Map<string, FieldChange[]>()
  for (const field of fields) {
    const { part } = placed(field.pointer)
    parts.set(part, [...(parts.get(part) ?? []), field])
  }
  return parts
}

function titleOfPart(part: string, language: Language): string {
  const stage = stages.find(({ id }) => `stages.${id}` === part)
  if (stage) return stage.title[language]
  const titles: Readonly<Record<string, string>> = words[language]
  return titles[part] ?? part
}

function findingLine(sign: string, { severity, stage, pointer, rule, message }: Finding): string {
  return `  ${sign} ${severity} ${stage}${safeLine(pointer)}  ${cut(message)}  [${rule}]`
}

/** The differences for a person, part by part. */
export function renderDiff({ fields, findings }: StrategyDiff, before: Strategy, after: Strategy): string {
  const { language } = after
  const said = words[language]
  const { added, removed } = findings
  if (fields.length + added.length + removed.length === 0) return `${said.same}\n`
  const count = (change: FieldChange['change']) => fields.filter((one) => one.change === change).length
  const parts = groupedByPart(fields)
  const counts = {
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    more: added.length,
    fewer: removed.length,
  }
  const sections = [...parts].map(([part, changes]) => {
    const shown = changes.slice(0, mostLines)
    const rest = changes.length - shown.length
    return [
      titleOfPart(part, language),
      ...shown.flatMap((change) => line(change, placed(change.pointer).place, before, after)),
      ...(rest > 0 ? [`  ${fill(said.more, { count: rest })}`] : []),
    ].join('\n')
  })
  const ofFindings = [
    ...added.map((finding) => findingLine('+', finding)),
    ...removed.map((finding) => findingLine('-', finding)),
  ]
  const all = [...sections, ...(ofFindings.length > 0 ? [[said.findings, ...ofFindings].join('\n')] : [])]
  return `${fill(said.counts, counts)}\n\n${all.join('\n\n')}\n`
}
