import { z } from 'zod'
import { channelNames, id, journeyStage, owner, refs } from '../fields.ts'

const swotItem = z.strictObject({
  id: z.string().describe('SS1, SS2, … for strengths, SW1 weaknesses, SO1 opportunities, ST1 threats'),
  text: z.string().describe('One fact about how the company treats its customers, at most 30 words'),
  refs,
})

const finding = z.strictObject({
  id: id('F'),
  title: z.string().describe('The finding in at most 12 words'),
  evidence: z.string().describe('The numbers or words of the brief that show it'),
  implication: z.string().describe('What the strategy must therefore do or not do'),
  disproof: z.string().describe('An observation that would prove the finding wrong'),
  refs,
})

const portrait = z.strictObject({
  demographics: z.string().describe('Age, life situation or firmographics'),
  consumption: z.string().describe('What they buy, how often, for how much'),
  patterns: z.string().describe('When and how they buy'),
  needs: z.string().describe('What they want from the company'),
  motivation: z.string().describe('What moves them: money, time, status, game, belonging'),
  loyalty: z.string().describe('How attached they are and how that is known'),
  channels: z.string().describe('Where they can be reached'),
})

const segment = z.strictObject({
  id: id('S'),
  name: z.string(),
  rule: z
    .string()
    .describe('Selection rule a CRM can run: field, operator, value; for example "days since last order > 45"'),
  share: z
    .number()
    .nullable()
    .describe('Share of the active base, fraction 0..1; null when outside the active base or unknown'),
  shareSource: z.enum(['brief', 'assumption']).describe('Whether the share stands in the brief or is assumed'),
  target: z.boolean().describe('True for the segments this strategy works on first'),
  portrait,
  goal: z.string().describe('What the strategy wants from this segment, with a number where there is one'),
  valueProposition: z.string().describe('What the segment gets'),
  stimuli: z.array(z.string()).describe('Two to four stimuli that suit it'),
  channels: channelNames,
  refs,
})

const journeyStep = z.strictObject({
  id: id('J'),
  stage: journeyStage,
  goal: z.string().describe('What the customer wants at this step'),
  pain: z.string().describe('What goes wrong or may go wrong'),
  touchpoint: z.string().describe('Where it happens'),
  metric: z.string().describe('The number that shows how well this step works'),
  refs,
})

const unknown = z.strictObject({
  id: id('U'),
  question: z.string().describe('What the brief does not say and the plan depends on'),
  consequence: z.string().describe('What changes in the plan when the answer differs from the assumption'),
  task: z.string().describe('Who finds it out and how'),
  owner,
  dueMonth: z.number().describe('Month of the plan by which it is known, 1..12'),
})

/** Stage 1: where the company stands with its customers. */
export const analysisSchema = z.strictObject({
  summary: z
    .string()
    .describe('Two or three sentences for a director: what the diagnosis changes in what the company expected'),
  bindingCause: z.strictObject({
    text: z.string().describe('The one cause that must be removed first, named'),
    arithmetic: z.string().describe('The numbers of the brief that show its size, with the calculation'),
    disproof: z.string().describe('What would prove this wrong, and how to look'),
    refs,
  }),
  swot: z.strictObject({
    s: z.array(swotItem).describe('Strengths of the customer strategy, 3 to 7'),
    w: z.array(swotItem).describe('Weaknesses, 3 to 7'),
    o: z.array(swotItem).describe('Opportunities, 3 to 7'),
    t: z.array(swotItem).describe('Threats, 3 to 7'),
  }),
  findings: z.array(finding).describe('3 to 7 findings the later stages build on'),
  segments: z.array(segment).describe('2 to 6 segments'),
  journey: z.array(journeyStep).describe('All eight steps of the customer journey, in order'),
  unknowns: z.array(unknown).describe('What we do not know and who finds out'),
})
export type AnalysisAnswer = z.infer<typeof analysisSchema>

const metricComparison = z.strictObject({
  /** churn, retention, nps, ordersPerMonth, grossMargin. */
  id: z.string(),
  /** Null when the brief does not know it. */
  value: z.number().nullable(),
  provenance: z.string(),
  low: z.number(),
  mid: z.number(),
  high: z.number(),
  /** Better, within or worse than the usual range of the industry; null when unknown. */
  position: z.enum(['better', 'within', 'worse']).nullable(),
  /** Contribution margin a year that reaching the middle of the range would bring or save, currency of the brief; null when it cannot be computed or there is no gap. */
  moneyPerYear: z.number().nullable(),
})

/** The analysis with what code computes: segment sizes and the metrics against the industry. */
export const completeAnalysisSchema = analysisSchema.extend({
  segments: z.array(segment.extend({ size: z.number().nullable().describe('Customers, computed from the share') })),
  metrics: z.array(metricComparison),
})
export type Analysis = z.infer<typeof completeAnalysisSchema>
