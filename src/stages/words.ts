import type { Phrase } from '../core/blocks.ts'
import { bulleted, emphasis, strong, table } from '../core/blocks.ts'
import type { PluralForms } from '../core/format.ts'
import { fill } from '../core/localised.ts'
import type { Block, SectionContext } from '../core/stage.ts'
import type { Analysis } from './analysis/schema.ts'
import type { Goals } from './goals/schema.ts'
import type { Initiatives } from './initiatives/schema.ts'
import type { Monitoring } from './monitoring/schema.ts'
import type { Programme } from './programme/schema.ts'
import type { Roadmap } from './roadmap/schema.ts'

/** How values of drafts are said in the report. Only what several sections say in the same way stands here. */

/** Drafts a section may look into besides its own; any may be missing when a section is rendered alone. */
export interface KnownDrafts {
  analysis?: Analysis
  goals?: Goals
  programme?: Programme
  initiatives?: Initiatives
  roadmap?: Roadmap
  monitoring?: Monitoring
}

export function knownDrafts(context: SectionContext): KnownDrafts {
  return context.drafts as KnownDrafts
}

/** Stands in a cell that has nothing to say. */
export const nothing = '—'

/** Header cells of a table label. */
export function columns(label: string): string[] {
  return label.split(' | ')
}

/**
 * A table without the columns that say the same in every row: that is said once above it. Few rows keep all columns, since little is
 * gained.
 */
export function leanTable(
  heads: readonly string[],
  rows: readonly (readonly Phrase[])[],
  context: SectionContext,
  align: readonly ('right' | null)[] = heads.map(() => null),
): Block[] {
  const same = (at: number) =>
    at > 0 && typeof rows[0]?.[at] === 'string' && rows.every((row) => row[at] === rows[0]?.[at])
  const shared = rows.length < 3 ? [] : heads.flatMap((_, at) => (same(at) ? [at] : []))
  const kept = <T>(cells: readonly T[]) => cells.filter((_, at) => !shared.includes(at))
  const lines = shared.map((at) => labelled(heads[at] ?? '', rows[0]?.[at] ?? '', context))
  const whole = table(kept(heads), rows.map(kept), kept(align))
  return lines.length === 0 ? [whole] : [bulleted(lines), whole]
}

/** The word of a closed list, or the text itself when it is not of the list. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}

/** `Label: text` with the label set off. */
export function labelled(name: string, phrase: Phrase, context: SectionContext): Phrase {
  return [strong(fill(context.locale.labels.report.label, { name })), ' ', phrase]
}

