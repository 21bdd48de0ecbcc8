import { z } from 'zod'
import { id, isoDate, owner } from '../fields.ts'

const feedback = z.strictObject({
  id: id('V'),
  method: z.string(),
  touchpoint: z.string(),
  segmentId: z.string().nullable(),
  cadence: z.string(),
  sample: z.number().describe('Answers or cases per wave'),
  tool: z.string(),
  owner,
  closeLoopHours: z
    .number()
    .nullable()
    .describe('Hours until a bad score is answered; null where there is no single customer behind it'),
  questions: z.array(z.string()).describe('Ready wording'),
})

const trigger = z.strictObject({
  id: id('N'),
  kind: z.enum(['correct', 'stop-loss', 'reallocate']),
  metric: z.string(),
  operator: z.enum(['<', '>', '<=', '>=']),
  threshold: z.number().describe('Fraction for rates'),
  unit: z.string(),
  periods: z.number().describe('How many periods in a row'),
  period: z.enum(['week', 'month', 'quarter']),
  action: z.string(),
  owner,
})

/** Stage 5: how we see whether it works, and what happens when it does not. */
export const monitoringSchema = z.strictObject({
  feedback: z.array(feedback).describe('At least three methods at different touchpoints'),
  dashboard: z
    .array(
      z.strictObject({
        id: id('D'),
        kpiId: z.string().describe('Id of a KPI of the goals'),
        cadence: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly']),
        chart: z.string().describe('How it is shown'),
        dataSource: z.string(),
        owner,
      }),
    )
    .describe('Every KPI of the goals once'),
  reviews: z
    .array(
      z.strictObject({
        id: id('Y'),
        name: z.string(),
        cadence: z.enum(['weekly', 'monthly', 'quarterly', 'yearly']),
        who: z.array(z.string()),
        owner,
        minutes: z.number(),
        inputs: z.string(),
        decision: z.string().describe('What is decided there'),
      }),
    )
    .describe('At least a monthly operational and a quarterly strategic one, and the yearly refresh'),
  triggers: z.array(trigger).describe('At least three numeric triggers, one stop-loss and one that moves budget'),
  experiment: z
    .strictObject({
      method: z.enum(['hold-out', 'matched-pairs', 'before-after', 'stepped-roll-out']),
      holdout: z.number().nullable().describe('Share of customers kept out, fraction'),
      metric: z.string(),
      baselineRate: z.number().nullable().describe('Rate today, fraction'),
      expectedRate: z.number().nullable().describe('Rate with the plan, fraction'),
      months: z.number(),
      readout: z.string().describe('When and by whom the result is read, and what follows'),
    })
    .describe('How the effect is proved'),
  tests: z
    .array(
      z.strictObject({
        id: id('AB'),
        hypothesis: z.string(),
        segmentId: z.string().nullable(),
        metric: z.string(),
        start: isoDate,
        stopRule: z.string(),
        owner,
      }),
    )
    .describe('At least one test of a message or an offer per quarter'),
  loop: z.strictObject({
    collect: z.string(),
    decide: z.string(),
    change: z.string(),
    tell: z.string().describe('How customers learn what was changed'),
    slaHours: z.number(),
  }),
})
export type MonitoringAnswer = z.infer<typeof monitoringSchema>

/** The monitoring with what the planned sample can show. */
export const completeMonitoringSchema = monitoringSchema.extend({
  proof: z.strictObject({
    /** Customers per arm needed to see the expected change (95 %, 80 %), domain model §14; null without two rates. */
    neededPerArm: z.number().nullable(),
    /** Customers in the control group; null when the base is unknown or there is no control group to count. */
    availablePerArm: z.number().nullable(),
    sufficient: z.boolean().nullable(),
  }),
})
export type Monitoring = z.infer<typeof completeMonitoringSchema>
