import { z } from 'zod'
import { readKnowledge } from './read-yaml.ts'

/** What a complaint is about, found by the words of data/pain-tags.yaml. */

export const painTags = [
  'queue',
  'slow-service',
  'late-delivery',
  'no-status',
  'rude-staff',
  'bad-support',
  'hard-to-use',
  'low-result',
  'price',
  'unclear-price',
  'billing',
  'out-of-stock',
  'no-show',
  'booking-hard',
  'spam',
  'quality-defect',
  'no-attention',
  'no-reward',
  'confusing-rules',
] as const
export type PainTag = (typeof painTags)[number]

/** Pains a reward cannot repair: they are fixed before a programme is launched. */
export const servicePainTags: ReadonlySet<PainTag> = new Set<PainTag>([
  'queue',
  'slow-service',
  'late-delivery',
  'no-status',
  'rude-staff',
  'bad-support',
  'unclear-price',
  'billing',
  'out-of-stock',
  'quality-defect',
])

let dictionary: readonly { tag: PainTag; patterns: readonly (readonly string[])[] }[] | null = null

function loadDictionary(): NonNullable<typeof dictionary> {
  const words = z.array(z.string().min(3))
  const patterns = readKnowledge('pain-tags.yaml', z.record(z.enum(painTags), z.strictObject({ ru: words, en: words })))
  return painTags.map((tag) => {
    const { ru, en } = patterns[tag]
    return { tag, patterns: [...ru, ...en].map((pattern) => pattern.split(' ')) }
  })
}

/** Sayings that hold a word of the dictionary and mean something else: "за счёт" is not a bill, a product line is no queue, a customer whose own shelf is empty found no empty shelf. */
const fixedPhrases =
  /(?<!\p{L})(?:за счет|(?:product|phone|bottom|front|clothing) lines?|lines? of (?:products|goods|business)|line up|(?:re)?order when they (?:have )?run out)(?!\p{L})/gu

function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replace(fixedPhrases, ' ')
  return plain.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

function fits(word: string, stem: string): boolean {
  return stem.startsWith('=') ? word === stem.slice(1) : word.startsWith(stem)
}

const widestGap = 2

function matches(words: readonly string[], pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return true
  return words.some((word, at) => {
    if (!fits(word, first)) return false
    let place = at
    return rest.every((stem) => {
      const found = words.findIndex(
        (next, index) => index > place && index <= place + 1 + widestGap && fits(next, stem),
      )
      place = found
      return found >= 0
    })
  })
}

/** What a complaint is about, in the order of the dictionary; empty when no word of it is known. */
export function painTagsOf(text: string): PainTag[] {
  const words = wordsOf(text)
  dictionary ??= loadDictionary()
  const found = dictionary
    .filter(({ patterns: list }) => list.some((pattern) => matches(words, pattern)))
    .map(({ tag }) => tag)
  // Nobody reminds of the booking and people do not come: the booking is forgotten, not the customer.
  return found.includes('no-show') ? found.filter((tag) => tag !== 'no-attention') : found
}
