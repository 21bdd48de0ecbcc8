/** Parts of a brief which one rule finds, beside the same parts as it accepts them. English; the rest is the smallest brief. */
interface BriefDefect {
  rule: string
  good: object
  bad: object
}

const known = { customers: 20_000, averageOrder: 6, ordersPerMonth: 3.2, grossMargin: '60%', churn: '6% monthly' }
const segments = (...shares: string[]) => ({
  audience: {
    description: 'People of the district',
    segments: shares.map((share, at) => ({ name: at === 0 ? 'Regulars' : 'Passers-by', share })),
  },
})

export const briefDefects: readonly BriefDefect[] = [
  {
    rule: 'budget-feasible',
    good: { budget: '$2,500', channels: ['phone'], metrics: { customers: 20 } },
    bad: { budget: '$300', channels: ['phone'], metrics: { customers: 20 } },
  },
  {
    rule: 'team-hours',
    good: { team: [{ role: 'CRM marketer', fte: 0.1 }] },
    bad: { team: [{ role: 'CRM marketer', fte: 0.01 }] },
  },
  { rule: 'segment-shares', good: segments('40%', '60%'), bad: segments('70%', '60%') },
  {
    rule: 'churn-fits-retention',
    good: { metrics: { retention: '80% year', churn: '20% year' } },
    bad: { metrics: { retention: '70% year', churn: '20% year' } },
  },
  {
    rule: 'metrics-within-bounds',
    good: { metrics: { churn: '6.5% monthly' } },
    bad: { metrics: { churn: '65% monthly' } },
  },
  {
    rule: 'goal-beyond-baseline',
    good: { metrics: { nps: 34 }, goals: ['Raise NPS to 40'] },
    bad: { metrics: { nps: 34 }, goals: ['Raise NPS to 30'] },
  },
  {
    rule: 'goal-within-reach',
    good: { metrics: { nps: 34 }, goals: ['NPS to 45'] },
    bad: { metrics: { nps: 34 }, goals: ['NPS to 80'] },
  },
  {
    rule: 'channels-lawful-ru',
    good: { country: 'RU', channels: ['push'] },
    bad: { country: 'RU', channels: ['Instagram'] },
  },
  {
    rule: 'ltv-fits-margin',
    good: { metrics: { ...known, ltv: { value: 192, basis: 'margin' } } },
    bad: { metrics: { ...known, ltv: { value: 1600, basis: 'margin' } } },
  },
  {
    rule: 'ltv-basis-stated',
    good: { metrics: { ltv: { value: 192, basis: 'margin' } } },
    bad: { metrics: { ltv: 192 } },
  },
  {
    rule: 'budget-fits-revenue',
    good: { metrics: known, budget: '$100k' },
    bad: { metrics: { ...known, customers: 100 } },
  },
  { rule: 'base-fits-points', good: { metrics: { customers: 500 } }, bad: { metrics: { customers: 120 } } },
  { rule: 'team-stated', good: { team: ['Owner'] }, bad: {} },
  {
    rule: 'nps-readable',
    good: { metrics: { nps: { value: 34, responses: 420 } }, goals: ['NPS to 45'] },
    bad: { metrics: { nps: { value: 34, responses: 100 } }, goals: ['NPS to 40'] },
  },
  {
    rule: 'metrics-known',
    good: { metrics: { ...known, dormantCustomers: 15_000, newCustomersPerMonth: 1200, nps: 34, cac: 9 } },
    bad: { metrics: { ...known, newCustomersPerMonth: 1200, nps: 34, cac: 9 } },
  },
  { rule: 'goals-measurable', good: { goals: ['Reduce churn to 5% monthly'] }, bad: { goals: ['Reduce churn'] } },
  {
    rule: 'industry-recognised',
    good: { company: 'Corner Brew, coffee shops' },
    bad: { company: { name: 'Peony', industry: 'flowers' }, products: ['Bouquets'] },
  },
  { rule: 'channels-recognised', good: { channels: ['push', 'email'] }, bad: { channels: ['push', 'carrier pigeon'] } },
]
