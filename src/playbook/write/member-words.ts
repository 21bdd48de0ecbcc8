import type { Facts } from './facts.ts'

/** Where people buy a pass and then come, nobody sleeps "without a purchase": the pass has run out, or they do not come. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/без покупок \{lapse\} дней,?/gu, 'с абонементом, не продлённым {lapse} дней,'],
  [/(?<=[Нн])ет покупок \{lapse\} дней/gu, 'е продлён абонемент {lapse} дней'],
  [/customers without a purchase for \{lapse\} days/giu, 'members whose pass ran out {lapse} days ago'],
  [/no purchase for \{lapse\} days/giu, 'pass not renewed for {lapse} days'],
  [/без покупок после неё/gu, 'без посещений после неё'],
  [/нет покупок после неё/gu, 'нет посещений после неё'],
  [/no purchase (?:since|after it)/gu, 'no visit since'],
]

/** Where everything is ordered from afar nobody visits and there is no till to speak at. */
const afarPhrases: readonly (readonly [RegExp, string])[] = [
  [/на кассе и на сайте/gu, 'на сайте'],
  [/Показать на кассе или в карточке CRM/gu, 'Показать в карточке заказа'],
  [/1 вопрос на кассе/gu, '1 вопрос при заказе'],
  [/на кассе(?! и на сайте)/gu, 'при заказе'],
  [/(после|после каждого) визита или заказа/gu, '$1 заказа'],
  [/после визита(?! или)/gu, 'после получения заказа'],
  [/визита нет/gu, 'заказа нет'],
  [/без визита/gu, 'без заказа'],
  [/at the till and on the site/giu, 'on the site'],
  [/Show on the till or CRM card/gu, 'Show in the order card'],
  [/(?:1|one) question at the till/giu, 'one question at an order'],
  [/at the till/giu, 'with an order'],
  [/visit or (?:an )?order/giu, 'order'],
  [/a order/gu, 'an order'],
  [/the day after the visit/giu, 'The day after the delivery'],
  [/without a visit/giu, 'without an order'],
  [/Drop in at your usual time|drop in at your usual time/gu, 'have a look when it suits you'],
  [/загляните в привычное время, ничего заказывать заранее не нужно/gu, 'загляните, когда будет удобно'],
]

/** A contract has requests to settle, not orders to redo. */
const contractPhrases: readonly (readonly [RegExp, string])[] = [
  [/заказов (?:выданы )?в срок и без переделки/gu, 'обращений решены в срок и без повторов'],
  [
    /долю заказов за неделю в обещанный срок и без переделки/gu,
    'долю обращений за неделю, решённых в срок и без повторов',
  ],
  [/заказы в обещанный срок и без переделки/gu, 'обращения, решённые в срок и без повторов'],
  [/orders (were )?on time and not redone/gu, 'requests $1settled on time and not reopened'],
]

const underContract: ReadonlySet<string> = new Set(['saas', 'telecom', 'insurance', 'bank', 'edtech'])

const fromAfar: ReadonlySet<string> = new Set(['ecom', 'b2b-dist'])

function told(text: string, list: typeof phrases): string {
  return list.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
}

/** A knowledge-base text as a club with passes, a contract or a seller without a counter says it; unchanged elsewhere. */
export function memberWords({ brief }: Pick<Facts, 'brief'>, text: string): string {
  if (brief.industry.id === 'fitness') return told(text, phrases)
  if (underContract.has(brief.industry.id)) return told(text, contractPhrases)
  return fromAfar.has(brief.industry.id) ? told(text, afarPhrases) : text
}
