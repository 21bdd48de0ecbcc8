import type { Brief } from '../../core/brief.ts'
import { setAt } from '../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type Rule } from '../../core/rule.ts'
import { currenciesIn, inStyle, type StyleSlip, styleSlipsIn } from '../../text/number-style.ts'
import { namesOf, quotesOf } from './brief-names.ts'
import { type Say, sayIn } from './say.ts'
import { type TextField, textFields } from './text-fields.ts'

/** Written for a machine, in its own notation. */
const codeFields = new Set(['rule', 'formula'])

const known = new Set(['RUB', 'USD', 'EUR', 'GBP'])

interface Span {
  from: number
  to: number
}

/** Where a text repeats the client word for word: that stays as the client wrote it. */
function quotedSpans(text: string, quotes: readonly string[]): Span[] {
  return quotes.flatMap((quote) => {
    const from = text.indexOf(quote)
    return from < 0 ? [] : [{ from, to: from + quote.length }]
  })
}

const outside = (spans: readonly Span[]) => (place: { index: number }) =>
  !spans.some(({ from, to }) => place.index >= from && place.index < to)

interface Slips {
  field: TextField
  slips: StyleSlip[]
  /** A currency that is not the client's; only a person knows the rate. */
  foreign: string | undefined
}

interface Customs {
  /** Slips of one text that are not the client's words. */
  slips: (text: string) => StyleSlip[]
  foreign: (text: string) => string | undefined
}

function customsOf(fields: readonly TextField[], brief: Brief): Customs {
  const quotes = [...quotesOf(brief), ...namesOf(brief)].filter((quote) => /\d/.test(quote))
  const { currency } = brief.budget
  const sign = fields.some(({ text }) => text.includes('₽'))
  const free = (text: string) => outside(quotedSpans(text, quotes))
  return {
    slips: (text) => styleSlipsIn(text, brief.language, { sign }).filter(free(text)),
    foreign: (text) =>
      known.has(currency)
        ? currenciesIn(text)
            .filter(free(text))
            .find(({ code }) => code !== currency)?.text
        : undefined,
  }
}

function fieldsOf(draft: unknown): TextField[] {
  return textFields(draft).filter(({ key, text }) => !codeFields.has(key) && /\d/.test(text))
}

function slipsIn(draft: unknown, brief: Brief): Slips[] {
  const fields = fieldsOf(draft)
  const customs = customsOf(fields, brief)
  return fields.flatMap((field) => {
    const slips = customs.slips(field.text)
    const foreign = customs.foreign(field.text)
    return slips.length > 0 || foreign !== undefined ? [{ field, slips, foreign }] : []
  })
}

/** One slip may hide another (`5.5%` has two), so the text is read again until nothing is left. */
function inCustom(text: string, customs: Customs): string {
  let done = text
  for (let round = 0; round < 4; round += 1) {
    const slips = customs.slips(done)
    if (slips.length === 0) break
    done = inStyle(done, slips)
  }
  return done
}

function failureOf({ field: { pointer }, slips, foreign }: Slips, { budget }: Brief, say: Say): Failure {
  const slip = slips[0]
  const actual = foreign ?? slip?.text ?? ''
  const expected = foreign === undefined ? (slip?.better ?? '') : budget.currency
  const problem =
    foreign === undefined
      ? say(`“${actual}” is written “${expected}” elsewhere`, `вместо «${actual}» пишут «${expected}»`)
      : say(
          `“${foreign}” is not the currency of the brief, ${expected}`,
          `«${foreign}» — не валюта брифа (${expected})`,
        )
  return { pointer, params: { path: pointer, problem }, expected, actual }
}

/** One instance for each stage. Quotes and names of the brief stay as the client wrote them. */
export function numberFormatRule<Draft, Needs>(): Rule<Draft, Needs> {
  return defineRule({
    id: 'number-format',
    severity: 'warning',
    fixFirst: true,
    claim:
      'Numbers are written one way: the currency of the brief, the decimal sign, thousands and percent of the language.',
    why: '“1,250” is one thousand to one reader and one and a quarter to the next.',
    source: 'Method: the strategy is written for the readers of the brief, in their language',
    message: { en: 'Mixed number formats in {path}: {problem}.', ru: 'Разные форматы чисел в {path}: {problem}.' },
    repair: 'Write the number as the language does: {problem}.',
    check: (draft, { brief }) => {
      const say = sayIn(brief)
      return slipsIn(draft, brief).map((slips) => failureOf(slips, brief, say))
    },
    fix: (draft, { brief }) => {
      const corrections: Correction[] = []
      const fields = fieldsOf(draft)
      const customs = customsOf(fields, brief)
      let fixed: unknown = draft
      for (const { pointer, text } of fields) {
        const after = inCustom(text, customs)
        if (after === text) continue
        fixed = setAt(fixed, pointer, after)
        corrections.push({ pointer, before: text, after })
      }
      return { draft: fixed as Draft, corrections }
    },
  })
}
