import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkBrief } from '../../src/brief/check-brief.ts'
import { read } from './brief-of.ts'

/** The brief of the contract, every field of it. */
const sample = `
language: ru                    # ru | en. Default: by the script of the text
country: RU                     # ISO 3166-1, selects the legal checklist; default RU for ru, else none with a warning
start: 2027-01-01               # first day of the 12-month plan; default the first day of the next quarter
company:  {name: Кофейни «Зерно», industry: coffee, model: b2c, description: Сеть кофеен}   # model: b2c | b2b | b2b2c
audience: {description: Жители района, age: [22, 40], needs: [быстро], exclude: [алкоголь], segments: [{name: Утренние, share: 35%, description: До работы}]}
products: [{name: Кофе с собой, price: 290, description: Эспрессо}]
metrics:                        # every field optional
  customers: 20000              # active
  dormantCustomers: 15000
  newCustomersPerMonth: 1200
  averageOrder: 380
  ordersPerMonth: 3.2           # per active customer
  grossMargin: 60%
  ltv: {value: 12160, basis: margin}        # margin | revenue; a plain number is allowed and asks for the basis in a warning
  retention: {value: 48%, period: year}     # CRR;  period: month | quarter | year
  churn: {value: 6%, period: month}
  nps: {value: 34, responses: 420}          # a plain number is allowed
  cac: 450
  other: [{name: CSAT, value: 82%, period: month}]
pains:    [Утром очередь больше 10 минут, Вкус меняется]
budget:   {total: 4500000, currency: RUB, includesRewards: false, includesInternalStaff: false, contingency: 10%}
team:     [{role: CRM-маркетолог, people: 1, fte: 1, hoursPerMonth: 164}]     # part of "budget and resources"
tools:    [CRM, касса]
goals:    [{text: Снизить отток с 6 до 5 % в месяц, metric: churn, target: 5%, period: month}]
channels: [push, email, sms, app, касса]
constraints: [Не давать скидок больше 15 %]
finance:  {discountRate: 20%, season: [1,1,1,1,1,1,1,1,1,1,1,1], vatIncluded: false}
deliverables: [launch, offers, crm]         # optional packs
`

describe('the brief of the contract', () => {
  const { brief, findings } = read(sample)

  it('is accepted as it is', () => {
    expect(findings).toEqual([])
    expect(checkBrief(brief).findings).toEqual([])
  })

  it('keeps what is stated', () => {
    expect(brief).toMatchObject({
      language: 'ru',
      country: 'RU',
      start: '2027-01-01',
      company: { name: 'Кофейни «Зерно»', industry: 'coffee', model: 'b2c', description: 'Сеть кофеен' },
      industry: { id: 'coffee', name: 'Кофейни, общепит', match: 'named' },
      audience: {
        age: [22, 40],
        needs: ['быстро'],
        exclude: ['алкоголь'],
        segments: [{ id: 'A1', name: 'Утренние', share: 0.35, description: 'До работы' }],
      },
      products: [{ id: 'PR1', name: 'Кофе с собой', price: 290, description: 'Эспрессо' }],
      pains: [
        { id: 'P1', text: 'Утром очередь больше 10 минут' },
        { id: 'P2', text: 'Вкус меняется' },
      ],
      budget: {
        total: 4_500_000,
        currency: 'RUB',
        includesRewards: false,
        includesInternalStaff: false,
        contingency: 0.1,
      },
      team: [{ id: 'R1', role: 'CRM-маркетолог', people: 1, fte: 1, hoursPerMonth: 164 }],
      tools: ['CRM', 'касса'],
      goals: [{ id: 'G1', metric: 'churn', target: 0.05, relative: false, period: 'month' }],
      constraints: ['Не давать скидок больше 15 %'],
      finance: { discountRate: 0.2, discountRateProvenance: 'given', vatIncluded: false },
      deliverables: ['launch', 'offers', 'crm'],
    })
    expect(brief.channels.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'C1 push',
      'C2 email',
      'C3 sms',
      'C4 app',
      'C5 till',
    ])
  })

  it('marks every metric as given', () => {
    const { other, ...metrics } = brief.metrics
    expect(Object.values(metrics).map((metric) => metric?.provenance)).toEqual(Array(11).fill('given'))
    expect(metrics).toMatchObject({
      retention: { value: 0.48, period: 'year' },
      churn: { value: 0.06, period: 'month' },
      ltv: { value: 12_160, valueBasis: 'margin' },
      nps: { value: 34, responses: 420 },
    })
    expect(other).toEqual([{ id: 'M1', name: 'CSAT', value: 0.82, unit: 'fraction', period: 'month' }])
  })
})

describe('the example briefs', () => {
  it.each(['coffee-chain-ru', 'b2b-saas-en', 'service-center-ru'])('%s has no error', (name) => {
    const { brief } = read(readFileSync(new URL(`../../examples/${name}/brief.yaml`, import.meta.url)))
    expect(checkBrief(brief).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
