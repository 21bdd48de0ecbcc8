import type { Brief } from '../../core/brief.ts'
import { localeOf } from '../../core/locale.ts'
import { formatPointer, getAt } from '../../core/pointer.ts'
import { numbersIn } from '../../text/numbers.ts'
import { sharedStems } from '../../text/stems.ts'

/** What stands behind a reference: its words and its numbers. */
interface Facts {
  words: string[]
  numbers: number[]
}

function collect(value: unknown, into: Facts): Facts {
  if (typeof value === 'string') {
    into.words.push(value)
    for (const number of numbersIn(value)) into.numbers.push(number.value)
  } else if (typeof value === 'number') into.numbers.push(value)
  else if (Array.isArray(value)) {
    into.numbers.push(value.length)
    for (const item of value) collect(item, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      into.words.push(key)
      collect(part, into)
    }
  }
  return into
}

/** What the fields of the brief are called by those who read it. */
function namesOf(path: readonly string[], value: unknown, brief: Brief): string[] {
  const { source } = localeOf(brief.language).labels
  const keys = [...path, ...(typeof value === 'object' && value !== null ? Object.keys(value) : [])]
  return keys.flatMap((key) => (Object.hasOwn(source, key) ? [source[key as keyof typeof source]] : []))
}

/** The facts of a path such as `brief.pains.P2`; null when it leads nowhere. */
function factsAt(ref: string, brief: Brief): Facts | null {
  const path = ref.trim().split('.')
  const value = getAt({ brief, industry: brief.industry }, formatPointer(path))
  if (value === undefined) return null
  const facts = collect(value, { words: [], numbers: [] })
  facts.words.push(...namesOf(path, value, brief))
  return facts
}

/** The laws a threat may be about, in the words people use for them. */
const law =
  /(?<!\p{L})(?:закон\p{L}*|штраф\p{L}*|согласи\p{L}*|персональн\p{L}* данн\p{L}*|\d+-ФЗ|роскомнадзор\p{L}*|TCPA|CAN-SPAM|GDPR|PECR|consent\p{L}*|law|laws|legal|fine|fines|privacy|opt-?out)(?!\p{L})/iu

/** Half of the last digit shown, or half a percent of the value. */
function isSameNumber(written: { value: number; text: string }, value: number): boolean {
  const decimals = /\d[.,](\d+)/.exec(written.text)?.[1]?.length ?? 0
  const slack = Math.max(0.5 * 10 ** -decimals, Math.abs(value) * 0.005)
  return [value, value * 100].some((known) => Math.abs(written.value - known) <= slack)
}

/** True when a text shares a content word or a number with what the reference leads to. The middle of an industry needs neither. */
export function speaksOf(text: string, ref: string, brief: Brief): boolean {
  if (/^industry(?:[.:]|$)/u.test(ref.trim())) return true
  const facts = factsAt(ref, brief)
  if (facts === null) return false
  if (ref.trim() === 'brief.country') return law.test(text)
  if (sharedStems(text, facts.words.join(' ')).length > 0) return true
  return numbersIn(text).some((written) => facts.numbers.some((value) => isSameNumber(written, value)))
}
