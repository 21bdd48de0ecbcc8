import type { Problem } from '../core/errors.ts'
import { formatOf } from '../core/format.ts'
import { fill, type Language, type Localised } from '../core/localised.ts'
import { visible } from './characters.ts'
import { fieldWords } from './field-words.ts'
import { fileReasons } from './file-reasons.ts'
import { formatPath, type Mismatch, type Path } from './mismatch.ts'
import { type Reason, reasons } from './reasons.ts'

const all: Readonly<Record<string, Reason>> = { ...fileReasons, ...reasons }

/** Longest piece of the brief quoted in a message. */
const quoted = 60

const kinds = {
  nothing: { en: 'nothing', ru: 'пусто' },
  empty: { en: 'an empty list', ru: 'пустой список' },
  list: {
    en: { one: 'item in a list', other: 'items in a list' },
    ru: { one: 'пункт списка', few: 'пункта списка', many: 'пунктов списка', other: 'пункта списка' },
  },
  mapping: { en: 'fields {keys}', ru: 'поля {keys}' },
} as const

/** What stands in the file, short and harmless to print. */
function describeFound(value: unknown, language: Language): string {
  if (value === undefined || value === null) return kinds.nothing[language]
  if (Array.isArray(value) && value.length === 0) return kinds.empty[language]
  if (Array.isArray(value)) return formatOf(language).count(value.length, kinds.list[language])
  if (typeof value === 'object') {
    return fill(kinds.mapping[language], { keys: Object.keys(value).slice(0, 5).map(visible).join(', ') })
  }
  const text = visible(String(value)).replace(/\s+/g, ' ')
  const short = text.length > quoted ? `${text.slice(0, quoted)}…` : text
  return typeof value === 'string' ? quote(short, language) : short
}

const quotes: Localised = { en: '“{text}”', ru: '«{text}»' }

function quote(text: string, language: Language): string {
  return fill(quotes[language], { text })
}

/** Where a mismatch stands: an offset of the file, or null for the whole file. */
export interface Placed {
  line: number | null
  column: number | null
}

/** Words a mismatch for a person: what is wrong, what would be right, what was found. */
export function toProblem(
  mismatch: Mismatch,
  language: Language,
  place: Placed,
  valueAt: (path: Path) => unknown,
): Problem {
  const reason = all[mismatch.reason]
  const { params } = mismatch
  const field = mismatch.field ? fieldWords[mismatch.field][language] : ''
  const value = valueAt(mismatch.path)
  // Of a file that cannot be read there is no value to show; "nothing" would deny what is in it.
  const isWholeFile = mismatch.path.length === 0 && (value === undefined || value === null)
  const expected = reason?.expected ? fill(reason.expected[language], params) : field
  return {
    path: formatPath(mismatch.path),
    ...place,
    message: reason ? fill(reason.message[language], params) : mismatch.reason,
    expected,
    found: mismatch.found ?? (isWholeFile ? '' : describeFound(value, language)),
    suggestion: mismatch.suggestion,
  }
}
