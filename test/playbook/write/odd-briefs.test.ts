import { describe, expect, test } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { shortened } from '../../../src/playbook/words.ts'
import { segmentPlan } from '../../../src/playbook/write/analysis/segment-plan.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { business } from '../plan/businesses.ts'
import { textsIn, writeAll } from './written.ts'

const segmentsOf = (brief: Brief) => segmentPlan(factsOf(brief, planStrategy(brief)))
const withSegments = (brief: Brief, shares: (number | null)[]): Brief => {
  const segments = shares.map((share, index) => ({
    id: `A${index + 1}`,
    name: `Students ${index + 1}`,
    description: null,
    share,
  }))
  return { ...brief, audience: { ...brief.audience, segments } }
}

test('braces in the names of a brief are letters, not places', () => {
  const brief = business('coffee bar')
  const braced: Brief = {
    ...brief,
    company: { ...brief.company, name: 'Кофе {x}' },
    products: brief.products.map((product) => ({ ...product, name: 'Латте {size}' })),
    team: brief.team.map((role) => ({ ...role, role: `${role.role} {y}` })),
    channels: brief.channels.map((channel) => ({ ...channel, name: `${channel.name} {z}` })),
  }
  const texts = textsIn(writeAll(braced).drafts.initiatives).map(({ text }) => text)
  expect(texts.some((text) => text.includes('{y}'))).toBe(true)
  expect(texts.filter((text) => /\{(?!x|y|z|size)\w+\}/u.test(text))).toEqual([])
})

describe('segments', () => {
  test.each([
    [[1], null],
    [[0.95], 0.05],
    [[0.4], 0.1],
    [[null], null],
  ])('newcomers beside one named segment %j take %s', (shares, fresh) => {
    const planned = segmentsOf(withSegments(business('one-chair salon'), shares))
    expect(planned.find(({ key }) => key === 'new')?.share ?? null).toBe(fresh)
  })

  test('a segment of nobody is not made', () => {
    const brief = business('coffee chain')
    const { newCustomersPerMonth } = brief.metrics
    if (!newCustomersPerMonth) throw new Error('the sketch has newcomers')
    const metrics = { ...brief.metrics, newCustomersPerMonth: { ...newCustomersPerMonth, value: 12 } }
    const planned = segmentsOf({ ...brief, metrics })
    expect(planned.map(({ key }) => key)).toEqual(['regular', 'risk', 'dormant'])
  })
})

test('a long company name is cut after a word', () => {
  const brief = business('coffee bar')
  const long: Brief = { ...brief, company: { ...brief.company, name: 'Кофейня у станции '.repeat(16).trim() } }
  const { drafts, plan } = writeAll(long)
  expect(textsIn(drafts.initiatives).filter(({ text }) => text.includes(long.company.name))).toEqual([])
  expect(shortened(long.company.name)).toBe('Кофейня у станции Кофейня у станции Кофейня у станции…')
  expect(plan.initiatives.length).toBeGreaterThan(3)
})

test('a margin of nothing promises no endless number of customers', () => {
  const brief = business('coffee chain')
  const { grossMargin } = brief.metrics
  const metrics = { ...brief.metrics, grossMargin: grossMargin && { ...grossMargin, value: 0 } }
  const texts = textsIn(writeAll({ ...brief, metrics }).drafts.analysis)
  expect(texts.filter(({ text }) => /∞|Infinity|NaN/u.test(text))).toEqual([])
})

describe('SWOT', () => {
  test.each(['one-chair salon', 'coffee bar', 'repair workshop'])('%s has three facts a quadrant', (name) => {
    for (const facts of Object.values(writeAll(business(name)).drafts.analysis.swot)) {
      expect(facts.length).toBeGreaterThanOrEqual(3)
    }
  })

  test('a complaint told twice is one weakness, and long lists are cut to three names', () => {
    const brief = { ...business('coffee bar'), channels: business('coffee chain').channels }
    const pains = [...brief.pains, { id: 'P9', text: 'Очередь утром.' }]
    const { w, s } = writeAll({ ...brief, pains }).drafts.analysis.swot
    expect(w.filter(({ text }) => /очередь/iu.test(text)).length).toBe(1)
    expect(s.some(({ text }) => text.includes('push, email, sms и ещё 1'))).toBe(true)
  })
})

test.each(['SaaS', 'fitness', 'edtech', 'insurance'])(
  '%s: the lost are invited back, not only kept from leaving',
  (name) => {
    const { initiatives } = planStrategy(business(name))
    expect(initiatives.some(({ playbook }) => playbook.effect.winback)).toBe(true)
  },
)
