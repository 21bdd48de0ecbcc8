import { z } from 'zod'
import { goalMetricSchema } from '../core/brief.ts'
import {
  age,
  anyValue,
  count,
  country,
  currency,
  date,
  deliverables,
  flag,
  frequency,
  fullTime,
  headcount,
  ltv,
  money,
  nps,
  optionalTextList,
  otherValue,
  people,
  period,
  periodRate,
  rate,
  season,
  text,
  textList,
} from './schema-fields.ts'

const company = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('Name of the company'),
      industry: text.optional().describe('Id of an industry (coffee, saas, …) or its name in any words'),
      model: z.enum(['b2c', 'b2b', 'b2b2c'], { error: 'model' }).optional().describe('Who buys: b2c, b2b or b2b2c'),
      description: text.optional().describe('What the company does, how many outlets, since when'),
    }),
  ],
  { error: 'company' },
)

const audienceSegment = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('Name of the segment'),
      share: rate.optional().describe('Share of the customers: 35% or 0.35'),
      description: text.optional().describe('Who they are and what they buy'),
    }),
  ],
  { error: 'segment' },
)

const audience = z.union(
  [
    text,
    z
      .strictObject({
        description: text.optional().describe('Who the customers are'),
        age: age.optional().describe('From and to: [22, 40] or "22-40"'),
        needs: optionalTextList.optional().describe('What they want'),
        exclude: optionalTextList
          .optional()
          .describe('Whom the strategy must not address, or what must not be used with them'),
        segments: z
          .array(audienceSegment, { error: 'segments' })
          .optional()
          .describe('Segments the client already knows'),
      })
      .check(
        z.check((context) => {
          const { description, needs, segments } = context.value
          if (description !== undefined || needs !== undefined || (segments?.length ?? 0) > 0) return
          const params = { reason: 'missing', params: {} }
          context.issues.push({
            code: 'custom',
            params,
            path: ['description'],
            message: 'missing',
            input: context.value,
          })
        }),
      ),
  ],
  { error: 'audience' },
)

const product = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('Name of the product or service'),
      price: money.optional().describe('Usual price'),
      description: text.optional().describe('What it is'),
    }),
  ],
  { error: 'product' },
)

const otherMetric = z.strictObject({
  name: text.describe('Name of the metric'),
  value: otherValue.describe('Number, percentage or money'),
  period: period.optional().describe('The period it belongs to'),
})

const metrics = z.strictObject(
  {
    customers: headcount.optional().describe('Active customers'),
    dormantCustomers: headcount.optional().describe('Known customers who have stopped buying'),
    newCustomersPerMonth: count.optional().describe('New customers a month'),
    averageOrder: money.optional().describe('Average order; for a subscription the average monthly payment'),
    ordersPerMonth: frequency.optional().describe('Orders per active customer per month; 1 for a subscription'),
    grossMargin: rate.optional().describe('Margin after variable costs: 60% or 0.6'),
    ltv: ltv.optional().describe('Lifetime value: a number, or {value, basis: margin | revenue}'),
    retention: periodRate.optional().describe('Customer retention rate: 48% год, or {value, period}'),
    churn: periodRate.optional().describe('Churn: 6% monthly, 6% в месяц, or {value, period}'),
    nps: nps.optional().describe('Net Promoter Score: a number, or {value, responses}'),
    cac: money.optional().describe('Cost of acquiring one customer'),
    other: z
      .union([z.array(otherMetric), z.record(z.string(), otherValue)], { error: 'other-metrics' })
      .optional()
      .describe('Any further metrics: [{name, value, period}] or name: value'),
  },
  { error: 'metrics' },
)

const budget = z.union(
  [
    money,
    z.strictObject({
      total: money.describe('Money for the twelve months: 4500000, 4,5 млн ₽, $150k'),
      currency: currency.optional().describe('ISO 4217: RUB, USD, EUR, …'),
      includesRewards: flag.optional().describe('Whether rewards to customers are paid from it; default false'),
      includesInternalStaff: flag.optional().describe('Whether own staff is paid from it; default false'),
      contingency: rate.optional().describe('Share kept in reserve; default 10%'),
    }),
  ],
  { error: 'budget' },
)

const role = z.union(
  [
    text,
    z.strictObject({
      role: text.describe('Name of the role'),
      people: people.optional().describe('How many people'),
      fte: fullTime.optional().describe('Full-time equivalents of all of them together'),
      hoursPerMonth: count.optional().describe('Working hours of one full-time person a month'),
    }),
  ],
  { error: 'role' },
)

const goal = z.union(
  [
    text,
    z.strictObject({
      text: text.describe('The goal in the words of the client'),
      metric: goalMetricSchema.optional().describe('The metric it speaks about'),
      target: anyValue.optional().describe('5%, 50, +20%, 420 ₽'),
      period: period.optional().describe('The period of a rate'),
    }),
  ],
  { error: 'goal' },
)

const finance = z.strictObject(
  {
    discountRate: rate.optional().describe('Annual; default 20% for roubles, 12% otherwise'),
    season: season
      .optional()
      .describe('Twelve multipliers of order frequency with mean 1, first month of the plan first'),
    vatIncluded: flag.optional().describe('Whether prices and averageOrder include value added tax; default false'),
  },
  { error: 'finance' },
)

const listOf = <Item extends z.ZodType>(item: Item, word: string) =>
  z.union([text, z.array(item, { error: word }).check(z.minLength(1, word))], { error: word })

/** The brief as people write it: every short form is accepted here and expanded by `normalise`. */
export const writtenBriefSchema = z.strictObject(
  {
    $schema: text.optional().describe('Address of this schema, for editors of JSON'),
    language: z
      .enum(['ru', 'en'], { error: 'language' })
      .optional()
      .describe('ru or en; default by the script of the text'),
    country: country.optional().describe('ISO 3166-1 alpha-2; selects the legal checklist; default RU for ru'),
    start: date
      .optional()
      .describe('First day of the twelve months: 2027-01-01; default the first day of the next quarter'),
    company: company.describe('"Name, industry" or a mapping'),
    audience: audience.describe('Who the customers are: a text or a mapping'),
    products: listOf(product, 'products').describe('Products and services: texts or mappings with name and price'),
    metrics: metrics
      .optional()
      .describe('Known numbers; every field is optional, nothing is invented for a missing one'),
    pains: textList.describe('What customers complain about: one text or a list'),
    budget: budget.describe('Money for the year: 4,5 млн ₽, $150k, or a mapping with total and currency'),
    team: listOf(role, 'team').optional().describe('Who can work on it: "CRM-маркетолог", "2 бариста", or mappings'),
    tools: optionalTextList.optional().describe('Systems in use: CRM, till, app'),
    goals: listOf(goal, 'goals').describe('Business goals: texts or mappings with metric and target'),
    channels: textList.describe('Channels to customers: push, email, sms, касса'),
    constraints: optionalTextList.optional().describe('What must not be done'),
    finance: finance.optional().describe('Discount rate, season, value added tax'),
    deliverables: deliverables.optional().describe('Optional packs: launch, offers, crm'),
  },
  { error: 'brief' },
)
export type WrittenBrief = z.infer<typeof writtenBriefSchema>

/** JSON Schema draft-07 of the written brief, short forms included, for editors that check YAML as it is typed. */
export function briefJsonSchema(): object {
  return {
    ...z.toJSONSchema(
      writtenBriefSchema.meta({
        title: 'Brief of loyalty-strategy',
        description: 'What a client knows about the business: the eight inputs of a loyalty and retention strategy.',
      }),
      { target: 'draft-7', io: 'input' },
    ),
  }
}
