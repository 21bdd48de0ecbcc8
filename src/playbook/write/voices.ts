import { z } from 'zod'
import { journeyStages } from '../../stages/fields.ts'
import type { PlannedInitiative } from '../plan.ts'
import { readKnowledge } from '../read-yaml.ts'

const text = z.strictObject({ ru: z.string().min(3), en: z.string().min(3) })

const voiceFields = z.strictObject({
  what: text,
  trigger: text,
  limit: text,
  /** `open` is announced on a date, `triggered` is sent by an event; customers hear nothing of the rest. */
  mode: z.enum(['open', 'triggered']).optional(),
  first: text.optional(),
  how: text.optional(),
  remind: text.optional(),
  /** What a returning customer is told has changed. */
  news: text.optional(),
  script: z.strictObject({ situation: text, words: text }).optional(),
  /** Responses to the risks of the playbook, in their order. */
  answers: z.array(text).min(1),
  /** Where the size of the effect comes from; absent for an expert estimate. */
  basis: text.optional(),
})
const voiceSchema = voiceFields.refine(
  (voice) => !voice.mode || (voice.first && voice.how && voice.remind),
  'a public launch needs three messages',
)
const lightSchema = voiceFields
  .extend({ steps: z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) }).optional() })
  .pick({
    steps: true,
    what: true,
    trigger: true,
    limit: true,
    first: true,
    how: true,
    remind: true,
    news: true,
    script: true,
  })
  .partial()
export type Voice = z.infer<typeof voiceSchema> & { steps?: { ru: string[]; en: string[] } | undefined }

const painVoiceSchema = z.strictObject({
  /** True for a fault that a reward cannot repair. */
  service: z.boolean(),
  /** A share of cases that shows the fault shrink, fraction. */
  kpi: text.extend({ target: z.number().min(0).max(1), direction: z.enum(['up', 'down']) }),
  stage: z.enum(journeyStages),
  cause: text,
  why: text,
  disproof: text,
  look: text,
  imply: text,
  /** What to do by hand so that it stops. */
  fix: text,
  metric: text,
  ask: text,
  measure: text,
})
export type PainVoice = z.infer<typeof painVoiceSchema>

let voices: Readonly<Record<string, Voice>> | null = null
let lightVoices: Readonly<Record<string, z.infer<typeof lightSchema>>> | null = null
let painVoices: Readonly<Record<string, PainVoice>> | null = null

/** How an initiative is told to a board, to staff and to customers. A playbook without a voice is a bug. */
export function voiceOf({ playbook, variant }: Pick<PlannedInitiative, 'playbook' | 'variant'>): Voice {
  voices ??= readKnowledge('voices.yaml', z.record(z.string(), voiceSchema))
  const voice = voices[playbook.id]
  if (!voice) throw new Error(`voices.yaml has no ${playbook.id}`)
  if (variant === 'full') return voice
  lightVoices ??= readKnowledge('voices-light.yaml', z.record(z.string(), lightSchema))
  return { ...voice, ...(lightVoices[playbook.id] as Partial<Voice> | undefined) }
}

/** What a pain means for the strategy; a pain no tag was found for is told in general words. */
export function painVoiceOf(tag: string | undefined): PainVoice {
  painVoices ??= readKnowledge('pain-voices.yaml', z.record(z.string(), painVoiceSchema))
  const voice = painVoices[tag ?? 'other'] ?? painVoices.other
  if (!voice) throw new Error('pain-voices.yaml has no `other`')
  return voice
}
