import type { Localised } from '../../core/localised.ts'

/** Where a law holds: `other` for every country that is not listed and for an unknown one. */
export type LegalGroup = 'RU' | 'EU' | 'UK' | 'US' | 'other'

/** One reference to a law. A checklist for a lawyer, not legal advice. */
export interface LegalFact {
  id: string
  group: LegalGroup
  text: Localised
  /** Law and, where it was read second-hand, the place (list in domain/validators.md §8). */
  source: string
  /** State of the sources, `YYYY-MM`. */
  asOf: string
}

/** Sources were read in spring 2026; what changed since is for a lawyer to add. */
const spring2026 = '2026-04'

/** EU members with the countries that apply the GDPR by treaty, and Switzerland, whose law follows it. */
const european = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH'.split(' '),
)

/** Group of a country (ISO 3166-1 alpha-2); the checklist follows the country, never the language of the brief. */
export function legalGroup(country: string | null): LegalGroup {
  if (country === 'RU' || country === 'US') return country
  if (country === 'GB' || country === 'UK') return 'UK'
  return country !== null && european.has(country) ? 'EU' : 'other'
}

/** Every law the rules refer to. */
const legalFacts: readonly LegalFact[] = [
  {
    id: 'ru-public-offer',
    group: 'RU',
    text: {
      en: 'bonuses stay free of personal income tax when the rules are a public offer open for acceptance for at least 30 days and not withdrawn early',
      ru: 'бонусы не облагаются НДФЛ, если правила — публичная оферта, открытая для акцепта не меньше 30 дней и не отозванная раньше',
    },
    source: 'Tax Code of Russia, article 217, item 68 [L8]; the 30 days are an expert reading, the stored text is cut',
    asOf: spring2026,
  },
  {
    id: 'ru-adhesion',
    group: 'RU',
    text: {
      en: 'courts treat programme rules as an adhesion contract: points may not be cancelled at will',
      ru: 'суды считают правила программы договором присоединения: отменить баллы по своему усмотрению нельзя',
    },
    source: 'Case review [L12]',
    asOf: spring2026,
  },
  {
    id: 'ru-tobacco',
    group: 'RU',
    text: {
      en: 'no discounts, gifts or other promotion of tobacco and nicotine',
      ru: 'скидки, подарки и другое стимулирование продаж табака и никотина запрещены',
    },
    source: 'Federal Law 15-FZ, article 16 [L9]',
    asOf: spring2026,
  },
  {
    id: 'ru-prescription',
    group: 'RU',
    text: {
      en: 'prescription medicines may not be advertised to the public',
      ru: 'рецептурные лекарства нельзя рекламировать широкой аудитории',
    },
    source: 'Federal Law 38-FZ, article 24 [L14]',
    asOf: spring2026,
  },
  {
    id: 'ru-alcohol',
    group: 'RU',
    text: {
      en: 'alcohol may not be advertised in messages and online; regional rules on discounts differ',
      ru: 'алкоголь нельзя рекламировать в сообщениях и в интернете; правила скидок различаются по регионам',
    },
    source: 'Federal Law 38-FZ, article 21 (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'ru-subscription',
    group: 'RU',
    text: {
      en: 'from 1 March 2026 a removed card may not be charged for a subscription',
      ru: 'с 1 марта 2026 года нельзя списывать плату за подписку с удалённой карты',
    },
    source: 'Amendments to the consumer law in force on 1 March 2026 [L13]',
    asOf: spring2026,
  },
  ...(['EU', 'UK'] as const).map((group) => ({
    id: `${group.toLowerCase()}-tobacco`,
    group,
    text: {
      en: 'promotion of tobacco, e-cigarettes and their refills is banned or narrowly limited',
      ru: 'продвижение табака и электронных сигарет запрещено или сильно ограничено',
    },
    source: 'Directives 2003/33/EC and 2014/40/EU and national law (expert estimate)',
    asOf: spring2026,
  })),
  ...(['EU', 'UK'] as const).map((group) => ({
    id: `${group.toLowerCase()}-prescription`,
    group,
    text: {
      en: 'prescription medicines may not be advertised to the public',
      ru: 'рецептурные лекарства нельзя рекламировать широкой аудитории',
    },
    source: 'Directive 2001/83/EC, article 88, and the UK Human Medicines Regulations (expert estimate)',
    asOf: spring2026,
  })),
  ...(['EU', 'UK'] as const).map((group) => ({
    id: `${group.toLowerCase()}-formula`,
    group,
    text: {
      en: 'infant formula may not be sold with discounts, coupons or gifts',
      ru: 'детскую смесь нельзя продавать со скидками, купонами и подарками',
    },
    source: 'Regulation (EU) 2016/127, article 10, and its UK counterpart (expert estimate)',
    asOf: spring2026,
  })),
  {
    id: 'us-tobacco',
    group: 'US',
    text: {
      en: 'federal and state law limit coupons and rewards for tobacco and nicotine',
      ru: 'федеральный закон и законы штатов ограничивают купоны и награды за табак и никотин',
    },
    source: '21 CFR 1140 and state law (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'us-prescription',
    group: 'US',
    text: {
      en: 'rewards for prescriptions paid by federal health programmes may count as inducements',
      ru: 'награды за рецепты, оплаченные федеральными программами, могут считаться побуждением',
    },
    source: '42 U.S.C. 1320a-7a(a)(5) (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'us-rebating',
    group: 'US',
    text: {
      en: 'most states limit rebates and inducements on insurance',
      ru: 'большинство штатов ограничивает возврат части страховой премии',
    },
    source: 'State anti-rebating laws (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'us-negative-option',
    group: 'US',
    text: {
      en: 'auto-renewal needs clear terms, consent and a simple way to cancel',
      ru: 'автопродление требует ясных условий, согласия и простой отмены',
    },
    source: 'ROSCA, 15 U.S.C. 8403, and state auto-renewal laws (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'eu-renewal',
    group: 'EU',
    text: {
      en: 'consumers must be told the terms of renewal and be able to end the contract as easily as they made it',
      ru: 'потребителю сообщают условия продления и дают закончить договор так же просто, как он его заключил',
    },
    source: 'Directive 2011/83/EU as amended by (EU) 2023/2673 (expert estimate)',
    asOf: spring2026,
  },
  {
    id: 'uk-renewal',
    group: 'UK',
    text: {
      en: 'subscription contracts need reminders before renewal and a straightforward exit',
      ru: 'договор подписки требует напоминаний перед продлением и простого выхода',
    },
    source: 'Digital Markets, Competition and Consumers Act 2024, part 4 (expert estimate; in force by stages)',
    asOf: spring2026,
  },
]

/** A reference by its id; null for one that is not on file, so that a rule can still speak without it. */
export function legalFact(id: string): LegalFact | null {
  return legalFacts.find((fact) => fact.id === id) ?? null
}
