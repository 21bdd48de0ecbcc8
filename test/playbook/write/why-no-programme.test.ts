import { describe, expect, it } from 'vitest'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { situationOf } from '../../../src/playbook/planning/situation.ts'
import { kindsText } from '../../../src/playbook/reference/kinds.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { whyText } from '../../../src/playbook/write/programme/why.ts'
import { type BriefSketch, sampleBrief } from '../../support/sample-brief.ts'

/** Visits are rare but large: only points pay here. */
const clinics: BriefSketch = {
  language: 'en',
  industry: 'veterinary clinics',
  description: 'Six veterinary clinics around Cork',
  currency: 'EUR',
  products: [
    ['Consultation', 58],
    ['Vaccination', 65],
    ['Dental cleaning', 290],
  ],
  customers: 4_200,
  order: 96,
  frequency: 0.28,
  margin: 0.52,
  churn: 0.028,
  pains: ['You cannot get through by phone on Monday mornings', 'Nobody reminds me of the booster'],
  budget: 45_000,
  team: [
    ['Practice manager', 1],
    ['Receptionist', 9],
    ['Marketing coordinator', 1, 0.5],
  ],
  tools: ['practice software', 'Mailchimp'],
  channels: ['phone', 'SMS', 'email', 'front desk'],
}

const told = (sketch: BriefSketch) => {
  const brief = sampleBrief(sketch)
  const plan = planStrategy(brief)
  return { brief, plan, why: whyText(factsOf(brief, plan)) }
}

describe('a programme the client bars', () => {
  it('is the reason for none where it would have paid, in the words of the constraint', () => {
    const { plan, why } = told({ ...clinics, constraints: ['No discounts on medical treatment'] })
    expect(plan.programme).toMatchObject({ type: 'none', noneReason: 'ruled-out' })
    expect(why).toContain(
      'The kind that could pay is a points programme, but the brief bars it: “No discounts on medical treatment”',
    )
    expect(why).toMatch(/Of the others a status programme comes nearest .* costs more than it brings/)
    expect(why).not.toMatch(/no money/i)
  })

  it('is told in Russian', () => {
    const { why } = told({ ...clinics, language: 'ru', constraints: ['Никаких скидок на лечение'] })
    expect(why).toContain('исключает условие брифа «Никаких скидок на лечение»')
    expect(why).toContain('этот вид стоит больше, чем приносит')
  })

  it('is no alternative to reopen, and a model is told so', () => {
    const { brief, plan } = told({ ...clinics, constraints: ['No discounts on medical treatment'] })
    expect(plan.programme.runnerUp).not.toBe('points')
    expect(kindsText(plan.programme, situationOf(brief), true)).toMatch(
      /^points: \d+ = [^|]* \| barred by a constraint of the client$/m,
    )
  })

  it('is no reason where the constraint bars something else', () => {
    const { plan } = told({ ...clinics, constraints: ['No calls after 8 pm'] })
    expect(plan.programme.noneReason).not.toBe('ruled-out')
    expect(plan.programme.scores.flatMap(({ facts }) => facts)).not.toContain('ruled-out')
  })

  it('is no reason where it would have lost money all the same', () => {
    const { plan } = told({ ...clinics, customers: 310, order: 20, constraints: ['No discounts on medical treatment'] })
    expect(plan.programme).toMatchObject({ type: 'none' })
    expect(plan.programme.noneReason).not.toBe('ruled-out')
  })
})
