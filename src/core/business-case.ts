import { z } from 'zod'
import { provenanceSchema } from './brief.ts'

/** Money is in the currency of the brief, rates are fractions, months count from 1 at the start of the plan. */

const caseInput = z.strictObject({
  id: z.enum([
    'customers',
    'newCustomersPerMonth',
    'churn',
    'ordersPerMonth',
    'averageOrder',
    'grossMargin',
    'discountRate',
    'penetration',
    'earnRate',
    'breakage',
    'displacement',
    'eligible',
    'dormantCustomers',
    'holdout',
    'overlap',
    'cannibalisation',
    'labour',
  ]),
  value: z.number(),
  unit: z.enum(['customers', 'fraction', 'money', 'orders', 'factor']),
  provenance: provenanceSchema,
  basis: z.string().nullable(),
})
export type CaseInputRecord = z.infer<typeof caseInput>

const horizonResults = z.strictObject({
  horizon: z.number(),
  margin: z.number(),
  retentionMargin: z.number(),
  behaviourMargin: z.number(),
  savings: z.number(),
  oneOff: z.number(),
  run: z.number(),
  rewards: z.number(),
  cost: z.number(),
  roi: z.number().nullable(),
  npv: z.number(),
  paybackMonth: z.number().nullable(),
  peakFunding: z.strictObject({ amount: z.number(), month: z.number() }),
  deadweightShare: z.number().nullable(),
})

const scenario = z.strictObject({
  name: z.enum(['pessimistic', 'base', 'optimistic']),
  year: horizonResults,
  threeYears: horizonResults,
  /** Cumulative cash of months 1..36. */
  cumulative: z.array(z.number()),
})

/** What the plan costs and brings, computed from the brief, the programme and the initiatives. */
export const businessCaseSchema = z.strictObject({
  /**
   * `high`: every critical input is known; `medium`: one or two are borrowed from the industry; `low`: three or more, so only ranges
   * are shown; `none`: the case cannot be computed, `missing` says why.
   */
  confidence: z.enum(['high', 'medium', 'low', 'none']),
  /** Critical inputs that are not known and may not be borrowed. */
  missing: z.array(z.enum(['customers', 'averageOrder'])),
  inputs: z.array(caseInput),
  /** Null when the case cannot be computed. */
  outcome: z
    .strictObject({
      unit: z.strictObject({
        revenuePerMonth: z.number(),
        marginPerMonth: z.number(),
        lifetimeMonths: z.number(),
        lifetimeValue: z.number(),
        /** F10 over 36 months: what one save is worth in this case. */
        savedCustomerValue: z.number(),
      }),
      scenarios: z.array(scenario),
      weightedNpv36: z.number(),
      /** F48 at 12 and 36 months; null when even ten times the effects would not pay. */
      breakEvenYear: z.number().nullable(),
      breakEvenThreeYears: z.number().nullable(),
      tornado: z.array(
        z.strictObject({
          factor: z.enum([
            'effects',
            'grossMargin',
            'orderValue',
            'churn',
            'cost',
            'earn',
            'breakage',
            'displacement',
            'delay',
          ]),
          low: z.number(),
          high: z.number(),
          swing: z.number(),
        }),
      ),
      /** Base case, months 1..12. */
      months: z.array(
        z.strictObject({
          month: z.number(),
          customersGained: z.number(),
          margin: z.number(),
          rewards: z.number(),
          run: z.number(),
          oneOff: z.number(),
          net: z.number(),
          cumulative: z.number(),
        }),
      ),
      byInitiative: z.array(
        z.strictObject({
          initiativeId: z.string(),
          /** `shared`: no effect of its own, others depend on it. */
          kind: z.enum(['earning', 'losing', 'shared']),
          /** Margin gained and discounts or commissions saved. */
          margin12: z.number(),
          cost12: z.number(),
          margin36: z.number(),
          cost36: z.number(),
          roi36: z.number().nullable(),
        }),
      ),
      liability: z
        .strictObject({
          month12: z.strictObject({ face: z.number(), expected: z.number(), cost: z.number(), ifrs15: z.number() }),
          /** Balance at the end of months 1..12. */
          byMonth: z.array(z.strictObject({ face: z.number(), expected: z.number() })),
          /** Expected balance over monthly redemption in month 12; null when nothing is redeemed yet. */
          monthsOfCover: z.number().nullable(),
          /** Face balance as a share of a year's revenue. */
          faceToRevenue: z.number(),
        })
        .nullable(),
      /** Combined effects hit their ceiling in some month. */
      capped: z.boolean(),
      /** Work of the own team at day rates, included in the cost of the case and not in the budget. */
      labour: z.number(),
    })
    .nullable(),
})
export type BusinessCase = z.infer<typeof businessCaseSchema>
