import { z } from 'zod'
import { id, isoDate, owner, refs } from '../fields.ts'

/** Metrics a KPI may use; `other` needs its own formula. */
const kpiMetrics = [
  'churn',
  'retention',
  'nps',
  'csat',
  'ltv',
  'ordersPerMonth',
  'averageOrder',
  'revenue',
  'customers',
  'programmeShare',
  'winback',
  'secondPurchase',
  'responseTime',
  'complaints',
  'other',
] as const

const kpi = z.strictObject({
  id: id('K'),
  metric: z.enum(kpiMetrics),
  name: z.string().describe('Name of the metric in the language of the brief'),
  unit: z.string().describe('%, points, orders, days, customers or the currency; fractions are written with unit %'),
  baseline: z
    .number()
    .nullable()
    .describe('Value today, a fraction 0..1 when the unit is %; null when it must be measured first'),
  baselineSource: z.enum(['brief', 'derived', 'benchmark', 'to-measure', 'new']),
  target: z
    .number()
    .nullable()
    .describe('Value at the date, same unit as the baseline; null only for a goal that measures first'),
  direction: z.enum(['up', 'down']),
  by: isoDate,
  period: z.enum(['month', 'quarter', 'year', 'none']).describe('Period of a rate'),
  formula: z.string().describe('How it is computed'),
  dataSource: z.string().describe('System or survey it is read from'),
  cadence: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly']),
  owner,
  segmentId: z.string().nullable().describe('Segment it is measured on; null for the whole base'),
  measuredBy: isoDate
    .nullable()
    .describe('When the baseline is known, at the latest the end of month 2; null when the baseline is known today'),
})

const goal = z.strictObject({
  id: id('T'),
  type: z.enum(['retention', 'growth', 'referral', 'service', 'programme', 'winback', 'measure']),
  title: z.string().describe('Specific: metric, whose, from what to what, by when; at most 30 words'),
  achievable: z
    .string()
    .describe('Why this is reachable with the budget and the team: which actions carry it and what they add up to'),
  relevant: z.string().describe('How it serves the business goals of the brief'),
  deadline: isoDate,
  businessGoalIds: z.array(z.string()).describe('Ids of brief.goals it serves, at least one'),
  segmentIds: z.array(z.string()).describe('Ids of analysis.segments; empty for the whole base'),
  kpis: z.array(kpi).describe('1 to 3'),
  guardrails: z
    .array(
      z.strictObject({ metric: z.string(), limit: z.string().describe('Number it must not cross'), why: z.string() }),
    )
    .describe('Metrics that must not get worse while the goal is pursued, at least one'),
  refs,
})

/** Stage 2: what must be different in twelve months. */
export const goalsSchema = z.strictObject({
  goals: z.array(goal).describe('3 to 5 goals'),
  businessGoalNotes: z
    .array(
      z.strictObject({
        businessGoalId: z.string(),
        kind: z.enum(['partly', 'not-loyalty']),
        text: z.string().describe('What loyalty can give of it, and where the rest must come from'),
      }),
    )
    .describe('For each business goal that loyalty serves only in part or not at all'),
})
export type Goals = z.infer<typeof goalsSchema>
export type Goal = z.infer<typeof goal>
export type Kpi = z.infer<typeof kpi>