/** Closes a sentence a person may have left open, so that another can follow. */
export function sentence(text: string): string {
  const closed = text.trim()
  return closed === '' || /[.!?…:;][»”"')\]]*$/u.test(closed) ? closed : `${closed}.`
}

/** The first letter large, for a word that opens a cell. */
export function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Text in quotation marks; marks inside it become the inner pair, and text that is one quotation already stays. */
export function quoted(text: string, context: SectionContext): string {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = context.locale.labels.report.quotes.split(' ')
  const inside = text.trim()
  const whole = inside.startsWith(open) && inside.indexOf(close) === inside.length - close.length
  if (whole) return inside
  return `${open}${inside.replaceAll(open, innerOpen).replaceAll(close, innerClose)}${close}`
}

/** An estimate to three significant digits: more would pretend to be exact. */
export function estimate(value: number): number {
  if (value === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  return step <= 1 ? Math.round(value) : Math.round(value / step) * step
}

/** A list of names as `a, b and c`, a dash for none. */
export function names(items: readonly string[], context: SectionContext): string {
  return items.length === 0 ? nothing : context.locale.format.list(items)
}

function refName(ref: string, context: SectionContext): string {
  const { source, sourceOf } = context.locale.labels
  const parts = ref.split('.')
  const last = parts.at(-1) ?? ref
  if (/^[A-Z]{1,2}\d{1,3}$/.test(last)) return last
  if (!Object.hasOwn(source, last)) return ''
  return fill(parts[0] === 'industry' && parts.length > 1 ? sourceOf.industry : sourceOf.brief, {
    name: wordOf(source, last),
  })
}

/** What a claim rests on, unobtrusive at its end: ` (P2, churn)`. */
export function refsOf(refs: readonly string[], context: SectionContext): Phrase {
  const seen = [...new Set(refs.map((ref) => refName(ref, context)))].filter((name) => name !== '')
  return seen.length === 0 ? '' : [' ', emphasis(`(${seen.join(', ')})`)]
}

/** A number of reward units: a known name is inflected, another stands in quotes after the number. */
export function rewardUnits(value: number, name: string, context: SectionContext): string {
  const { labels, format } = context.locale
  const known = columns(labels.programme.unitForms).map((forms) => forms.split('/'))
  const forms = known.find((candidates) => candidates.includes(name.trim().toLowerCase()))
  if (!forms) return fill(labels.programme.unitOther, { value: format.number(value), name })
  const [one = name, few = one, many = few] = forms
  return format.count(value, { one, few, many, other: few })
}

/** Codes of the model behind the numbers: for those who check the model, not for those who read the plan. */
const modelCode = /\(?(?:§[\d.]+|\bF\d+)\)?:?\s*/g

/** What a number rests on in words: paths become names, stages become chapters, codes of the model go. */
export function basisOf(basis: string, context: SectionContext): string {
  const { basis: words } = context.locale.labels
  const said = basis
    .replace(modelCode, '')
    .replace('a subscription is one payment a month', words.subscription)
    .replace('taken as margin', words.takenAsMargin)
    .replace('steady base', words.steadyBase)
    .replace('who may be contacted', words.contactable)
    .replace('per month', words.perMonth)
    .replace('per year', words.perYear)
    .replace('mean of', words.meanOf)
    .replace(/\bprogramme\.\S+(?: \(\w+\))?/g, words.programme)
    .replace(/\bmonitoring\.\S+/g, words.monitoring)
    .replace(/\b(?:brief|industry)(?:\.\w+)+/g, (path) => refName(path, context))
    .trim()
  return said === '' ? words.model : said
}

export function segmentName(id: string | null, context: SectionContext): string {
  if (id === null) return context.locale.labels.report.wholeBase
  return knownDrafts(context).analysis?.segments.find((segment) => segment.id === id)?.name ?? id
}

/** `I3 Title`; the id alone when the initiative is unknown. */
export function initiativeName(id: string, context: SectionContext): string {
  const found = knownDrafts(context).initiatives?.initiatives.find((initiative) => initiative.id === id)
  return found ? fill(context.locale.labels.report.named, { id, name: found.title }) : id
}

/** Forms of a unit given by its key (`orders`) or in any form of the language, the plural of a dictionary included. */
function unitForms(unit: string, count: Readonly<Record<string, PluralForms>>): PluralForms | undefined {
  if (Object.hasOwn(count, unit)) return count[unit]
  const word = unit.trim().toLowerCase()
  return Object.values(count).find((forms) => {
    const [stem = ''] = Object.values(forms).sort((a, b) => a.length - b.length)
    return (
      Object.values(forms).includes(word) ||
      (stem.length >= 4 && word.length === stem.length + 1 && word.startsWith(stem))
    )
  })
}

/** A value with its unit as the schema names units; fractions carry `%`. */
export function amount(value: number, unit: string, context: SectionContext): string {
  const { format, labels } = context.locale
  const { currency } = context.brief.budget
  if (unit.startsWith('%')) return `${format.percent(value)}${unit.slice(1)}`
  if (unit === currency || unit === format.money(1, currency).replace(/[\d\s]/g, ''))
    return format.money(value, currency)
  if (unit === '') return format.number(value, 2)
  const forms = unitForms(unit, labels.count)
  return forms
    ? `${format.number(value, 2)}\u00a0${format.plural(value, forms)}`
    : `${format.number(value, 2)}\u00a0${unit}`
}

const rates: ReadonlySet<string> = new Set(['retention', 'churn', 'grossMargin'])
const moneys: ReadonlySet<string> = new Set(['averageOrder', 'ltv', 'cac'])

/** A metric of the brief or the industry as a person writes it; the period of a rate stands elsewhere. */
export function metricAmount(name: string, value: number, context: SectionContext): string {
  const { format } = context.locale
  if (rates.has(name)) return format.percent(value)
  if (moneys.has(name)) return format.money(value, context.brief.budget.currency)
  // 0.55 orders a month are not 0.6: the sums beside the figure would not hold.
  return format.number(value, 2)
}
