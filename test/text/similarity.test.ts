import { describe, expect, it } from 'vitest'
import { isNearDuplicate, isSpeltAlike, similarityOf, spellingSimilarity } from '../../src/text/similarity.ts'

describe('similarityOf', () => {
  it.each([
    // Trigrams of ` cat `, ` dog `, ` cup `: three each, two of them shared by no other word here.
    ['cat dog', 'cat cup', 3 / 9, 1 / 2],
    ['cat cat dog', 'cat', 3 / 6, 2 / Math.sqrt(5)],
    ['cat 5', 'cat 5', 1, 1],
    ['queue', '', 0, 0],
  ])('%s / %s', (a, b, jaccard, cosine) => {
    const likeness = similarityOf(a, b)
    expect(likeness.jaccard).toBeCloseTo(jaccard, 9)
    expect(likeness.cosine).toBeCloseTo(cosine, 9)
  })
})

describe('isNearDuplicate', () => {
  it.each([
    ['the words alone', 'cat cat dog', 'cat', true],
    ['the letters alone', 'qwertyuiopb', 'qwertyuiopc', true],
    ['a cosine of just 0.8', 'cat cat cat cat dog dog dog', 'cat', false],
    ['a Jaccard index of just 0.55', 'abcdefghijklmno', 'abcdefghijklpqrt', false],
  ])('by %s', (_name, a, b, same) => {
    expect(isNearDuplicate(a, b)).toBe(same)
  })
})

describe('spellingSimilarity', () => {
  it.each([
    [' abc', 'abc ', 1],
    ['bc', 'abc', 2 / 3],
    ['', 'abc', 0],
    // Crossed letters are a swap only when both change places.
    ['ab', 'ca', 0],
    ['ab', 'ba', 1 / 2],
    ['abcd', 'abxd', 3 / 4],
  ])('of “%s” and “%s”', (a, b, similarity) => {
    expect(spellingSimilarity(a, b)).toBeCloseTo(similarity, 9)
  })
})

describe('isSpeltAlike', () => {
  it.each([
    ['abcde', 'abcdex', undefined, false],
    ['abcde', 'abcdex', 0.8, true],
    ['abcd', 'abcx', 0.75, true],
    ['abc', 'abcd', 0.75, true],
    ['  ab  ', 'ab', undefined, true],
    ['', '', undefined, true],
    ['abcd', 'wxyz', 0.5, false],
  ])('“%s” and “%s” from %s: %s', (a, b, least, alike) => {
    expect(isSpeltAlike(a, b, least)).toBe(alike)
  })
})
