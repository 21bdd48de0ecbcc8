import type { Brief } from '../../core/brief.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import { numbersIn } from '../../text/numbers.ts'
import { sentencesIn } from '../../text/sentences.ts'
import type { Programme } from '../programme/schema.ts'
import type { Initiative } from './schema.ts'

const contact = phrasePattern(
  'волн~, сообщени~, письм~, звон~, смс, sms, push~, пуш~, email~, e-mail~, канал, рассылк~, интервью, wave~, message~, letter~, call, calls, interview~',
)
const firstContact = phrasePattern(
  'волна 1, первая волна, волна первая, первое сообщение, первое письмо, первый контакт, первый звонок, wave 1, wave one, first wave, first message, first letter, first contact, first call, first email',
)
const incentive = phrasePattern(
  'скид~, балл~, бонус~, подар~, купон~, промокод~, бесплатн~, сертификат~, кешбэк~, кэшбэк~, discount~, points, bonus~, gift~, voucher~, coupon~, promo code~, free, cashback, credit, credits, off',
)
/** Words that take an incentive or a contact back; what they name is not offered. */
const refused =
  /(?:без|нет|не давать|no|without(?: any| an?)?)\s+(?:скид|подар|бонус|купон|предложен|балл|discount|gift|bonus|offer|voucher|coupon|points|open complaints|открыт)[\p{L}-]*|(?:отказ[\p{L}]*\s+от\s+[\p{L}]+|refusals? of [a-z]+|opt-outs?)/giu
const margin = phrasePattern('марж~, margin~')

const shareOfOrder =
  /((?<!\d)\d+(?:[.,]\d+)?|половин[а-яё]*|half)\s{0,3}(%)?\s{0,3}(?:от\s{1,3}|of\s{1,3})?(?:(?:the|an|a)\s{1,3})?(?:средн[а-яё]+\s+(?:чек|счет|заказ)|average order|обычной покупки|usual purchase)/iu
const percentOff = /(?<!\d)(\d+(?:[.,]\d+)?)\s{0,3}%/u

/** One thing said or offered to the lapsed, in the order of the steps. */
export interface WinbackOffer {
  text: string
  isOffer: boolean
  /** Worth of the offer in money of the brief; null when it cannot be computed. */
  worth: number | null
}

function number(text: string): number {
  if (/^(половин|half)/iu.test(text)) return 0.5
  return Number(text.replace(',', '.'))
}

/** What an offer costs at face value: a share of an order, a discount, points, or a sum. */
function worthOf(text: string, { metrics, budget }: Brief, { pointValue, currencyName }: Programme): number | null {
  // An offer measured by the margin is inside its limit by its own words.
  if (margin.test(text)) return null
  const order = metrics.averageOrder?.value ?? null
  const share = shareOfOrder.exec(text)
  if (share) return order === null ? null : order * number(share[1] ?? '') * (share[2] ? 0.01 : 1)
  const percent = percentOff.exec(text)
  if (percent) return order === null ? null : (order * number(percent[1] ?? '')) / 100
  const sum = numbersIn(text).find(({ unit }) => unit === budget.currency)
  if (sum) return sum.value
  const unit = currencyName.trim().toLowerCase().slice(0, 4)
  const points = numbersIn(text).find(({ index, text: written }) => {
    const next = text
      .slice(index + written.length)
      .trim()
      .toLowerCase()
    return /^(балл|point)/u.test(next) || (unit.length === 4 && next.startsWith(unit))
  })
  return points && pointValue > 0 ? points.value * pointValue : null
}

/** Contacts and offers of a win-back in the order of its steps; the first one is the one named so, where one is. */
export function winbackOffers({ steps, what }: Initiative, brief: Brief, programme: Programme): WinbackOffer[] {
  const unit = programme.currencyName.trim().toLowerCase()
  const told = (texts: readonly string[]) =>
    texts.flatMap(sentencesIn).flatMap((text): WinbackOffer[] => {
      const plain = text.replace(refused, ' ')
      const isOffer =
        incentive.test(plain) ||
        (unit.length >= 4 && plain.toLowerCase().includes(unit.slice(0, Math.max(4, unit.length - 2))))
      if (!isOffer && !contact.test(plain)) return []
      return [{ text, isOffer, worth: isOffer ? worthOf(plain, brief, programme) : null }]
    })
  const inSteps = told(steps)
  const offers = inSteps.length > 0 ? inSteps : told([what])
  const first = offers.findIndex(({ text }) => firstContact.test(text))
  return first > 0 ? offers.slice(first) : offers
}

const lapse =
  /(?:нет покупок|нет заказов|нет визитов|без (?:покуп|заказ|визит|посещ|оплат|приезд|брон|ремонт|продл|обращ)[а-яё]*|последн[а-яё]* (?:покуп|заказ|визит|посещ|оплат|приезд|брон|ремонт|обращ)[а-яё]*|не (?:покупа|заказыва|приход|плат|был)[а-яё]*|не продл[а-яё]*|истек[а-яё]*|закончил[а-яё]*|пауз[а-яё]*|тишин[а-яё]*|неактивн[а-яё]*|no (?:purchase|order|visit|login|stay|booking|service|repair)s?|last (?:purchase|order|visit|stay|booking|payment)|without (?:a |an |any )?[a-z]+|not (?:bought|ordered|paid|visited|come)|not renewed|ran out|run out|expired|inactive|lapsed|silent|quiet|absen)/iu
const span =
  /(?<!\d)(\d+)\s{0,3}\+?\s{0,3}(дн[а-яё]*|день|сут[а-яё]*|недел[а-яё]*|месяц[а-яё]*|days?|weeks?|months?)/giu

/** Mean length; twelve months are a whole year. */
const daysInMonth = 365.25 / 12

const daysIn = (unit: string) => (/^(недел|week)/iu.test(unit) ? 7 : /^(месяц|month)/iu.test(unit) ? daysInMonth : 1)

/** Days without a purchase after which the win-back speaks to a customer, as its own text says; null when it names none. */
export function lapseSaid({ trigger, what, steps }: Initiative): number | null {
  for (const text of [trigger, what, ...steps]) {
    for (const sentence of sentencesIn(text)) {
      if (!lapse.test(sentence)) continue
      const days = [...sentence.matchAll(span)].map(([, count = '', unit = '']) => Number(count) * daysIn(unit))
      if (days.length > 0) return Math.round(Math.min(...days))
    }
  }
  return null
}

/** Number of the last wave a text counts to; 0 where none is numbered. */
export function lastWave(texts: readonly string[]): number {
  const waves = texts.flatMap((text) => [...text.matchAll(/(?:волна|wave)\s{0,3}№?\s{0,3}(\d{1,2})/giu)])
  return Math.max(0, ...waves.map(([, count = '']) => Number(count)))
}
