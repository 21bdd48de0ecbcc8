import { z } from 'zod'

const rangeSchema = z.strictObject({ low: z.number(), mid: z.number(), high: z.number() })
const localisedText = z.strictObject({ ru: z.string(), en: z.string() })

/**
 * What is usual in one industry, in both languages: a row of the knowledge base. A brief keeps the part it needs as `Industry`, in its
 * own language. Rates are fractions 0..1.
 */
export const industryRecordSchema = z.strictObject({
  id: z.string(),
  name: localisedText,
  /** Twelve-month customer retention rate. */
  retention: rangeSchema,
  nps: rangeSchema,
  /** Orders per active customer per month; 1 throughout marks a subscription. */
  ordersPerMonth: rangeSchema,
  /** Contribution margin. */
  grossMargin: rangeSchema,
  /** Usual days between purchases. */
  intervalDays: z.number(),
  /** Days without a purchase after which a customer counts as lapsed. */
  lapseDays: z.number(),
  /** Programme archetypes usual here, best first. */
  archetypes: z.array(z.string()),
  leaveReasons: localisedText,
  /** Weeks in which nothing new is launched, as people write it; `none` where there is none. */
  freeze: z.string(),
  /** Where the ranges come from. */
  source: localisedText,
})
export type IndustryRecord = z.infer<typeof industryRecordSchema>
