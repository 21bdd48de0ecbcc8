import { z } from 'zod'

/** Fields that several stage schemas share. Strict-safe: every field required, null instead of absent, no limits in the schema. */

export const refs = z
  .array(z.string())
  .describe(
    'What this rests on: paths such as brief.pains.P2, brief.metrics.churn, industry.churn, analysis.findings.F1',
  )

export const isoDate = z.string().describe('A day as YYYY-MM-DD inside the twelve months of the plan')

export const owner = z.string().describe('One accountable role of brief.team, spelled as there')

export const id = (letter: string) => z.string().describe(`Stable id: ${letter}1, ${letter}2, … never reused`)

export const channelNames = z.array(z.string()).describe('Names of channels of the brief, spelled as there')

/** Steps of the customer journey every strategy covers. */
export const journeyStages = [
  'awareness',
  'first-purchase',
  'onboarding',
  'regular-use',
  'problem',
  'renewal',
  'lapse',
  'advocacy',
] as const
export const journeyStage = z.enum(journeyStages)
export type JourneyStage = z.infer<typeof journeyStage>
