import { remembered } from '../core/remembered.ts'

/** Made at the first use: most commands cut no text. */
const segmenterOf = remembered((tag) => new Intl.Segmenter(tag, { granularity: 'sentence' }), 2)

/** Full stops of these do not end a sentence although a capital letter may follow. */
const abbreviation =
  /(?<![\p{L}\p{N}])(?:г|гг|руб|коп|тыс|млн|млрд|кв|мес|дн|час|мин|сек|чел|ед|шт|стр|ул|им|т\.\s?[деп]|п\.\s?п|п|e\.g|i\.e|etc|approx|vs|no|mr|ms|dr|inc|ltd|\p{Lu})\.\s*$/iu

/** A mark that can end a sentence with something after it. Most fields have none and need no segmenter, which is slow. */
const inner = /[.!?…;\n\r\u2022•▪◦\u2028\u2029\u0085。！？][\s\S]*[\p{L}\p{N}]/u

/**
 * Sentences of a text. Lines, bullets and semicolons separate too, as lists of actions are written with them. Decimals, dates and
 * usual abbreviations do not end a sentence.
 */
export const sentencesIn = remembered((text: string): readonly string[] => {
  if (!inner.test(text)) return /[\p{L}\p{N}]/u.test(text) ? [text.trim()] : []
  const segmenter = segmenterOf(/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en')
  const sentences: string[] = []
  for (const part of text.split(/[;\n\r\u2022•▪◦]+/)) {
    let open = ''
    for (const { segment } of segmenter.segment(part)) {
      open += segment
      if (abbreviation.test(open)) continue
      sentences.push(open)
      open = ''
    }
    sentences.push(open)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}, 4000)
