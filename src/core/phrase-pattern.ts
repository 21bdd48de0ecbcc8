/** Letters as ranges: the property class of all letters makes an expression sixty times slower to compile. */
const letter = 'a-zа-яё\\u00c0-\\u024f'

/**
 * One expression for a comma-separated list of words and phrases. Whole words only; a trailing `~` stands for any ending, so
 * `кофейн~` finds `кофейни` while `бар` does not find `бариста`. Upper and lower case, `е` and `ё` are the same.
 */
export function phrasePattern(phrases: string): RegExp {
  const alternatives = phrases.split(/,\s+/).map((phrase) =>
    phrase
      .replace(/[.+*?()[\]{}|^$\\]/g, '\\$&')
      .replace(/[её]/g, '[её]')
      .replace(/ /g, '[\\s-]+')
      .replace(/~/g, `[${letter}-]*`),
  )
  return new RegExp(`(?<![${letter}0-9])(?:${alternatives.join('|')})(?![${letter}0-9])`, 'iu')
}
