import { normaliseText } from '../../text/normalise.ts'
import type { Programme } from './schema.ts'
import { unitStem } from './worked-sums.ts'

const always = '(?:постоянн|всегда|на все|каждую|любую|permanent|always|every|all|lasting)'
const discountFirst = /(?:скидк[а-я]*|discount)[^.;]{0,30}?(\d{1,2}(?:[.,]\d)?) ?%/u
const percentFirst = /(\d{1,2}(?:[.,]\d)?) ?%[^.;]{0,20}(?:скидк|discount|off(?![a-z]))/u
const standing = new RegExp(always, 'u')

/** Largest discount that the texts promise on everything and for good, fraction; 0 for none. */
export function permanentDiscount(texts: readonly string[]): number {
  const found = texts.map(normaliseText).flatMap((text) => {
    const percent = standing.test(text) ? (discountFirst.exec(text)?.[1] ?? percentFirst.exec(text)?.[1]) : undefined
    return percent === undefined ? [] : [Number(percent.replace(',', '.')) / 100]
  })
  return Math.max(0, ...found)
}

const pays = '(?:оплачива|компенсиру|финансиру|покрыва|берет|pays?|funds?|covers?|bears?)'
const partnerPays = new RegExp(`(?:партнер|partner)[^.;]{0,30}${pays}[^.;]{0,25}?(\\d{1,3}) ?%`, 'u')
const coFunded =
  /(?:софинанс|co-?fund)[^.;]{0,25}?(\d{1,3}) ?%|(\d{1,3}) ?%[^.;]{0,25}(?:за счет партн|co-?funded|funded by (?:the )?partner|paid by (?:the )?partner)/u
const inFull = new RegExp(
  `(?:партнер|partner)[^.;]{0,30}${pays}[^.;]{0,20}(?:полностью|целиком|in full|whole|entirely)`,
  'u',
)

/** Share of the rewards that partners pay for, fraction, as the rules say it; 0 where they do not. */
export function partnerFunding({ why, earn, burn, exit }: Programme): number {
  const rules = [
    ...earn.flatMap(({ event, cap }) => [event, cap]),
    ...burn.flatMap(({ what, condition, limit }) => [what, condition, limit]),
  ]
  const text = normaliseText([why, ...rules, exit].join('; '))
  if (inFull.test(text)) return 1
  const match = partnerPays.exec(text) ?? coFunded.exec(text)
  const percent = Number(match?.[1] ?? match?.[2] ?? 0)
  return Math.min(1, percent / 100)
}

const redeemed =
  /оплаченн[а-я]* (?:балл|наград|бонус|кэшб)|зачтенн[а-я]* (?:балл|наград|бонус)|(?:балл|наград|бонус)[а-я]* оплачен|paid (?:by|with|in|using) (?:points|rewards?|credit|bonus|cash-?back)|covered by (?:points|rewards?|credit)|redeemed part/u

/** True when the rules say that the part of a purchase paid with rewards earns nothing. */
export function excludesRedeemed({ excluded, earn, burn, currencyName }: Programme): boolean {
  const rules = [...excluded, ...earn.map(({ cap }) => cap), ...burn.map(({ limit }) => limit)]
  const text = normaliseText(rules.join('; '))
  const unit = unitStem(currencyName)
  return (
    redeemed.test(text) ||
    (unit !== '' &&
      [`оплаченная ${unit}`, `оплаченную ${unit}`, `paid with ${unit}`, `paid in ${unit}`, `paid by ${unit}`].some(
        (words) => text.includes(words),
      ))
  )
}
