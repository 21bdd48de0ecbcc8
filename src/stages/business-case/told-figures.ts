import { numbersIn } from '../../text/numbers.ts'
import { sentencesIn } from '../../text/sentences.ts'

/** A figure of the business case told in a text. */
export interface ToldFigure {
  kind: 'roi' | 'payback' | 'npv'
  /** ROI as a fraction, payback in months, value in money. */
  value: number
  /** As written. */
  text: string
}

const start = '(?<![\\p{L}\\p{N}])'
const roi = new RegExp(
  `${start}(?:ROI|ROMI|return on (?:the )?investment|рентабельност\\p{L}* (?:вложени|инвестици)\\p{L}*|возврат\\p{L}* (?:на )?инвестици\\p{L}*)`,
  'iu',
)
const payback = new RegExp(
  `${start}(?:окуп\\p{L}*|pay(?:s|ing)? (?:itself |for itself |its? way )?back|paid back|payback|breaks? even|breakeven)`,
  'iu',
)
const npv = new RegExp(
  `${start}(?:NPV|net present value|чист\\p{L}* (?:приведённ|приведенн|дисконтированн)\\p{L}*)`,
  'iu',
)
/** A condition or a question states nothing; a denied figure neither. */
const conditional = new RegExp(
  `${start}(?:если|когда|пока|при условии|порог|не раньше|if|when|unless|until|once|below|above|threshold|should)(?![\\p{L}])`,
  'iu',
)
const months =
  /(\d{1,3})[-\u2011\s\u00a0]*(?:й|м|го|му|th|st|nd|rd)?[\s\u00a0]*(?:мес\p{L}*|months?)|(?:месяц\p{L}*|months?)[\s\u00a0]+(\d{1,3})/giu

function monthsIn(sentence: string): ToldFigure[] {
  return [...sentence.matchAll(months)].map((match) => ({
    kind: 'payback' as const,
    value: Number(match[1] ?? match[2]),
    text: match[0],
  }))
}

/**
 * Return, payback and present value stated as facts in a text. Sentences that set a condition are left out: a review that asks "what
 * if it has not paid back by month 6" claims nothing.
 */
export function toldFiguresIn(text: string): ToldFigure[] {
  // Most texts name no number at all.
  if (!/\d/.test(text)) return []
  return sentencesIn(text).flatMap((sentence): ToldFigure[] => {
    if (!/\d/.test(sentence) || sentence.endsWith('?') || conditional.test(sentence)) return []
    const numbers = numbersIn(sentence)
    const rates = numbers.filter(({ unit }) => unit === '%')
    const sums = numbers.filter(({ unit }) => unit !== null && unit !== '%' && unit !== 'pp')
    return [
      ...(roi.test(sentence)
        ? rates.map(({ value, text: written }) => ({ kind: 'roi' as const, value: value / 100, text: written }))
        : []),
      ...(payback.test(sentence) ? monthsIn(sentence) : []),
      ...(npv.test(sentence)
        ? sums.map(({ value, text: written }) => ({ kind: 'npv' as const, value, text: written }))
        : []),
    ]
  })
}
