import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedWait, waitBefore } from '../../src/model/retry-after.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

describe('askedWait', () => {
  test.each<[string, Record<string, string>, string, number | null]>([
    ['nothing', {}, '', null],
    ['seconds', { 'retry-after': '2' }, '', 2000],
    ['fraction of a second', { 'retry-after': '0.5' }, '', 500],
    ['milliseconds first', { 'retry-after-ms': '1500', 'retry-after': '9' }, '', 1500],
    ['bad milliseconds, good seconds', { 'retry-after-ms': 'x', 'retry-after': '9' }, '', 9000],
    ['date', { 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, '', 30_000],
    ['date gone by', { 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, '', null],
    ['words', { 'retry-after': 'soon' }, '', null],
    ['negative', { 'retry-after': '-5' }, '', null],
    ['scientific', { 'retry-after': '1e9' }, '', null],
    ['said by Gemini', {}, 'Quota exceeded. Please retry in 51.2s.', 51_200],
    ['said in milliseconds', {}, 'Please try again in 80ms.', 80],
  ])('%s', (_, headers, message, wait) => {
    expect(askedWait(new Headers(headers), message, now)).toBe(wait)
  })
})

describe('waitBefore', () => {
  test('never comes back before the asked time, and little after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (asked, draw) => {
        const wait = waitBefore(3, asked, 500, () => draw)
        expect(wait).toBeGreaterThanOrEqual(asked)
        expect(wait).toBeLessThanOrEqual(asked + 1001)
      }),
    )
  })

  test('backs off under a growing ceiling, never at once and never beyond 8 seconds', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (retries, draw) => {
        const wait = waitBefore(retries, null, 500, () => draw)
        expect(wait).toBeGreaterThanOrEqual(100)
        expect(wait).toBeLessThanOrEqual(Math.min(500 * 2 ** retries, 8000))
      }),
    )
  })
})
