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
      .replace(/~/g, '[\\p{L}-]*'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
