import { z } from 'zod'
import { id, isoDate, owner } from '../fields.ts'

const milestone = z.strictObject({
  id: id('M'),
  initiativeId: z.string(),
  text: z.string().describe('What is done by then'),
  owner,
  due: isoDate,
  exit: z.string().describe('Exit criterion: how one sees that it is done'),
})

const quarter = z.strictObject({
  q: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  theme: z.string().describe('What this quarter is about, at most 12 words'),
  milestones: z.array(milestone),
})

const message = z.strictObject({
  id: id('CM'),
  launchOf: z.string().nullable().describe('Id of the initiative it announces or serves'),
  purpose: z.enum(['internal', 'announcement', 'how-to', 'reminder', 'balance', 'expiry', 'service', 'win-back']),
  kind: z.enum(['ad', 'service', 'internal']),
  segmentId: z.string().nullable().describe('Id of analysis.segments; null for staff'),
  channel: z.string().describe('Channel of the brief, spelled as there; for staff, where they are told'),
  message: z.string().describe('Ready text, at most 300 characters: benefit, action, condition'),
  date: isoDate.nullable(),
  trigger: z.string().nullable().describe('Event that sends it; date or trigger must be given'),
  perMonth: z.number().describe('Messages one person of the segment gets a month at most'),
  owner,
  consent: z.enum(['advertising', 'not-needed']).describe('Advertising messages need consent'),
})

/** Stage 4: when, who, and what customers are told. Budgets are computed from the initiatives. */
export const roadmapSchema = z.strictObject({
  quarters: z.array(quarter).describe('Exactly four'),
  firstDays: z
    .array(
      z.strictObject({
        day: z.number().describe('Working day 1..10'),
        who: z.string(),
        what: z.string(),
        result: z.string(),
      }),
    )
    .describe('The first ten working days: who starts on Monday with what'),
  comms: z.array(message).describe('Communication plan'),
  channelRoles: z
    .array(
      z.strictObject({
        channel: z.string(),
        role: z.string().describe('What this channel is for'),
        notFor: z.string().describe('What it is not used for'),
        cap: z.string().describe('Most messages a person gets'),
      }),
    )
    .describe('One row for each channel used'),
  contactPolicy: z.string().describe('Total cap over all channels, quiet hours, opt-out'),
  legal: z
    .array(z.strictObject({ id: id('Q'), task: z.string(), why: z.string(), due: isoDate, owner }))
    .describe('Consents, rules, notices: dated tasks'),
})
export type RoadmapAnswer = z.infer<typeof roadmapSchema>

/** The roadmap with the money of each quarter. */
export const completeRoadmapSchema = roadmapSchema.extend({
  quarters: z.array(
    quarter.extend({
      milestones: z.array(milestone.extend({ budget: z.number() })),
      /** Spend of the quarter by initiative; sums to `budget`. */
      lines: z.array(z.strictObject({ initiativeId: z.string(), amount: z.number() })),
      budget: z.number(),
    }),
  ),
})
export type Roadmap = z.infer<typeof completeRoadmapSchema>
