import type { Brief } from '../../core/brief.ts'
import type { Severity } from '../../core/finding.ts'
import type { Localised } from '../../core/localised.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import { type LegalGroup, legalGroup } from '../shared/legal-facts.ts'

/** Goods whose promotion some law forbids or limits; the laws stand in legal-facts.ts under `<group>-<id>`. */
export interface RestrictedGoods {
  id: string
  name: Localised
  words: RegExp
  /** Industries that sell them whatever the list of products says. */
  industries?: readonly string[]
  severity: Partial<Record<LegalGroup, Severity>> & { other: Severity }
}

/** Goods whose promotion is limited rather than forbidden: a warning under every law. */
function limited(id: string, name: Localised, words: string): RestrictedGoods {
  return { id, name, words: phrasePattern(words), severity: { other: 'warning' } }
}

const restricted: readonly RestrictedGoods[] = [
  {
    id: 'tobacco',
    name: { en: 'tobacco and nicotine', ru: 'табак и никотин' },
    words: phrasePattern(
      'табак~, табачн~, сигарет~, сигар~, вейп~, никотин~, кальян, кальяны, снюс~, tobacco, cigarette~, cigar~, vape~, vaping, nicotine, hookah~, shisha~, snus, e-liquid~',
    ),
    severity: { RU: 'error', EU: 'error', UK: 'error', US: 'error', other: 'error' },
  },
  {
    id: 'prescription',
    name: { en: 'prescription medicines', ru: 'рецептурные препараты' },
    words: phrasePattern('рецептурн~, по рецепту, prescription~, Rx'),
    industries: ['pharmacy'],
    severity: { RU: 'error', EU: 'error', UK: 'error', other: 'warning' },
  },
  {
    id: 'alcohol',
    name: { en: 'alcohol', ru: 'алкоголь' },
    words: phrasePattern(
      'алкоголь, алкогольн~, вино, вина, винн~, пиво, пивн~, шампанск~, водка, виски, alcohol, alcoholic~, wine, wines, beer, beers, spirits, whisky, whiskey, vodka, champagne',
    ),
    severity: { RU: 'error', other: 'warning' },
  },
  limited(
    'formula',
    { en: 'infant formula', ru: 'детские смеси' },
    'детск~ смес~, молочн~ смес~, infant formula, baby formula, formula milk',
  ),
  limited(
    'gambling',
    { en: 'bets and lotteries', ru: 'ставки и лотереи' },
    'ставк~ на спорт, казино, лотере~, букмекер~, азартн~, casino, lotter~, betting, gambling',
  ),
  limited(
    'securities',
    { en: 'securities', ru: 'ценные бумаги' },
    'ценн~ бумаг~, облигаци~, брокерск~, securities, brokerage, bonds, stocks',
  ),
  {
    id: 'rebating',
    name: { en: 'insurance premiums', ru: 'страховые премии' },
    words: phrasePattern('страхов~, insurance'),
    industries: ['insurance'],
    severity: { US: 'warning', other: 'info' },
  },
]

/** Without alcohol and without a prescription: the opposite of what the words find. */
const harmless = /безалкогол|без рецепта|non-?alcohol|alcohol-free|non-?prescription|over[- ]the[- ]counter/iu

/** Restricted goods among what the company sells, by the law of its country. */
export function soldRestrictedGoods({ products, industry, country }: Brief): RestrictedGoods[] {
  const group = legalGroup(country)
  const names = products
    .map(({ name, description }) => `${name} ${description ?? ''}`)
    .filter((text) => !harmless.test(text))
  return restricted.filter(
    ({ words, industries, severity }) =>
      (severity[group] ?? severity.other) !== 'info' &&
      (industries?.includes(industry.id) || names.some((text) => words.test(text))),
  )
}
