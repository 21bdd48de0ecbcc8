import { z } from 'zod'
import type { FieldWord } from './field-words.ts'
import { readAge, readCountry, readCurrency, readDate } from './normalise/places.ts'
import { readAnyValue } from './quantity/any-value.ts'
import { readNumber } from './quantity/count.ts'
import { readMoney } from './quantity/money.ts'
import { type Parsed, unreadable } from './quantity/parsed.ts'
import { rateOfNumber, readRate } from './quantity/rate.ts'
import type { ReasonId } from './reasons.ts'

/**
 * Field types of the written brief. The `error` of a type is the id of its wording in reasons.ts: zod carries it to the place where a
 * mismatch is worded.
 */

/** Ties the id of a wording to the `error` option of zod. */
const as = (word: FieldWord) => ({ error: word })

function reject(reason: ReasonId, params: Record<string, string | number> = {}) {
  return { code: 'custom' as const, params: { reason, params }, message: reason }
}

/** Adds a parser as a check: the value stays as written, the reason of a failure travels in `params`. */
function readableBy<Input>(parse: (value: Input) => Parsed<unknown>) {
  return z.check<Input>((context) => {
    const parsed = parse(context.value)
    if ('reason' in parsed) context.issues.push({ ...reject(parsed.reason, parsed.params), input: context.value })
  })
}

function between(low: number, high: number) {
  return z.check<number>((context) => {
    if (context.value >= low && context.value <= high) return
    context.issues.push({ ...reject('number-range', { low, high }), input: context.value })
  })
}

const filled = z.check<string>((context) => {
  const reason =
    context.value.trim() === ''
      ? 'text-empty'
      : /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(context.value)
        ? null
        : 'text-wordless'
  if (reason) context.issues.push({ ...reject(reason), input: context.value })
})

/** Largest amount of money or people a brief may state. */
const largest = 1e13

export const text = z.string(as('text')).check(filled)

export const textList = z.union([text, z.array(text, as('texts')).check(z.minLength(1, 'texts'))], as('texts'))

export const optionalTextList = z.union([text, z.array(text, as('texts'))], as('texts'))

const moneyNumber = z.number(as('money')).check(between(0, largest))

export const money = z.union([moneyNumber, text.check(readableBy(readMoney))], as('money'))

export const count = z.union(
  [z.number(as('count')).check(between(0, largest)), text.check(readableBy((value: string) => readNumber(value)))],
  as('count'),
)

/** A number between two bounds, as digits or as text. */
function countBetween(low: number, high: number) {
  return z.union(
    [
      z.number(as('count')).check(between(low, high)),
      text.check(
        readableBy((value: string) => {
          const parsed = readNumber(value)
          if ('reason' in parsed || (parsed.value.value >= low && parsed.value.value <= high)) return parsed
          return unreadable('number-range', { low, high })
        }),
      ),
    ],
    as('count'),
  )
}

/** Nobody's team is larger; a larger number is a slip. */
const mostPeople = 100_000

export const people = countBetween(0, mostPeople)

/** Full-time equivalents: a role nobody works in is left out instead. */
export const fullTime = countBetween(0.01, mostPeople)

/** A whole number of people: `12.345` was meant as twelve thousand. */
export const headcount = z.union(
  [
    z.number(as('count')).check(
      between(0, largest),
      z.check<number>((context) => {
        const { value } = context
        if (Number.isInteger(value)) return
        context.issues.push({ ...reject('number-fraction', { near: Math.round(value) }), input: value })
      }),
    ),
    text.check(readableBy((value: string) => readNumber(value))),
  ],
  as('count'),
)

/** Orders per customer per month; 60 a month is the hard bound of the domain model §12. */
export const frequency = z.union(
  [z.number(as('frequency')).check(between(0, 1000)), text.check(readableBy((value: string) => readNumber(value)))],
  as('frequency'),
)

const rateValue = [z.number(as('rate')).check(readableBy(rateOfNumber)), text.check(readableBy(readRate))] as const

export const rate = z.union(rateValue, as('rate'))

export const period = z.enum(['month', 'quarter', 'year'], as('period')).describe('month, quarter or year')

export const periodRate = z.union(
  [
    ...rateValue,
    z.strictObject({
      value: rate.describe('A percentage such as 6% or a fraction such as 0.06'),
      period: period.optional().describe('The period the rate belongs to'),
    }),
  ],
  as('rate-period'),
)

const npsNumber = z.number(as('nps')).check(between(-100, 100))
const npsText = text.check(readableBy((value: string) => readNumber(value)))

export const nps = z.union(
  [
    npsNumber,
    npsText,
    z.strictObject({
      value: z.union([npsNumber, npsText], as('nps')).describe('Net Promoter Score, −100..100'),
      responses: count.optional().describe('How many answers it was computed from'),
    }),
  ],
  as('nps'),
)

export const ltv = z.union(
  [
    moneyNumber,
    text.check(readableBy(readMoney)),
    z.strictObject({
      value: money.describe('Lifetime value of one customer'),
      basis: z
        .enum(['margin', 'revenue'], as('ltv-basis'))
        .optional()
        .describe('Whether it counts contribution margin or revenue'),
    }),
  ],
  as('ltv'),
)

export const otherValue = z.union([z.number(as('value')), text.check(readableBy(readAnyValue))], as('value'))

export const date = z.string(as('date')).check(readableBy(readDate))

export const country = z.string(as('country')).check(readableBy(readCountry))

export const currency = z.string(as('currency')).check(readableBy(readCurrency))

const ageNumber = z.number(as('age')).check(between(0, 120))

export const age = z.union(
  [
    z.tuple([ageNumber, ageNumber], as('age')).check(
      z.check<[number, number]>((context) => {
        const [from, to] = context.value
        if (from > to) context.issues.push({ ...reject('age-unreadable'), input: context.value })
      }),
    ),
    text.check(readableBy(readAge)),
  ],
  as('age'),
)

/** A mean further than this from 1 is a mistake and not rounding. */
const seasonTolerance = 0.1

export const season = z.array(z.number(as('number')).check(between(0, 12)), as('season')).check(
  z.length(12, 'season'),
  z.check<number[]>((context) => {
    const mean = context.value.reduce((sum, month) => sum + month, 0) / context.value.length
    if (context.value.length !== 12 || Math.abs(mean - 1) <= seasonTolerance) return
    context.issues.push({ ...reject('season-mean', { mean: Number(mean.toFixed(3)) }), input: context.value })
  }),
)

export const packs = ['launch', 'offers', 'crm'] as const

const packNames = z.check<string>((context) => {
  const names = context.value.split(/[\s,;]+/).filter((name) => name !== '')
  if (names.every((name) => packs.some((pack) => pack === name))) return
  context.issues.push({ ...reject('not-one-of'), input: context.value })
})

export const deliverables = z.union(
  [text.check(packNames), z.array(z.enum(packs, as('deliverable')), as('deliverable'))],
  as('deliverable'),
)

/** A value whose meaning depends on its name or metric: a percentage, money, a score. */
export const anyValue = z.union([z.number(as('value')), text], as('value'))

export const flag = z.boolean(as('flag'))
