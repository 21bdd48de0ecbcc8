import { expect, test } from 'vitest'
import { capacityOf } from '../../../src/finance/capacity.ts'
import { industries } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { developerDays, pricesIn } from '../../../src/playbook/prices.ts'
import { planScale } from '../../../src/stages/initiatives/plan-scale.ts'
import { type BriefSketch, sampleBrief } from '../../support/sample-brief.ts'

/** A large and a small company of every industry: the leave reasons of the industry are the pains, half the facts are unknown in the small one. */
const sketches = [...industries(), null].flatMap((record): [string, BriefSketch][] => {
  const id = record?.id ?? 'Ветеринарная клиника'
  const model = id === 'saas' || id === 'b2b-dist' ? 'b2b' : 'b2c'
  const large: BriefSketch = {
    language: 'en',
    industry: id,
    model,
    currency: 'EUR',
    country: 'DE',
    customers: model === 'b2b' ? 900 : 45_000,
    order: model === 'b2b' ? 1_200 : 45,
    churn: 0.04,
    nps: 25,
    pains: (record?.leaveReasons.en ?? 'rude staff, long wait').split(', '),
    budget: 400_000,
    team: [
      ['Head of CRM', 1, 1],
      ['Operations director', 1, 0.5],
      ['Data analyst', 1, 1],
      ['Support team', 8, 8],
    ],
    channels: ['email', 'app', 'phone', 'website'],
  }
  const small: BriefSketch = {
    industry: id,
    model,
    pains: (record?.leaveReasons.ru ?? 'грубость, долгое ожидание').split(', '),
    budget: 350_000,
    team: [
      ['Владелец', 1, 0.4],
      ['Администратор', 1, 1],
    ],
    channels: ['телефон', 'Telegram'],
  }
  return [
    [`${id}, large`, large],
    [`${id}, small`, small],
  ]
})

test.each(sketches)('%s gets a plan that fits', (_, sketch) => {
  const brief = sampleBrief(sketch)
  const plan = planStrategy(brief)
  const scale = planScale(brief)
  expect(plan.planned * (1 + brief.budget.contingency)).toBeLessThanOrEqual(brief.budget.total + 1)
  expect(plan.initiatives.length).toBeGreaterThanOrEqual(scale.least)
  const count = (direction: string) =>
    plan.initiatives.filter(({ playbook }) => playbook.direction === direction).length
  expect(count('proactive')).toBeGreaterThanOrEqual(scale.proactive)
  expect(count('personal')).toBeGreaterThanOrEqual(scale.personal)
  expect(count('staff')).toBeGreaterThan(0)
  for (const { id, text } of brief.pains) {
    expect(
      plan.initiatives.some(({ painIds }) => painIds.includes(id)),
      text,
    ).toBe(true)
  }
  const team = brief.team.map((role) => ({ ...role, fte: role.fte ?? role.people }))
  for (const { needHours, haveHours } of capacityOf(
    plan.initiatives.map((item) => ({ ...item, end: null })),
    team,
    brief.start,
  )) {
    expect(needHours).toBeLessThanOrEqual(0.85 * (haveHours ?? 0) + 1)
  }
  expect(plan.rejected.length).toBeGreaterThanOrEqual(3)
})

test('a budget is measured by the work it buys in any currency', () => {
  expect(developerDays(300_000, 'RUB')).toBeCloseTo(18.75, 6)
  expect(developerDays(pricesIn('KZT', 0).dr_dev * 10, 'KZT')).toBeCloseTo(10, 6)
})
