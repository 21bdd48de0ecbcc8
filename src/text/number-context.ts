import { letters } from './normalise.ts'
import { type NumberInText, numbersIn } from './numbers.ts'
import { sentencesIn } from './sentences.ts'

/** A number with the sentence it stands in. */
export interface PlacedNumber extends NumberInText {
  sentence: string
  /** What the sentence says before the number, and after it. */
  before: string
  after: string
}

/** `20–40 %`: the first number has the unit of the second. */
const rangeDash = /^[ \u00a0]?[–—-][ \u00a0]?$/

/** Numbers of a text in their sentences. A semicolon keeps a sentence together here: what follows it often explains the number. */
export function placedNumbersIn(text: string): PlacedNumber[] {
  const numbers = numbersIn(text)
  if (numbers.length === 0) return []
  const joined = text.replaceAll(';', ',')
  const starts: { start: number; sentence: string }[] = []
  let from = 0
  for (const sentence of sentencesIn(joined)) {
    const start = joined.indexOf(sentence, from)
    starts.push({ start, sentence })
    from = start + sentence.length
  }
  return numbers.map((number, at) => {
    const { start, sentence } = starts.findLast((one) => one.start <= number.index) ?? { start: 0, sentence: joined }
    const next = numbers[at + 1]
    const end = number.index + number.text.length
    const isRange = next !== undefined && number.unit === null && rangeDash.test(text.slice(end, next.index))
    return {
      ...number,
      unit: isRange ? next.unit : number.unit,
      sentence,
      before: text.slice(start, number.index),
      after: text.slice(end, start + sentence.length),
    }
  })
}

const people =
  'клиент|гост(?!иниц)|покупател|участник|подписчик|пользовател|посетител|заказ(?!ыва|а[лнт])|чек(?:[аио]|ов|$|[^а-я])|визит|покуп(?:ок|к)|бронирован|обращени|жалоб|отзыв|ушедш|человек|customers?|guests?|accounts?|clients?|members?|buyers?|users?|visitors?|subscribers?|shoppers?|orders?|bookings?|receipts?|visits?|purchases?|complaints?|reviews?|people|leavers|newcomers'
const counted = new RegExp(`^[ \\u00a0](?:[${letters}-]+[ \\u00a0])?(?:${people})`, 'i')

/** True for a number of customers, orders or cases. */
export function countsPeople({ unit, after }: PlacedNumber): boolean {
  return unit === null && counted.test(after)
}
