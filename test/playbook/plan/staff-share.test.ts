import { expect, it } from 'vitest'
import { industries } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { fillText } from '../../../src/playbook/write/fill-text.ts'
import { voiceOf } from '../../../src/playbook/write/voices.ts'
import { sampleBrief } from '../../support/sample-brief.ts'

const briefFor = (industry: string, budget: number, customers?: number) =>
  sampleBrief({
    language: 'en',
    industry,
    model: industry === 'saas' ? 'b2b' : 'b2c',
    products: [['Main service', null]],
    pains:
      industries()
        .find(({ id }) => id === industry)
        ?.leaveReasons.en.split(', ')
        .slice(0, 3) ?? [],
    budget,
    currency: 'USD',
    ...(customers && { customers, churn: 0.04 }),
    team: [
      ['Owner', 1],
      ['Front desk', 2],
    ],
    goals: ['More returning customers'],
    channels: ['phone', 'SMS'],
  })

/** A reward by the month is a second payroll in the first three plans; the smallest prize is a token in the last three. */
it.each([
  ['grocery', 10_000, undefined],
  ['saas', 10_000, undefined],
  ['telecom', 10_000, undefined],
  ['insurance', 60_000, 6_000],
  ['edtech', 60_000, 6_000],
  ['bank', 60_000, 6_000],
] as const)(
  'the staff of %s with %d get a share that is neither a token nor a second payroll',
  (industry, budget, customers) => {
    const brief = briefFor(industry, budget, customers)
    const plan = planStrategy(brief)
    const facts = factsOf(brief, plan)
    const staff = plan.initiatives.filter(({ playbook }) => playbook.direction === 'staff')
    const share = staff.reduce((sum, initiative) => sum + facts.costOf(initiative), 0) / plan.planned
    expect(share).toBeGreaterThanOrEqual(0.01)
    expect(share).toBeLessThanOrEqual(0.15)
  },
)

it('the prize told is the prize paid for', () => {
  const brief = briefFor('insurance', 60_000, 6_000)
  const plan = planStrategy(brief)
  const prize = plan.initiatives.find(({ playbook }) => playbook.id === 'staff-service-bonus')
  if (!prize) throw new Error('There is no prize')
  // A month of the running cost is a third of a quarter's prize, earned in six quarters of ten.
  const quarterly = Math.round((prize.runPerMonth * 3) / 0.6)
  expect(fillText(factsOf(brief, plan), prize, voiceOf(prize).what)).toContain(`$${quarterly} in all`)
})
