import { z } from 'zod'
import { isIsoDate } from './date.ts'
import { languageSchema } from './localised.ts'

/** Where a number comes from. It is printed beside the number. */
export const provenanceSchema = z.enum(['given', 'derived', 'benchmark', 'assumed'])
export type Provenance = z.infer<typeof provenanceSchema>

/** Far above any business, far below where sums stop being exact or finite. */
const largest = 1e15

/** A number no computation overflows on. */
const bounded = z.number().min(-largest).max(largest)
const amount = z.number().min(0).max(largest)
const fraction = z.number().min(0).max(1)

const currencies = new Set(Intl.supportedValuesOf('currency'))
function isCurrency(code: string): boolean {
  return currencies.has(code)
}

const periodSchema = z.enum(['month', 'quarter', 'year'])

/** A known fact of the business with its origin; rates are fractions 0..1, money is in the currency of the budget. */
const metricSchema = z.strictObject({
  value: bounded,
  provenance: provenanceSchema,
  /** For a derived or borrowed value: what it was computed from, as `brief.…` and `industry.…` paths with the formula number. */
  basis: z.string().nullable(),
})
export type Metric = z.infer<typeof metricSchema>

const rateMetricSchema = metricSchema.extend({ period: periodSchema })
export type RateMetric = z.infer<typeof rateMetricSchema>

const rangeSchema = z.strictObject({ low: bounded, mid: bounded, high: bounded })
export type Range = z.infer<typeof rangeSchema>

/** What is usual in the client's industry: the only source of borrowed numbers, always marked `benchmark`. */
const industrySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /**
   * How the industry was found: named by its id, recognised in the words of the brief, the nearest of the known ones, or the general model
   * for lack of any.
   */
  match: z.enum(['named', 'recognised', 'nearest', 'general']),
  /** Twelve-month customer retention rate, fraction. */
  retention: rangeSchema,
  /** Monthly churn computed from `retention` by F1, fraction. */
  churn: rangeSchema,
  nps: rangeSchema,
  /** Orders per active customer per month. */
  ordersPerMonth: rangeSchema,
  /** Contribution margin, fraction. */
  grossMargin: rangeSchema,
  /** Usual days between purchases. */
  intervalDays: amount,
  /** Days without a purchase after which a customer counts as lapsed. */
  lapseDays: amount,
  leaveReasons: z.string(),
  /** Weeks in which nothing new is launched, as people write it; `none` where there is none. */
  freeze: z.string(),
  /** Programme archetypes usual here, best first. */
  archetypes: z.array(z.string()),
  source: z.string(),
})
export type Industry = z.infer<typeof industrySchema>

const businessModelSchema = z.enum(['b2c', 'b2b', 'b2b2c'])
export type BusinessModel = z.infer<typeof businessModelSchema>

/** A kind of channel, whatever the client calls it. */
export const channelKindSchema = z.enum([
  'email',
  'sms',
  'push',
  'app',
  'in-app',
  'site',
  'portal',
  'messenger',
  'whatsapp',
  'telegram',
  'viber',
  'max',
  'vk',
  'instagram',
  'facebook',
  'social',
  'phone',
  'till',
  'receipt',
  'pos-materials',
  'personal-manager',
  'marketplace-chat',
  'staff-chat',
  'post',
  'event',
  'other',
])
export type ChannelKind = z.infer<typeof channelKindSchema>

/** Metric a goal of the client speaks about. */
export const goalMetricSchema = z.enum([
  'churn',
  'retention',
  'nps',
  'ltv',
  'ordersPerMonth',
  'averageOrder',
  'revenue',
  'customers',
  'csat',
  'cac',
  'other',
])
export type GoalMetric = z.infer<typeof goalMetricSchema>

/**
 * What the client wrote, normalised: short forms expanded, stable ids given, known facts with their origin, nothing invented.
 * Ids: P pains, G goals of the business, PR products, C channels, R roles of the team, A segments named by the client.
 */
export const briefSchema = z.strictObject({
  language: languageSchema,
  /** ISO 3166-1 alpha-2; null when the brief names none and it cannot be told. */
  country: z.string().nullable(),
  /** First day of the twelve-month plan. */
  start: z.string().refine(isIsoDate, 'expected a day as YYYY-MM-DD'),
  company: z.strictObject({
    name: z.string(),
    /** As the client wrote it. */
    industry: z.string().nullable(),
    model: businessModelSchema,
    description: z.string().nullable(),
  }),
  industry: industrySchema,
  audience: z.strictObject({
    description: z.string(),
    age: z.tuple([amount, amount]).nullable(),
    needs: z.array(z.string()),
    exclude: z.array(z.string()),
    segments: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        share: fraction.nullable(),
        description: z.string().nullable(),
      }),
    ),
  }),
  products: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      price: amount.nullable(),
      description: z.string().nullable(),
    }),
  ),
  metrics: z.strictObject({
    /** Active customers. */
    customers: metricSchema.nullable(),
    dormantCustomers: metricSchema.nullable(),
    newCustomersPerMonth: metricSchema.nullable(),
    averageOrder: metricSchema.nullable(),
    /** Orders per active customer per month; 1 for subscriptions. */
    ordersPerMonth: metricSchema.nullable(),
    grossMargin: metricSchema.nullable(),
    ltv: metricSchema.extend({ valueBasis: z.enum(['margin', 'revenue', 'unstated']) }).nullable(),
    retention: rateMetricSchema.nullable(),
    churn: rateMetricSchema.nullable(),
    nps: metricSchema.extend({ responses: amount.nullable() }).nullable(),
    cac: metricSchema.nullable(),
    other: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        value: bounded,
        /** `fraction` for a value written as a percentage, else the unit as written or null. */
        unit: z.string().nullable(),
        period: periodSchema.nullable(),
      }),
    ),
  }),
  pains: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  budget: z.strictObject({
    /** For the twelve months, in `currency`; the lower bound when a range was given. */
    total: amount,
    /** ISO 4217. */
    currency: z.string().refine(isCurrency, 'expected a currency of ISO 4217'),
    includesRewards: z.boolean(),
    includesInternalStaff: z.boolean(),
    /** Share of the planned cost kept in reserve, fraction. */
    contingency: fraction,
  }),
  team: z.array(
    z.strictObject({
      id: z.string(),
      role: z.string(),
      people: amount,
      /** Full-time equivalents of all people of the role together; null when unknown. */
      fte: amount.nullable(),
      /** Working hours of one full-time person per month. */
      hoursPerMonth: amount,
    }),
  ),
  tools: z.array(z.string()),
  goals: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      metric: goalMetricSchema.nullable(),
      /** Fraction for rates, points for NPS, money for LTV; null when the goal has no number. */
      target: bounded.nullable(),
      /** True when `target` is a relative change ("revenue +20 %"). */
      relative: z.boolean(),
      period: periodSchema.nullable(),
    }),
  ),
  channels: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: channelKindSchema })),
  constraints: z.array(z.string()),
  finance: z.strictObject({
    /** Annual, fraction. */
    discountRate: amount,
    discountRateProvenance: provenanceSchema,
    /** Twelve multipliers of order frequency with mean 1. */
    season: z.array(amount).length(12),
    vatIncluded: z.boolean(),
  }),
  deliverables: z.array(z.enum(['launch', 'offers', 'crm'])),
})
export type Brief = z.infer<typeof briefSchema>
