import { z } from 'zod'
import { channelNames, id, isoDate, owner, refs } from '../fields.ts'

export const directions = ['proactive', 'loyalty', 'personal', 'staff', 'winback', 'enabler'] as const
const direction = z.enum(directions)
export type Direction = z.infer<typeof direction>

const evidenceClasses = [
  'own-test',
  'published-study',
  'expert-direct',
  'expert-indirect',
  'vendor-case',
  'members-vs-others',
] as const

const effect = z.strictObject({
  metric: z.enum(['churn', 'frequency', 'averageOrder', 'winback', 'referral', 'none']),
  rel: z
    .number()
    .nullable()
    .describe(
      'Relative change among the customers reached, positive is better: 0.15 is 15 % less churn or 15 % more orders; for referral new customers a month per customer reached, 0.003; null for winback and none',
    ),
  low: z.number().nullable(),
  high: z.number().nullable(),
  evidence: z.enum(evidenceClasses),
  basis: z.string().describe('Where the size comes from'),
  reach: z.number().describe('Share of the active base reached in a usual month, fraction'),
  rampMonths: z.number().describe('Months from launch to full effect'),
})

const initiative = z.strictObject({
  id: id('I'),
  direction,
  title: z.string(),
  what: z.string().describe('What is done, in two or three sentences with a number and a condition'),
  trigger: z.string().describe('The event or schedule that starts it'),
  steps: z.array(z.string()).describe('At least three steps a named person can carry out'),
  limit: z.string().describe('Where it stops: cap, frequency, exclusion'),
  segmentIds: z.array(z.string()),
  painIds: z.array(z.string()).describe('Ids of brief.pains it removes; may be empty'),
  goalIds: z.array(z.string()).describe('Ids of goals.goals it serves'),
  journeyIds: z.array(z.string()).describe('Ids of analysis.journey'),
  channels: channelNames,
  owner,
  resources: z
    .array(
      z.strictObject({
        role: z.string().describe('Role of brief.team, or a contractor'),
        days: z.number().describe('Person-days to set it up'),
        contractor: z.boolean().describe('True when the role is not in the team; its cost is part of oneOff'),
      }),
    )
    .describe('Person-days by role until launch'),
  opsHoursPerMonth: z.number().describe('Hours a month the owner’s role spends after launch'),
  oneOff: z
    .number()
    .describe('Money spent until launch, whole units of the currency, without the work of the own team'),
  runPerMonth: z.number().describe('Money a month from launch on'),
  costBasis: z.string().describe('What the money buys; the reason when it is 0'),
  start: isoDate.describe('First day of work'),
  launch: isoDate.describe('First day customers or staff notice it'),
  end: isoDate.nullable(),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 do first, 3 do last'),
  prerequisite: z.boolean().describe('True when others depend on it'),
  dependsOn: z.array(z.string()).describe('Ids of initiatives that must be launched before'),
  effect,
  sideEffect: z
    .strictObject({ metric: z.enum(['churn', 'frequency', 'averageOrder']), rel: z.number() })
    .nullable()
    .describe('A second effect among the same customers'),
  winback: z
    .strictObject({
      contactable: z.number().describe('Share of dormant customers who may be contacted, fraction'),
      response: z.number().describe('Share of contacted who return, fraction'),
      organic: z.number().describe('Share who would return anyway, fraction'),
      waveMonths: z.array(z.number()).describe('Months of the plan with a wave, 1..12'),
    })
    .nullable()
    .describe('Only for win-back'),
  kpi: z.strictObject({
    name: z.string(),
    unit: z.string(),
    baseline: z.number().nullable().describe('null when it must be measured'),
    target: z.string().describe('Number with unit, or a change such as −25 %'),
    by: isoDate,
  }),
  risks: z.array(z.strictObject({ risk: z.string(), response: z.string() })),
  audience: z.enum(['existing', 'new', 'both']),
  refs,
})

/** Stage 3b: what is done. Budget, capacity, order and dates are judged here, before a roadmap is asked for. */
export const initiativesSchema = z.strictObject({
  initiatives: z.array(initiative).describe('7 to 15, fewer for a very small budget'),
  scripts: z
    .array(
      z.strictObject({
        id: id('X'),
        initiativeId: z.string(),
        role: z.string(),
        situation: z.string(),
        words: z.string(),
      }),
    )
    .describe('Words ready to say: at least three'),
  wontDo: z
    .array(z.strictObject({ what: z.string(), why: z.string() }))
    .describe('What we will not do and why, at least three'),
  rejected: z
    .array(z.strictObject({ title: z.string(), reason: z.string(), cost: z.number().nullable(), benefit: z.string() }))
    .describe('Considered and rejected, with cost and benefit'),
  halfBudget: z.strictObject({
    keepIds: z.array(z.string()).describe('Initiatives kept if the budget is halved'),
    text: z.string().describe('Why these'),
  }),
})
export type InitiativesAnswer = z.infer<typeof initiativesSchema>

const completeInitiative = initiative.extend({
  /** One-off plus running cost inside the twelve months, currency of the brief. */
  cost: z.number(),
  /** The same by quarter of the plan; sums to `cost`. */
  costByQuarter: z.array(z.number()),
  /** Haircut by evidence class, domain model §1.3. */
  confidence: z.number(),
  /** Impact × confidence ÷ effort, comparable within one strategy only. */
  ice: z.number(),
})

/** The initiatives with cost by quarter, haircut and score. */
export const completeInitiativesSchema = initiativesSchema.extend({
  initiatives: z.array(completeInitiative),
  budget: z.strictObject({
    oneOff: z.number(),
    run: z.number(),
    planned: z.number().describe('oneOff + run'),
    /** Expected cost of programme rewards in the year; null when it cannot be computed or there is no programme. */
    rewards: z.number().nullable(),
    contingency: z.number(),
    total: z.number().describe('planned + contingency, and rewards where the budget of the brief includes them'),
    available: z.number(),
    byQuarter: z.array(z.number()).describe('planned by quarter; sums to planned'),
    byDirection: z.array(z.strictObject({ direction, amount: z.number() })),
  }),
  capacity: z
    .array(
      z.strictObject({
        role: z.string(),
        quarter: z.number(),
        needHours: z.number(),
        /** Productive hours; null when the brief does not say how many people there are. */
        haveHours: z.number().nullable(),
      }),
    )
    .describe('Hours by role of the team and quarter'),
})
export type Initiatives = z.infer<typeof completeInitiativesSchema>
export type Initiative = z.infer<typeof completeInitiative>
