import type { Brief, BusinessModel, Industry, Range } from '../../core/brief.ts'
import type { IndustryRecord } from '../../core/industry.ts'
import type { Language, Localised } from '../../core/localised.ts'
import { monthlyChurn } from '../../core/rates.ts'
import { industryWords, nearbyWords } from './industry-words.ts'

/** What the client says about the business, by how much each says about its industry. */
export interface IndustryClues {
  industry: string | null
  name: string
  description: string | null
  products: readonly string[]
}

const weights = { industry: 8, name: 4, description: 3, products: 2 }

/** Below it the words could belong to anybody; a stated industry that is unknown asks for the words of a name or a description. */
const enough = { unstated: 1, stated: 3 }

interface Score {
  score: number
  /** Place of the first word in the most telling text: `интернет-магазин одежды` is a shop on the net before it sells clothes. */
  place: number
}

function scoreOf(pattern: RegExp, clues: IndustryClues): Score {
  const texts: readonly (readonly [string | null, number])[] = [
    [clues.industry, weights.industry],
    [clues.name, weights.name],
    [clues.description, weights.description],
  ]
  let score = 0
  let place = Number.MAX_SAFE_INTEGER
  for (const [text, weight] of texts) {
    const index = text === null ? -1 : text.search(pattern)
    if (index === -1) continue
    if (score === 0) place = index
    score += weight
  }
  const matched = clues.products.filter((product) => pattern.test(product)).length
  return { score: score + (weights.products * matched) / Math.max(1, clues.products.length), place }
}

function recognise(
  clues: IndustryClues,
  records: readonly IndustryRecord[],
  patterns: Readonly<Record<string, RegExp>>,
): IndustryRecord | null {
  const least = clues.industry === null ? enough.unstated : enough.stated
  const scored = records.flatMap((record) => {
    const pattern = patterns[record.id]
    const found = pattern ? scoreOf(pattern, clues) : null
    return found && found.score >= least ? [{ record, ...found }] : []
  })
  return scored.sort((a, b) => b.score - a.score || a.place - b.place)[0]?.record ?? null
}

function named(clues: IndustryClues, records: readonly IndustryRecord[]): IndustryRecord | null {
  const stated = clues.industry?.trim().toLowerCase()
  if (stated === undefined) return null
  return records.find(({ id, name }) => [id, name.en.toLowerCase(), name.ru.toLowerCase()].includes(stated)) ?? null
}

/** Industries a general model may be drawn from: those whose customers choose anew each time, or those with accounts. */
const comparable: Readonly<Record<BusinessModel, readonly string[]>> = {
  b2c: ['coffee', 'grocery', 'fashion', 'ecom', 'fitness', 'beauty', 'hotel', 'edtech', 'service-center', 'pharmacy'],
  b2b: ['saas', 'b2b-dist'],
  b2b2c: ['telecom', 'bank', 'insurance', 'b2b-dist'],
}

function mean(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(3))
}

function meanRange(ranges: readonly Range[]): Range {
  return {
    low: mean(ranges.map(({ low }) => low)),
    mid: mean(ranges.map(({ mid }) => mid)),
    high: mean(ranges.map(({ high }) => high)),
  }
}

/** Days spread over two orders of magnitude, so that the middle one says more than their mean. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2)
}

const general: { name: Localised; leaveReasons: Localised } = {
  name: { en: 'General model', ru: 'Общая модель' },
  leaveReasons: {
    en: 'service failures, price, a nearer rival, no contact after the purchase',
    ru: 'сбои в обслуживании, цена, конкурент ближе, нет контакта после покупки',
  },
}

function generalRecord(model: BusinessModel, records: readonly IndustryRecord[]): IndustryRecord {
  const chosen = records.filter(({ id }) => comparable[model].includes(id))
  const used = chosen.length > 0 ? chosen : records
  if (used.length === 0) throw new Error('no industries to compare with')
  return {
    id: 'general',
    ...general,
    retention: meanRange(used.map(({ retention }) => retention)),
    nps: meanRange(used.map(({ nps }) => nps)),
    ordersPerMonth: meanRange(used.map(({ ordersPerMonth }) => ordersPerMonth)),
    grossMargin: meanRange(used.map(({ grossMargin }) => grossMargin)),
    intervalDays: median(used.map(({ intervalDays }) => intervalDays)),
    lapseDays: median(used.map(({ lapseDays }) => lapseDays)),
    archetypes: model === 'b2b' ? ['rebate', 'tiers'] : ['points', 'tiers'],
    freeze: model === 'b2b' ? 'Dec 15-Jan 10' : 'Dec 20-Jan 8',
    source: {
      en: `mean of ${used.map(({ name }) => name.en).join(', ')}`,
      ru: `среднее по отраслям: ${used.map(({ name }) => name.ru).join(', ')}`,
    },
  }
}

/** F1. The range of monthly churn is the mirror of the range of retention: high retention is low churn. */
function churnRange({ low, mid, high }: Range): Range {
  return { low: monthlyChurn(1 - high, 12), mid: monthlyChurn(1 - mid, 12), high: monthlyChurn(1 - low, 12) }
}

/** Borrowed figures always say that they are a neighbour's. */
function nearestName({ ru, en }: Localised): Localised {
  return { ru: `${ru} — ближайшая из известных отраслей`, en: `${en}, the nearest known industry` }
}

/** A record of the knowledge base as the brief keeps it, in its language. */
function toIndustry(record: IndustryRecord, match: Industry['match'], language: Language): Industry {
  const { name, leaveReasons, source, retention, ...rest } = record
  return {
    ...rest,
    name: (match === 'nearest' ? nearestName(name) : name)[language],
    leaveReasons: leaveReasons[language],
    source: source[language],
    match,
    retention,
    churn: churnRange(retention),
  }
}

/** The industry by its id or name, else by the words of the brief, else its nearest neighbour; null when nothing tells it. */
export function findIndustry(
  clues: IndustryClues,
  records: readonly IndustryRecord[],
): { record: IndustryRecord; match: 'named' | 'recognised' | 'nearest' } | null {
  const byName = named(clues, records)
  if (byName) return { record: byName, match: 'named' }
  const byWords = recognise(clues, records, industryWords)
  if (byWords) return { record: byWords, match: 'recognised' }
  const nearby = recognise(clues, records, nearbyWords)
  return nearby ? { record: nearby, match: 'nearest' } : null
}

/** The industry of a brief, or a general model made of comparable industries. */
export function industryOf(
  found: ReturnType<typeof findIndustry>,
  model: BusinessModel,
  records: readonly IndustryRecord[],
  language: Language,
): Brief['industry'] {
  return found
    ? toIndustry(found.record, found.match, language)
    : toIndustry(generalRecord(model, records), 'general', language)
}
