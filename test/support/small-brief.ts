import { type Brief, briefSchema } from '../../src/core/brief.ts'
import type { Language } from '../../src/core/localised.ts'

const range = { low: 0.4, mid: 0.5, high: 0.6 }

/** A brief with two pains, two roles and a budget of 100, for tests of what does not depend on a business. */
export function smallBrief(language: Language = 'en'): Brief {
  return briefSchema.parse({
    language,
    country: null,
    start: '2027-01-01',
    company: { name: 'Bean & Co', industry: 'coffee', model: 'b2c', description: null },
    industry: {
      id: 'coffee',
      name: 'Coffee shops',
      match: 'named',
      retention: range,
      churn: range,
      nps: range,
      ordersPerMonth: range,
      grossMargin: range,
      intervalDays: 7,
      lapseDays: 45,
      leaveReasons: 'queues',
      freeze: 'none',
      archetypes: ['points'],
      source: 'test',
    },
    audience: { description: 'Office workers', age: null, needs: [], exclude: [], segments: [] },
    products: [{ id: 'PR1', name: 'Coffee', price: null, description: null }],
    metrics: {
      customers: null,
      dormantCustomers: null,
      newCustomersPerMonth: null,
      averageOrder: null,
      ordersPerMonth: null,
      grossMargin: null,
      ltv: null,
      retention: null,
      churn: null,
      nps: null,
      cac: null,
      other: [],
    },
    pains: [
      { id: 'P1', text: 'Long queue' },
      { id: 'P2', text: 'Cold coffee' },
    ],
    budget: { total: 100, currency: 'USD', includesRewards: false, includesInternalStaff: false, contingency: 0.1 },
    team: [
      { id: 'R1', role: 'CRM manager', people: 1, fte: 1, hoursPerMonth: 160 },
      { id: 'R2', role: 'Barista', people: 4, fte: 4, hoursPerMonth: 160 },
    ],
    tools: [],
    goals: [{ id: 'G1', text: 'Keep customers', metric: null, target: null, relative: false, period: null }],
    channels: [{ id: 'C1', name: 'email', kind: 'email' }],
    constraints: [],
    finance: {
      discountRate: 0.2,
      discountRateProvenance: 'assumed',
      season: Array.from({ length: 12 }, () => 1),
      vatIncluded: false,
    },
    deliverables: [],
  })
}
