import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'budget-fits-revenue'
const metrics = { customers: 20_000, averageOrder: 380, ordersPerMonth: 3.2 }

describe(id, () => {
  it('accepts a budget of a few per cent', () => {
    expect(findingsOf(id, { budget: '4,5 млн ₽', metrics })).toEqual([])
  })

  it.each([
    ['15 млн ₽', 'info', '5,1 % годовой выручки'],
    ['60 млн ₽', 'warning', '20,6 % годовой выручки'],
  ])('finds %s', (budget, severity, words) => {
    const [finding] = findingsOf(id, { budget, metrics })
    expect(finding).toMatchObject({ severity, pointer: '/budget/total' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, { metrics: { customers: 100, averageOrder: 100, ordersPerMonth: 1 } }, 'en')
    expect(finding?.message).toContain('is 125% of the yearly revenue of $120,000')
  })

  it('is skipped without revenue', () => {
    expect(skippedBy(id, {})).toBe('revenue is unknown')
  })
})
