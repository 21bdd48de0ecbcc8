import type { Words } from '../../words.ts'

const days = {
  ru: { one: 'дня', few: 'дней', many: 'дней', other: 'дня' },
  en: { one: 'day', other: 'days' },
} as const

/** Days after a Russian preposition or comparative: `дольше 21 дня`. */
export function ofDays(words: Words, value: number): string {
  return words.format.count(value, days[words.language])
}

const points = {
  ru: { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' },
  en: { one: 'point', other: 'points' },
} as const

export function pointsOf(words: Words, value: number): string {
  return words.format.count(value, points[words.language])
}

/** At most this many characters in a message that is sent. */
const longestMessage = 300

/** Whole sentences of a text that fit into a message. */
export function fitting(...parts: readonly (string | null | false)[]): string {
  let text = ''
  for (const part of parts) {
    if (!part) continue
    const next = text === '' ? part : `${text} ${part}`
    if ([...next].length <= longestMessage) text = next
  }
  return text
}
