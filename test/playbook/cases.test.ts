import { expect, test } from 'vitest'
import { generateStrategy } from '../../src/index.ts'

/** Twelve businesses of twelve industries whose numbers are known: the case must be computable, finite and carry the goals. */
const businesses = [
  ['coffee', 'b2c', 18_000, 4.2, 0.06],
  ['grocery', 'b2c', 40_000, 21, 0.04],
  ['ecommerce', 'b2c', 25_000, 55, 0.07],
  ['beauty', 'b2c', 2_400, 60, 0.05],
  ['fitness', 'b2c', 3_100, 45, 0.06],
  ['saas', 'b2b', 620, 900, 0.02],
  ['telecom', 'b2c', 90_000, 19, 0.018],
  ['bank', 'b2c', 55_000, 12, 0.012],
  ['insurance', 'b2c', 30_000, 38, 0.016],
  ['hotel', 'b2c', 8_000, 310, 0.09],
  ['edtech', 'b2c', 5_200, 49, 0.08],
  ['b2b-dist', 'b2b', 420, 2_600, 0.02],
] as const

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test.each(businesses)('%s', async (industry, model, customers, averageOrder, churn) => {
  const { businessCase, findings, adjustments } = await generateStrategy(
    {
      language: 'en',
      country: 'GB',
      start: '2027-01-01',
      company: { name: 'Sample', industry, model },
      audience: 'People of the town and firms nearby',
      products: [{ name: 'Main service', price: averageOrder }],
      metrics: { customers, averageOrder, churn: { value: churn, period: 'month' } },
      pains: ['Nobody answers complaints for days', 'It is cheaper elsewhere'],
      budget: { total: Math.round(customers * averageOrder * 0.25 + 40_000), currency: 'GBP' },
      team: [
        { role: 'Marketing manager', people: 1 },
        { role: 'Head of operations', people: 1 },
        { role: 'Front desk', people: 6 },
      ],
      tools: ['CRM'],
      goals: ['Keep more customers', 'Raise revenue from existing customers'],
      channels: ['email', 'SMS', 'phone'],
    },
    { now: new Date('2026-10-10T00:00:00Z') },
  )
  const outcome = businessCase?.outcome
  if (!outcome) throw new Error('There is no case')
  const numbers = numbersIn(businessCase)
  expect(numbers.length).toBeGreaterThan(100)
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
  const base = outcome.scenarios.find(({ name }) => name === 'base')
  const gained = outcome.byInitiative.reduce((sum, { margin36 }) => sum + margin36, 0)
  const { margin = 0, savings = 0 } = base?.threeYears ?? {}
  expect(Math.abs(gained - margin - savings)).toBeLessThanOrEqual(1e-6 * Math.max(1, gained))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(adjustments).toEqual([])
})
