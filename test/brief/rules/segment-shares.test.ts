import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'segment-shares'

function audience(...shares: string[]) {
  return { audience: { description: 'Все', segments: shares.map((share, index) => ({ name: `S${index}`, share })) } }
}

describe(id, () => {
  it.each(
    [
      ['35%', '25%'],
      ['34%', '33%', '33%'],
      ['51%', '50%'],
    ].map((shares) => [shares]),
  )('accepts %j', (shares) => {
    expect(findingsOf(id, audience(...shares))).toEqual([])
  })

  it.each([
    ['ru', 'Доли сегментов указаны неверно: в сумме 130 %.'],
    ['en', 'The shares of the segments cannot be right: together they are 130%.'],
  ] as const)('finds more than the whole, in %s', (language, message) => {
    const [finding] = findingsOf(id, audience('70%', '60%'), language)
    expect(finding).toMatchObject({ severity: 'error', pointer: '/audience/segments' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toBe(message)
  })

  it.each([
    ['ru', 'Доли сегментов указаны неверно: у сегмента «S1» — 0 %.'],
    ['en', 'The shares of the segments cannot be right: “S1” has 0%.'],
  ] as const)('finds an empty segment, in %s', (language, message) => {
    const [finding] = findingsOf(id, audience('70%', '0%'), language)
    expect(finding).toMatchObject({ severity: 'error', pointer: '/audience/segments/A2/share' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toBe(message)
  })

  it('is skipped without shares', () => {
    expect(skippedBy(id, {})).toBe('no segment has a share')
  })
})
