import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'ltv-fits-margin'
const metrics = { customers: 20_000, averageOrder: 380, ordersPerMonth: 3.2, grossMargin: '60%', churn: '6% в месяц' }

describe(id, () => {
  it.each([12_160, { value: 20_000, basis: 'margin' }, { value: 20_266, basis: 'revenue' }, 6100, 24_000])(
    'accepts %j',
    (ltv) => {
      expect(findingsOf(id, { metrics: { ...metrics, ltv } })).toEqual([])
    },
  )

  it.each([
    [{ value: 100_000, basis: 'margin' }, 'warning', 'маржа × чек × частота ÷ отток'],
    [{ value: 5000, basis: 'revenue' }, 'warning', 'чек × частота ÷ отток» = 20 267 ₽'],
    [5000, 'warning', 'используется расчёт'],
    [25_000, 'info', 'читается как выручка'],
  ])('finds %j', (ltv, severity, words) => {
    const [finding] = findingsOf(id, { metrics: { ...metrics, ltv } })
    expect(finding).toMatchObject({ severity, pointer: '/metrics/ltv' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const written = { ...metrics, churn: '6% monthly', ltv: { value: 100_000, basis: 'margin' } }
    expect(findingsOf(id, { metrics: written }, 'en')[0]?.message).toBe(
      'The stated LTV $100,000 does not fit margin × order × orders ÷ churn = $12,160: the computed value is used.',
    )
  })

  it('is skipped when it would be compared with borrowed numbers or with itself', () => {
    expect(skippedBy(id, { metrics: { ltv: 5, averageOrder: 380 } })).toContain('borrowed')
    expect(skippedBy(id, { metrics: { ...metrics, churn: undefined, ltv: 12_160 } })).toContain('itself')
    expect(skippedBy(id, {})).toBe('LTV is not stated')
  })
})
