import { z } from 'zod'
import { journeyStages } from '../stages/fields.ts'
import { directions } from '../stages/initiatives/schema.ts'
import { painTags } from './pain-tags.ts'

/** Kinds of work a playbook counts in person-days. */
export const workKinds = ['lead', 'dev', 'crm', 'analyst', 'agent', 'lawyer', 'trainer'] as const
export type WorkKind = (typeof workKinds)[number]

/** Channels as the playbooks name them; `messenger` stands for any messenger of the client. */
const playbookChannels = [
  'app',
  'email',
  'in-app',
  'messenger',
  'personal-manager',
  'phone',
  'portal',
  'pos-materials',
  'push',
  'receipt',
  'site',
  'sms',
  'staff-chat',
  'till',
] as const
export type PlaybookChannel = (typeof playbookChannels)[number]

const localisedText = z.strictObject({ ru: z.string().min(3), en: z.string().min(3) })
const sentences = z.array(z.string().min(10)).min(1)
const share = z.number().min(0).max(1)
const effectRange = z
  .tuple([share, share, share])
  .refine(([low, base, high]) => low <= base && base <= high, 'a range goes low, base, high')
const personDays = z.number().positive().optional()
const days = z.strictObject({
  lead: personDays,
  dev: personDays,
  crm: personDays,
  analyst: personDays,
  agent: personDays,
  lawyer: personDays,
  trainer: personDays,
} satisfies Record<WorkKind, unknown>)
const expression = z.string().min(1)
const cost = z.strictObject({ oneOff: expression, run: expression })

const lightRow = z
  .strictObject({
    title: localisedText.optional(),
    steps_en: sentences,
    steps_ru: sentences,
    res: days,
    ops_h_month: expression,
    cost,
    lead_w: z.number().positive(),
    deps: z.array(z.string()),
    /** Reach by hand against the reach of the full way. */
    reach_x: share,
    /** Largest base it can serve, customers. */
    most_n: z.number().positive().optional(),
    /** Customers its text counts by number: it reaches no more. */
    named_n: z.number().positive().optional(),
  })
  .refine((row) => row.steps_en.length === row.steps_ru.length, 'the light steps must match in both languages')

/** A record of playbooks.yaml as it is written. */
export const playbookRow = z
  .strictObject({
    id: z.string().regex(/^(pro|loy|per|staff|wb|en)-[a-z0-9-]+$/),
    dir: z.enum(directions),
    title: localisedText,
    when: z.strictObject({
      industry: z.union([z.literal('any'), z.array(z.string()).min(1)]),
      model: z.array(z.enum(['b2c', 'b2b', 'subscription'])).min(1),
      pains: z.array(z.enum(painTags)),
      /** Prose for people; the condition itself is code (metric-conditions.ts). */
      metrics: z.string(),
      segments: z.array(z.string()).min(1),
    }),
    steps_en: sentences,
    steps_ru: sentences,
    res: days.extend({ ops_h_month: expression }),
    cost: cost.extend({ rewards: z.string().optional() }),
    eff: z.strictObject({
      kpi: z.string(),
      churn: effectRange.optional(),
      freq: effectRange.optional(),
      aov: effectRange.optional(),
      winback: z.strictObject({ contactable: share, resp: share, organic: share, valueIndex: share }).optional(),
      referral: z.strictObject({ refRate: share, conv: share }).optional(),
      reach: share,
      conf: share,
      decay: share.optional(),
      saving: z.string().optional(),
      enabler: z.boolean().optional(),
    }),
    src: z.string(),
    lead_w: z.number().positive(),
    ramp_m: z.number().positive(),
    deps: z.array(z.string()),
    risks_en: sentences,
    risks_ru: sentences,
    kpi: localisedText.extend({
      unit: z.enum(['%', 'pp', 'pcs']),
      target: z.union([z.number(), z.string().regex(/^[+-][\d.]+(%( rel)?| pp)?$/)]),
    }),
    channels: z.array(z.enum(playbookChannels)),
    journey: z.array(z.enum(journeyStages)),
    light: lightRow.optional(),
  })
  .refine((row) => row.steps_en.length === row.steps_ru.length, 'the steps must match in both languages')
  .refine((row) => row.risks_en.length === row.risks_ru.length, 'the risks must match in both languages')
export type PlaybookRow = z.infer<typeof playbookRow>
