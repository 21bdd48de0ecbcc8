import { normaliseText } from './normalise.ts'
import { numbersIn } from './numbers.ts'
import { contentStemsIn } from './stems.ts'

/** Both measures in 0..1, 1 for the same words. */
export interface Similarity {
  /** Jaccard index of the letter trigrams of the stems. */
  jaccard: number
  /** Cosine of the stem counts. */
  cosine: number
}

function trigrams(stems: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const stem of stems) {
    const padded = ` ${stem} `
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3))
  }
  return found
}

/** Content stems and numbers: two facts of one form with different figures are different facts. */
function tokensIn(text: string): string[] {
  return [...contentStemsIn(text), ...numbersIn(text).map(({ text: written }) => written)]
}

function counts(stems: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const stem of stems) found.set(stem, (found.get(stem) ?? 0) + 1)
  return found
}

/** A text made ready to be compared with many others: stemming costs more than comparing. */
export interface Profile {
  grams: ReadonlySet<string>
  counts: ReadonlyMap<string, number>
}

export function profileOf(text: string): Profile {
  const tokens = tokensIn(text)
  return { grams: trigrams(tokens), counts: counts(tokens) }
}

/** How alike two texts are in their content words and numbers. Two texts without any are not alike. */
function likenessOf(a: Profile, b: Profile): Similarity {
  if (a.counts.size === 0 || b.counts.size === 0) return { jaccard: 0, cosine: 0 }
  const common = [...a.grams].filter((gram) => b.grams.has(gram)).length
  const dot = [...a.counts].reduce((sum, [stem, count]) => sum + count * (b.counts.get(stem) ?? 0), 0)
  const norm = (of: Profile['counts']) => Math.hypot(...of.values())
  return {
    jaccard: common / (a.grams.size + b.grams.size - common),
    cosine: dot / (norm(a.counts) * norm(b.counts)),
  }
}

/** `likenessOf` of two texts met once. */
export function similarityOf(a: string, b: string): Similarity {
  return likenessOf(profileOf(a), profileOf(b))
}

/** The same idea in other words, by the thresholds of the catalogue (Jaccard > 0.55 or cosine > 0.8). */
export function areNearDuplicates(a: Profile, b: Profile): boolean {
  const { jaccard, cosine } = likenessOf(a, b)
  return jaccard > 0.55 || cosine > 0.8
}

/** `areNearDuplicates` of two texts met once. */
export function isNearDuplicate(a: string, b: string): boolean {
  return areNearDuplicates(profileOf(a), profileOf(b))
}

/** True when `spellingSimilarity` reaches `least`; texts of too different lengths are told apart without comparing letters. */
export function isSpeltAlike(a: string, b: string, least = 0.85): boolean {
  const lengths = [a, b].map((text) => [...normaliseText(text).trim()].length)
  const longer = Math.max(...lengths)
  // Every letter more is at least one mistake.
  if (longer > 0 && 1 - (longer - Math.min(...lengths)) / longer < least) return false
  return spellingSimilarity(a, b) >= least
}

/**
 * 1 − distance ÷ length of the longer text, where a swap of neighbouring letters is one mistake (optimal string alignment). Compares
 * normalised texts; 1 for two empty ones.
 */
export function spellingSimilarity(a: string, b: string): number {
  const from = [...normaliseText(a).trim()]
  const to = [...normaliseText(b).trim()]
  const longer = Math.max(from.length, to.length)
  if (longer === 0) return 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return 1 - (last[to.length] ?? 0) / longer
}
