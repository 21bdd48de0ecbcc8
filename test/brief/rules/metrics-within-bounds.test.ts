import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'metrics-within-bounds'

describe(id, () => {
  it.each([
    { churn: '6% в месяц' },
    { churn: '52% год' },
    { retention: '48% год' },
    { grossMargin: '60%' },
    { ordersPerMonth: 3.2 },
    { nps: 34 },
    {},
  ])('accepts %j', (metrics) => {
    expect(findingsOf(id, { metrics })).toEqual([])
  })

  it.each([
    [{ churn: '65% в месяц' }, 'error', '/metrics/churn', 'быть не может'],
    [{ churn: '0% в месяц' }, 'error', '/metrics/churn', 'быть не может'],
    [{ churn: '6% год' }, 'warning', '/metrics/churn', 'необычно для отрасли «Кофейни, общепит»'],
    [{ retention: '99% год' }, 'warning', '/metrics/retention', 'необычно'],
    [{ grossMargin: '99%' }, 'error', '/metrics/grossMargin', 'быть не может'],
    [{ grossMargin: '15%' }, 'warning', '/metrics/grossMargin', 'ожидается от 40 % до 83 %'],
    [{ ordersPerMonth: 90 }, 'error', '/metrics/ordersPerMonth', 'быть не может'],
    [{ ordersPerMonth: 0 }, 'error', '/metrics/ordersPerMonth', 'быть не может'],
    [{ ordersPerMonth: 40 }, 'warning', '/metrics/ordersPerMonth', 'ожидается от 0 до 30'],
    [{ nps: -60 }, 'warning', '/metrics/nps', 'необычно'],
  ])('finds %j', (metrics, severity, pointer, words) => {
    const [finding] = findingsOf(id, { metrics })
    expect(finding).toMatchObject({ severity, pointer })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, { metrics: { churn: '65% monthly' } }, 'en')
    expect(finding?.message).toBe('The value 65% per month of “churn” cannot be true: expected 0% to 60%.')
  })
})
