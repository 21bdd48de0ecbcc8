import fc from 'fast-check'
import { type CaseInput, defaultAssumptions } from '../../src/finance/case-input.ts'

/** Evenly spread over the range: the usual doubles crowd around zero, where no business is. */
const share = (min: number, max: number) => fc.nat(10_000).map((step) => min + ((max - min) * step) / 10_000)
const month = fc.integer({ min: 1, max: 12 })

const initiative = fc.record({
  launch: month,
  lead: fc.integer({ min: 0, max: 6 }),
  ramp: fc.integer({ min: 1, max: 8 }),
  reach: share(0, 1),
  churnEffect: share(0, 0.5),
  frequencyEffect: share(0, 0.3),
  orderEffect: share(0, 0.2),
  confidence: share(0.25, 0.9),
  oneOff: share(0, 1e6),
  runPerMonth: share(0, 2e5),
})

/** Any business the model accepts: sizes over five orders, every effect and cost, with and without programme and win-back. */
export const anyCase: fc.Arbitrary<CaseInput> = fc
  .record({
    customers: fc.integer({ min: 10, max: 1_000_000 }),
    churn: share(0.002, 0.55),
    orders: share(0.05, 30),
    orderValue: share(1, 100_000),
    grossMargin: share(0.05, 0.95),
    discountRate: share(0, 0.6),
    initiatives: fc.array(initiative, { minLength: 1, maxLength: 12 }),
    arrivals: share(0, 2),
    loyalty: fc.option(
      fc.record({
        penetration: share(0, 0.95),
        earn: share(0, 0.2),
        breakage: share(0, 0.9),
        displacement: share(0, 1),
        eligible: share(0, 1),
      }),
    ),
    winback: fc.option(
      fc.record({
        dormant: fc.integer({ min: 0, max: 500_000 }),
        contactable: share(0, 1),
        waves: fc.uniqueArray(month, { maxLength: 4 }),
        response: share(0, 0.4),
        organic: share(0, 0.4),
        valueIndex: share(0, 1),
        costPerContact: share(0, 100),
        incentiveCost: share(0, 1000),
      }),
    ),
  })
  .map(({ initiatives, arrivals, loyalty, winback, ...rest }) => ({
    ...rest,
    arrivals: rest.customers * rest.churn * arrivals,
    season: new Array<number>(12).fill(1),
    holdout: 0,
    referral: null,
    assumptions: defaultAssumptions,
    initiatives: initiatives.map((item, index) => ({
      ...item,
      id: `I${index + 1}`,
      shape: 'linear' as const,
      decay: 0,
      end: null,
    })),
    loyalty: loyalty && {
      ...loyalty,
      initiative: 'I1',
      lag: [0, 0.5, 0.3, 0.2],
      expiryMonths: null,
      replacedDiscount: 0,
    },
    winback: winback && { ...winback, initiative: 'I1', waves: [...winback.waves].sort((a, b) => a - b) },
  }))
