import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/brief/read.ts'
import { industries } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { writeAnalysis } from '../../../src/playbook/write/analysis.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { migrationText } from '../../../src/playbook/write/programme/limits.ts'

function briefOf(company: string, language: 'ru' | 'en') {
  const lines = [
    `language: ${language}`,
    'start: 2027-01-01',
    `company: ${company}`,
    'audience: {description: people of the district}',
    'products: [{name: Month, price: 50}]',
    'metrics: {customers: 2600, averageOrder: 50, ordersPerMonth: 1.1, grossMargin: 48%, churn: 7%}',
    'pains: [Long queue in the evening]',
    'budget: {total: 60000, currency: USD}',
    'team: [{role: Manager, people: 1}, {role: Receptionist, people: 3}]',
    'goals: [Reduce churn]',
    'channels: [email, phone, front desk]',
  ]
  return readBrief(lines.join('\n'), { file: 'brief.yaml', today: '2026-12-01', industries: industries() }).brief
}

describe('people who pay for a term', () => {
  it.each([
    ['members', '{name: Bars, industry: fitness, model: b2c}', /\baccounts?\b|contract/iu, 'Most active'],
    ['companies', '{name: Ledgerly, industry: saas, model: b2b}', /\bMembers\b|\bpass\b/u, 'Large accounts'],
  ])('%s are told as what they are', (_name, company, wrong, name) => {
    const brief = briefOf(company, 'en')
    const { segments } = writeAnalysis(brief, planStrategy(brief))
    expect(segments.map((segment) => segment.name)).toContain(name)
    expect(segments.map((segment) => `${segment.name} ${segment.rule} ${segment.goal}`).join(' ')).not.toMatch(wrong)
  })
})

describe('the words of the owner', () => {
  it.each(['ru', 'en'] as const)('are never said by customers, %s', (language) => {
    const brief = briefOf('{name: Bars, industry: fitness, model: b2c}', language)
    const told = JSON.stringify(writeAnalysis(brief, planStrategy(brief)))
    expect(told).toMatch(/В брифе: «|The brief says: “/u)
    expect(told).not.toMatch(/Клиенты (?:жалуются|говорят)|Слова клиентов|Customers (?:complain|say)|Customers' words/u)
  })
})

describe('a discount card', () => {
  it('has no balance to move', () => {
    const brief = briefOf(
      '{name: Bars, industry: grocery, model: b2c, description: A 3% discount card is in use.}',
      'en',
    )
    const plan = planStrategy(brief)
    const facts = factsOf(brief, { ...plan, programme: { ...plan.programme, type: 'points' } })
    expect(migrationText(facts)).toContain('holds no balance')
    expect(migrationText(facts)).not.toContain('one to one')
  })
})
