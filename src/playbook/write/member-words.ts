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

/** A knowledge-base text as a club with passes says it; unchanged elsewhere. */
export function memberWords({ brief }: Pick<Facts, 'brief'>, text: string): string {
  if (brief.industry.id !== 'fitness') return text
  return phrases.reduce((told, [pattern, words]) => told.replace(pattern, words), text)
}
