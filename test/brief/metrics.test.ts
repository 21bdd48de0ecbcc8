import { describe, expect, it } from 'vitest'
import { monthlyChurn } from '../../src/core/rates.ts'
import { briefOf } from './brief-of.ts'

const full = { customers: 20_000, averageOrder: 380, ordersPerMonth: 3.2, grossMargin: '60%', churn: '6% в месяц' }

function metricsOf(metrics: object, fields: object = {}) {
  return briefOf({ company: 'Зерно, кофейни', metrics, ...fields }).metrics
}

describe('metrics that follow from others', () => {
  it('computes what worked example A computes', () => {
    const metrics = metricsOf(full)
    expect(metrics.ltv).toEqual({
      value: 12_160,
      provenance: 'derived',
      valueBasis: 'margin',
      basis:
        'F7: brief.metrics.averageOrder × brief.metrics.ordersPerMonth × brief.metrics.grossMargin ÷ brief.metrics.churn per month',
    })
    expect(metrics.newCustomersPerMonth).toMatchObject({ value: 1200, provenance: 'derived' })
    expect(metrics.dormantCustomers).toMatchObject({ value: 5241, provenance: 'assumed' })
  })

  it('completes churn and retention over the stated period', () => {
    expect(metricsOf({ retention: '48% год' }).churn).toEqual({
      value: 0.52,
      provenance: 'derived',
      period: 'year',
      basis: 'F4: 1 − brief.metrics.retention',
    })
    expect(metricsOf({ churn: '6% в месяц' }).retention).toMatchObject({
      value: 0.94,
      provenance: 'derived',
      period: 'month',
    })
  })

  it.each([
    ['margin', 12_160, 0.06, 'derived'],
    ['revenue', 20_266.67, 0.06, 'derived'],
    [undefined, 12_160, 0.06, 'assumed'],
  ])('solves churn from LTV by %s', (basis, value, churn, provenance) => {
    const ltv = basis === undefined ? value : { value, basis }
    const metrics = metricsOf({ ...full, churn: undefined, ltv })
    expect(metrics.churn).toMatchObject({ provenance, period: 'month' })
    expect(metrics.churn?.value).toBeCloseTo(churn, 6)
    expect(metrics.churn?.basis).toContain('brief.metrics.ltv')
  })

  it('does not use LTV where churn is known or where a borrowed number would be needed', () => {
    expect(metricsOf({ ...full, ltv: 5000 }).churn).toMatchObject({ value: 0.06, provenance: 'given' })
    expect(metricsOf({ averageOrder: 380, ltv: 5000 }).churn?.provenance).toBe('benchmark')
  })

  it.each([
    [
      { other: [{ name: 'Выручка', value: '24,32 млн ₽', period: 'month' }], customers: 20_000, averageOrder: 380 },
      'ordersPerMonth',
      3.2,
    ],
    [{ other: [{ name: 'Число заказов', value: 64_000, period: 'month' }], customers: 20_000 }, 'ordersPerMonth', 3.2],
    [
      {
        other: [
          { name: 'Выручка', value: '24,32 млн ₽ в месяц' },
          { name: 'Заказы', value: '64 000 в месяц' },
        ],
      },
      'averageOrder',
      380,
    ],
    [
      { other: [{ name: 'Выручка', value: '291,84 млн ₽', period: 'year' }], averageOrder: 380, ordersPerMonth: 3.2 },
      'customers',
      20_000,
    ],
    [
      { other: [{ name: 'Выручка', value: '24,32 млн ₽', period: 'month' }], customers: 20_000, ordersPerMonth: 3.2 },
      'averageOrder',
      380,
    ],
  ] as const)('computes from totals: %j', (metrics, name, value) => {
    const found = metricsOf(metrics)[name]
    expect(found).toMatchObject({ provenance: 'derived' })
    expect(found?.value).toBeCloseTo(value, 6)
    expect(found?.basis).toContain('brief.metrics.other.M1')
  })

  it('counts one payment a month for a subscription', () => {
    const metrics = metricsOf(
      { customers: 600, averageOrder: 1500, churn: '2% monthly' },
      { company: 'Shiftbridge, SaaS' },
    )
    expect(metrics.ordersPerMonth).toMatchObject({ value: 1, provenance: 'derived' })
  })
})

describe('metrics that are borrowed', () => {
  const metrics = metricsOf({})

  it('takes the middle of the industry and marks it', () => {
    expect(metrics.ordersPerMonth).toEqual({ value: 2.5, provenance: 'benchmark', basis: 'industry.ordersPerMonth' })
    expect(metrics.grossMargin).toEqual({ value: 0.6, provenance: 'benchmark', basis: 'industry.grossMargin' })
    expect(metrics.retention).toEqual({
      value: 0.45,
      provenance: 'benchmark',
      basis: 'industry.retention',
      period: 'year',
    })
    expect(metrics.churn?.value).toBeCloseTo(monthlyChurn(0.55, 12), 12)
  })

  it('never borrows customers, average order, NPS, acquisition cost or anything that rests on them', () => {
    const { customers, averageOrder, nps, cac, ltv, newCustomersPerMonth, dormantCustomers } = metrics
    expect([customers, averageOrder, nps, cac, ltv, newCustomersPerMonth, dormantCustomers]).toEqual(
      Array(7).fill(null),
    )
  })

  it('marks what is computed from borrowed numbers as borrowed', () => {
    const { ltv, newCustomersPerMonth, dormantCustomers } = metricsOf({ customers: 20_000, averageOrder: 380 })
    expect([ltv, newCustomersPerMonth, dormantCustomers].map((metric) => metric?.provenance)).toEqual(
      Array(3).fill('benchmark'),
    )
  })
})
