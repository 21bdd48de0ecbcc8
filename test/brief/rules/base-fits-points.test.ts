import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'base-fits-points'

describe(id, () => {
  it.each([
    { customers: 20_000, averageOrder: 380, ordersPerMonth: 3.2 },
    { customers: 600, averageOrder: 380, ordersPerMonth: 3.2 },
    { customers: 500 },
  ])('accepts %j', (metrics) => {
    expect(findingsOf(id, { metrics })).toEqual([])
  })

  it.each([
    [{ customers: 300 }, 'ru', 'При базе в 300 активных клиентов'],
    [{ customers: 700, averageOrder: 300, ordersPerMonth: 0.5, grossMargin: '30%' }, 'ru', 'нужно около 4 950'],
    [{ customers: 120 }, 'en', 'With 120 active customers a points programme'],
  ] as const)('warns of %j', (metrics, language, words) => {
    const [finding] = findingsOf(id, { metrics }, language)
    expect(finding).toMatchObject({ severity: 'warning', pointer: '/metrics/customers' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('is skipped between companies and for an unknown base', () => {
    expect(skippedBy(id, { company: 'X, SaaS', metrics: { customers: 60 } })).toContain('companies')
    expect(skippedBy(id, {})).toContain('unknown')
  })
})
