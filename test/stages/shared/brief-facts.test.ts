import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { namesOf, quotesOf } from '../../../src/stages/shared/brief-names.ts'
import { hasChannel } from '../../../src/stages/shared/channels-subset.ts'
import { legalGroup } from '../../../src/stages/shared/legal-facts.ts'
import { goodBrief } from '../../support/good/brief.ts'

const changed = (change: (brief: Brief) => void): Brief => {
  const brief = goodBrief('en')
  change(brief)
  return brief
}

describe('words of the client', () => {
  const brief = changed(({ audience, metrics, products, constraints }) => {
    audience.segments.push(
      { id: 'SG1', name: 'Regulars', share: 0.4, description: 'come daily' },
      { id: 'SG2', name: 'Guests', share: null, description: null },
    )
    metrics.other.push({ id: 'M1', name: 'CSAT', value: 0.82, unit: '%', period: 'month' })
    products.push({ id: 'PR2', name: 'Cake', price: null, description: 'baked at six' })
    constraints.push('no discount above 15%')
  })

  it('names are everything that has one', () => {
    const roles = ['CRM marketer', 'Store manager', 'Barista']
    const channels = ['email', 'SMS', 'till']
    const expected = [
      'Harbour Coffee',
      'Coffee to go',
      'Cake',
      'CRM',
      ...channels,
      ...roles,
      'Regulars',
      'Guests',
      'CSAT',
    ]
    expect(namesOf(brief)).toEqual(expected)
  })

  it('quotes are everything said in sentences, and no empty one', () => {
    const pains = ['Morning queue of more than 10 minutes', 'Nobody answers complaints']
    const goals = ['Cut monthly churn from 6% to 5%', 'Raise order frequency by 5%']
    const audience = ['a coffee in three minutes', 'Office workers of 22–40', 'come daily']
    const company = ['baked at six', 'Four coffee shops at office centres']
    expect(quotesOf(brief)).toEqual([...pains, ...goals, 'no discount above 15%', ...audience, ...company])
    brief.company.description = null
    expect(quotesOf(brief)).not.toContain('')
  })
})

describe('channels of the client', () => {
  it.each([' Till ', 'receipt', 'SMS', 'text message'])('%s is one of a coffee shop', (channel) => {
    expect(hasChannel(goodBrief('en'), channel)).toBe(true)
  })

  it('a channel of an unusual kind is known by its name alone', () => {
    const brief = changed(({ channels }) => channels.push({ id: 'C9', name: 'Pigeon Post', kind: 'other' }))
    expect(hasChannel(brief, ' pigeon post')).toBe(true)
    expect(hasChannel(brief, 'smoke signals')).toBe(false)
  })

  it('an account manager belongs to business with companies, a till to a place one enters', () => {
    const company = changed(({ company }) => {
      company.model = 'b2b'
    })
    expect([hasChannel(company, 'account manager'), hasChannel(goodBrief('en'), 'account manager')]).toEqual([
      true,
      false,
    ])
    const remote = changed((brief) => {
      brief.industry.id = 'saas'
      brief.channels = brief.channels.filter(({ kind }) => kind !== 'till')
    })
    expect(hasChannel(remote, 'till')).toBe(false)
  })
})

it.each([
  ['RU', 'RU'],
  ['US', 'US'],
  ['GB', 'UK'],
  ['UK', 'UK'],
  ['DE', 'EU'],
  ['CH', 'EU'],
  ['BR', 'other'],
  [null, 'other'],
])('the law of %s is that of %s', (country, group) => {
  expect(legalGroup(country)).toBe(group)
})
