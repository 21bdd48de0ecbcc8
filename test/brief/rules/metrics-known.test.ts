import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'metrics-known'
const full = {
  customers: 20_000,
  dormantCustomers: 15_000,
  newCustomersPerMonth: 1200,
  averageOrder: 380,
  ordersPerMonth: 3.2,
  grossMargin: '60%',
  churn: '6% в месяц',
  nps: 34,
  cac: 450,
}

describe(id, () => {
  it('accepts a brief that states them all', () => {
    expect(findingsOf(id, { metrics: full })).toEqual([])
  })

  it.each([
    [{ churn: undefined, retention: '48% год' }],
    [{ churn: undefined, ltv: { value: 12_160, basis: 'margin' } }],
    [{ ordersPerMonth: undefined, other: [{ name: 'Число заказов', value: 64_000, period: 'month' }] }],
  ])('accepts what follows from stated numbers: %j', (change) => {
    expect(findingsOf(id, { metrics: { ...full, ...change } })).toEqual([])
  })

  it.each([
    ['customers', 'warning', 'пока бизнес-кейс показывает только затраты'],
    ['averageOrder', 'warning', 'разделите выручку'],
    ['ordersPerMonth', 'warning', 'обычное для отрасли значение 2,5'],
    ['grossMargin', 'warning', 'обычное для отрасли значение 60 %'],
    ['churn', 'warning', 'обычное для отрасли значение 6,4 % / месяц'],
    ['nps', 'info', 'от 0 до 10'],
    ['dormantCustomers', 'info', 'пока взята оценка по другим числам: 5 241'],
    ['newCustomersPerMonth', 'info', 'пока взята оценка по другим числам: 1 200'],
    ['cac', 'info', 'расходы на привлечение'],
  ])('tells how to obtain %s', (metric, severity, words) => {
    const finding = findingsOf(id, { metrics: { ...full, [metric]: undefined } }).find(
      ({ pointer }) => pointer === `/metrics/${metric}`,
    )
    expect(finding).toMatchObject({ severity })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, {}, 'en')
    expect(finding?.message).toContain('Not stated: active customers. How to obtain it: count the customers')
  })
})
