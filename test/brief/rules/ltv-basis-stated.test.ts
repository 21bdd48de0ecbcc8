import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'ltv-basis-stated'

describe(id, () => {
  it('accepts a stated basis', () => {
    expect(findingsOf(id, { metrics: { ltv: { value: 12_160, basis: 'margin' } } })).toEqual([])
  })

  it.each([
    ['ru', 'не указано, маржа это или выручка'],
    ['en', 'does not say whether it is margin or revenue'],
  ] as const)('asks for it in %s', (language, words) => {
    const [finding] = findingsOf(id, { metrics: { ltv: 12_160 } }, language)
    expect(finding).toMatchObject({
      severity: 'warning',
      pointer: '/metrics/ltv',
      expected: 'ltv: {value: 12160, basis: margin}',
    })
    expect(finding?.message).toContain(words)
  })

  it('is skipped without LTV', () => {
    expect(skippedBy(id, {})).toBe('LTV is not stated')
  })
})
