import { z } from 'zod'
import { id, isoDate, owner, refs } from '../fields.ts'

export const programmeTypes = ['points', 'tiers', 'cashback', 'paid', 'partner', 'punch', 'rebate', 'none'] as const
const programmeType = z.enum(programmeTypes)
export type ProgrammeType = z.infer<typeof programmeType>

const earnRule = z.strictObject({
  id: id('E'),
  event: z.string().describe('What the member does'),
  rate: z.number().nullable().describe('Reward as a share of the spend, fraction; null for a fixed reward'),
  points: z.number().nullable().describe('Fixed reward in units of the programme; null for a rate'),
  behaviour: z.string().describe('The behaviour it should change'),
  kpi: z.string().describe('The number that shows the change'),
  cap: z.string().describe('Limit per person and period'),
})

const burnRule = z.strictObject({
  id: id('B'),
  what: z.string().describe('What the reward buys'),
  condition: z.string(),
  limit: z.string(),
})

const tier = z.strictObject({
  id: id('L'),
  name: z.string(),
  threshold: z.number().describe('Spend over the tier period that reaches it, money; 0 for the first'),
  earnRate: z.number().nullable(),
  benefits: z.array(z.string()),
})

/** Stage 3a: the loyalty programme, or the reasons for having none. */
export const programmeSchema = z.strictObject({
  type: programmeType.describe(
    'none when service must be fixed first, the base is too small or purchases are too rare',
  ),
  name: z.string().describe('Working name of the programme'),
  why: z.string().describe('Why this type: the three facts that decide, with numbers'),
  runnerUp: z.strictObject({ type: programmeType, why: z.string().describe('Why it came second') }),
  wontSolve: z.array(z.string()).describe('What the programme will not solve and what does'),
  whoLoses: z.string().describe('Who is worse off and how it is handled'),
  migration: z
    .string()
    .nullable()
    .describe('How holders of today’s cards, points or discounts move over; null when there are none'),
  currencyName: z.string().describe('Name of one unit of reward'),
  pointValue: z.number().describe('Value of one unit in money; 0 when there is none'),
  benefits: z
    .array(
      z.strictObject({ kind: z.enum(['money', 'service', 'status', 'content', 'game', 'social']), text: z.string() }),
    )
    .describe('What members get; at least two are not money'),
  enrol: z.strictObject({
    how: z.string(),
    fields: z.array(z.string()).describe('At most three data fields'),
    seconds: z.number().describe('At most 60'),
    consents: z.array(z.string()),
  }),
  earn: z.array(earnRule),
  burn: z.array(burnRule),
  welcome: z.string().nullable().describe('Welcome reward and its condition; null for none'),
  minRedeem: z.number().nullable().describe('Smallest number of units that can be used'),
  maxRedeemShare: z.number().nullable().describe('Largest share of a purchase payable with rewards, fraction'),
  activationDays: z.number().nullable(),
  expiryDays: z.number().nullable().describe('Days after the last purchase when unused rewards lapse'),
  tiers: z.array(tier),
  tierPeriodMonths: z.number().nullable(),
  excluded: z.array(z.string()).describe('Goods and payments that earn nothing'),
  antiFraud: z.array(z.string()).describe('At least two controls with numbers'),
  returns: z.string().describe('What happens to rewards when goods are returned or a service is refunded'),
  exit: z.string().describe('How the programme may be changed or ended: notice, what happens to balances'),
  visibility: z.array(z.string()).describe('Where a member sees the balance and the progress'),
  motivation: z.array(z.string()).describe('The system of motivation: why a member takes part'),
  scenario: z
    .array(z.strictObject({ step: z.string(), trigger: z.string(), experience: z.string(), metric: z.string() }))
    .describe('The path of a member from joining to the top and to leaving'),
  communication: z.array(z.string()).describe('The communication model: what, when, how often'),
  rulesDocument: z.strictObject({ task: z.string(), owner, due: isoDate, contents: z.array(z.string()) }),
  exampleSpend: z.number().describe('Spend of the worked example, money; the result is computed'),
  assumptions: z.strictObject({
    penetration: z.number().describe('Share of revenue made by members at maturity, fraction'),
    breakage: z.number().describe('Share of issued rewards never used, fraction'),
    displacement: z.number().describe('Share of redemptions that replace a full-price purchase, fraction'),
    eligible: z.number().describe('Share of spend that earns, fraction'),
    replacedDiscountPerMonth: z
      .number()
      .describe('Discounts or commissions no longer paid because of the programme, money a month'),
  }),
  refs,
})
export type ProgrammeAnswer = z.infer<typeof programmeSchema>

/** The programme with its computed worked example and economics. */
export const completeProgrammeSchema = programmeSchema.extend({
  example: z
    .strictObject({
      spend: z.number(),
      points: z.number().describe('floor(spend × base rate ÷ value of a unit)'),
      value: z.number().describe('Money the points buy'),
    })
    .nullable(),
  economics: z
    .strictObject({
      baseRate: z.number(),
      /** F27: cost of one redeemed unit of face value. */
      unitCost: z.number(),
      /** ε·(1−b)·κ: reward cost as a share of eligible member spend. */
      rewardCostShare: z.number(),
      /** F31: share of the contribution margin given away; null when the margin is unknown. */
      burden: z.number().nullable(),
      /** F30 without fixed cost: spend uplift of members at which rewards pay for themselves; null when the margin is unknown. */
      breakEvenUplift: z.number().nullable(),
      marginProvenance: z.string(),
    })
    .nullable(),
})
export type Programme = z.infer<typeof completeProgrammeSchema>
