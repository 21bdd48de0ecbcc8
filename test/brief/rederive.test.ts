import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBrief } from '../../src/brief/read.ts'
import { rederiveMetrics } from '../../src/brief/rederive.ts'
import { industries } from '../../src/playbook/knowledge.ts'

const briefs = {
  'numbers of the client': readFileSync('examples/coffee-chain-ru/brief.yaml', 'utf8'),
  'a subscription': readFileSync('examples/b2b-saas-en/brief.yaml', 'utf8'),
  'a subscription of no known industry': [
    ...['company: Acme', 'audience: Farmers on a monthly subscription', 'products: [Seed box]', 'pains: Late parcels'],
    ...['budget: 100000 USD', 'goals: [Cut churn]', 'channels: [email]', 'metrics: {customers: 900, averageOrder: 30}'],
  ].join('\n'),
}

const read = (text: string) =>
  readBrief(text, { file: 'brief.yaml', today: '2026-11-21', industries: industries() }).brief

test.each(Object.entries(briefs))('what follows from the same numbers is the same again: %s', (_name, text) => {
  const brief = read(text)
  expect(rederiveMetrics(brief)).toEqual(brief.metrics)
})

test('what was derived from a number follows it', () => {
  const brief = read(briefs['a subscription of no known industry'])
  const { customers, newCustomersPerMonth } = brief.metrics
  if (!customers || !newCustomersPerMonth) throw new Error('the brief has customers')
  const changed = { ...brief, metrics: { ...brief.metrics, customers: { ...customers, value: 1800 } } }
  expect(rederiveMetrics(changed).newCustomersPerMonth?.value).toBeCloseTo(newCustomersPerMonth.value * 2, -1)
})
