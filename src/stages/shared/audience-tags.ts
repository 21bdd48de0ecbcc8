import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'

/** What about the audience rules out a mechanic or a channel. */
export type AudienceTagId =
  | 'age-60'
  | 'minors'
  | 'b2b'
  | 'premium'
  | 'price-sensitive'
  | 'low-digital'
  | 'rural'
  | 'privacy'
  | 'rare-purchase'

/** A tag of the audience of one brief. */
export interface AudienceTag {
  id: AudienceTagId
  /** From a field of the brief (age, model, frequency, industry); false where words of the brief suggest it: then nothing is an error. */
  stated: boolean
}

/** How findings name a tag. */
export const audienceTagNames: Readonly<Record<AudienceTagId, Localised>> = {
  'age-60': { en: 'mostly aged 60 and over', ru: 'в основном старше 60 лет' },
  minors: { en: 'under 18', ru: 'младше 18 лет' },
  b2b: { en: 'companies', ru: 'компании' },
  premium: { en: 'premium', ru: 'премиум' },
  'price-sensitive': { en: 'price-sensitive', ru: 'чувствительна к цене' },
  'low-digital': { en: 'little digital access', ru: 'мало пользуется смартфоном и интернетом' },
  rural: { en: 'rural', ru: 'сельская местность' },
  privacy: { en: 'privacy-sensitive', ru: 'чувствительные личные данные' },
  'rare-purchase': { en: 'buys less than twice a year', ru: 'покупает реже двух раз в год' },
}

const seniors = phrasePattern(
  'пенсионер~, пожил~, старше 60, 60+, senior citizens, seniors, pensioner~, retiree~, elderly',
)
const younger = phrasePattern(
  'студент~, молод~, семь~, семей~, офис~, родител~, детей, student~, young~, famil~, office~, parent~, children',
)
const minors = phrasePattern('подростк~, школьник~, старшеклассник~, teenager~, teens, schoolchildren, pupils')
const parents = phrasePattern('родител~, мам~, пап~, parent~, mothers, fathers')
const premium = phrasePattern('премиум~, премиальн~, люкс~, luxury, premium, high-end, upmarket')
const thrifty = phrasePattern(
  'чувствительн~ к цене, чувствительн~ к ценам, ценочувствительн~, экономн~, ищут скидки, ищут дешевле, малообеспеченн~, ' +
    'с низким доходом, с небольшим доходом, price-sensitive, bargain hunters, low-income, on a tight budget, budget-conscious, thrifty',
)
const offline = phrasePattern(
  'без смартфон~, нет смартфон~, не пользуются смартфон~, кнопочн~ телефон~, не пользуются интернетом, без интернета, ' +
    'no smartphone~, without smartphone~, feature phone~, not online, no internet',
)
const rural = phrasePattern(
  'сельск~, в селе, в сёлах, деревн~, деревень, посёлк~, глубинк~, rural, village~, countryside, remote areas',
)
const medical = phrasePattern(
  'медицин~, клиник~, стоматолог~, психолог~, психотерап~, поликлиник~, medical, clinic~, dental, dentist~, psycholog~, therapy, healthcare',
)
/** Industries that hold data people keep to themselves. */
const guardedIndustries: ReadonlySet<string> = new Set(['bank', 'insurance', 'pharmacy'])

/** Share of the audience that makes a segment the majority. */
const majority = 0.5

/** What the brief says of its customers: the portrait and the segments that are at least half of the base. */
function portrait({ audience }: Brief): string {
  const large = audience.segments.filter(({ share }) => share !== null && share >= majority)
  return [audience.description, ...large.map(({ name, description }) => `${name} ${description ?? ''}`)].join(' · ')
}

/** Purchases a year of a usual customer; a subscription is paid every month even where the metric is missing. */
function ordersPerYear({ metrics, industry }: Brief): number {
  return 12 * (metrics.ordersPerMonth?.value ?? industry.ordersPerMonth.mid)
}

/** Tags of the audience: fields of the brief decide where they are filled, words of the portrait suggest the rest. */
export function audienceTags(brief: Brief): AudienceTag[] {
  const { audience, company, industry, metrics } = brief
  const people = portrait(brief)
  const business = [company.industry ?? '', company.description ?? '', audience.description].join(' · ')
  const middle = audience.age && (audience.age[0] + audience.age[1]) / 2
  const isB2b = company.model === 'b2b'
  const tags: [AudienceTagId, held: boolean, stated: boolean][] = [
    middle === null
      ? ['age-60', seniors.test(people) && !younger.test(people), false]
      : ['age-60', middle >= 60 && !isB2b, true],
    audience.age === null
      ? ['minors', minors.test(people) && !parents.test(people), false]
      : ['minors', audience.age[0] < 18 && !isB2b, true],
    ['b2b', isB2b, true],
    ['premium', premium.test(business), false],
    ['price-sensitive', thrifty.test(people), false],
    ['low-digital', offline.test(people), false],
    ['rural', rural.test(people), false],
    ['privacy', guardedIndustries.has(industry.id) || medical.test(business), guardedIndustries.has(industry.id)],
    ['rare-purchase', ordersPerYear(brief) < 2, metrics.ordersPerMonth !== null],
  ]
  return tags.filter(([, held]) => held).map(([id, , stated]) => ({ id, stated }))
}
