import type { ProgrammeType } from './schema.ts'

/** What the selector of playbooks.md §3.2 looks at when it counts for a type of programme. */
export type SelectorFactor =
  | 'frequent'
  | 'rare'
  | 'margin'
  | 'thin-margin'
  | 'order'
  | 'base'
  | 'till'
  | 'b2b'
  | 'subscription'
  | 'top'
  | 'privileges'
  | 'categories'
  | 'delivery'
  | 'partners'
  | 'usual'

/** Words that name a factor, on normalised text. */
const words: Readonly<Record<SelectorFactor, RegExp>> = {
  frequent:
    /част|кажд[а-я]* (?:день|недел|месяц)|ежедневн|еженедельн|often|frequent|daily|weekly|every (?:day|week|month)|a month/u,
  rare: /редк|раз[а]? в год|раз в (?:два|три|\d+) (?:год|лет|месяц)|rare|a year|seldom/u,
  margin: /марж|наценк|margin|mark-?up/u,
  'thin-margin': /марж|margin/u,
  order: /чек|сумм[а-я]* заказ|order value|ticket|orders? (?:are|differ)|receipts?/u,
  base: /(?:^|[^а-я])баз[аыуеой]|тысяч клиентов|\d клиент|customer base|(?:a|the) base|[\d,]+ (?:customers|guests|members|patients|clients)/u,
  till: /касс|терминал|интеграц|по номеру|(?:^|[^a-z])tills?(?![a-z])|checkout|point of sale|integration|recognis/u,
  b2b: /компани|юрлиц|юридическ|корпоратив|b2b|(?:business|corporate) (?:customers|clients)|companies|accounts/u,
  subscription: /подписк|абонемент|договор|subscription|contract|membership|every month/u,
  top: /выручк|лучш[а-я]* (?:клиент|гост)|\d ?% (?:клиентов|гостей)|немногих|revenue|best (?:customers|guests)|top \d/u,
  privileges:
    /привилег|номер[а-я]* (?:тих|с видом)|выбор номера|обслуживани|privilege|priority|upgrade|choice no|(?:room|seat) choice|access/u,
  categories: /категори|ассортимент|categor|range of goods/u,
  delivery: /доставк|delivery/u,
  partners: /партн|partner/u,
  usual: /в отрасли|у конкурент|привыч|in the industry|competitors|usual/u,
}

/** The plus side of the selector, type by type. */
const inFavour: Readonly<Record<Exclude<ProgrammeType, 'none'>, readonly SelectorFactor[]>> = {
  points: ['frequent', 'margin', 'order', 'base', 'till', 'usual'],
  tiers: ['top', 'margin', 'base', 'privileges', 'subscription', 'usual'],
  cashback: ['frequent', 'categories', 'base', 'till', 'usual'],
  paid: ['frequent', 'top', 'margin', 'delivery', 'usual'],
  partner: ['rare', 'thin-margin', 'partners', 'base', 'usual'],
  punch: ['margin', 'order', 'till', 'usual'],
  rebate: ['b2b', 'top', 'base', 'usual'],
}

/** True when a normalised text names a fact that counts for the type; `factors` narrows them down. */
export function speaksFor(
  type: Exclude<ProgrammeType, 'none'>,
  text: string,
  factors: readonly SelectorFactor[] = inFavour[type],
): boolean {
  return factors.some((factor) => words[factor].test(text))
}
