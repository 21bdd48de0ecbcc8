import type { Brief } from '../core/brief.ts'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model } from '../core/model.ts'
import type { Plan } from './plan.ts'
import { planStrategy } from './plan-strategy.ts'
import { writeAnalysis } from './write/analysis.ts'
import { writeGoals } from './write/goals.ts'
import { writeInitiatives } from './write/initiatives.ts'
import { writeMonitoring } from './write/monitoring.ts'
import { writeProgramme } from './write/programme.ts'
import { writeRoadmap } from './write/roadmap.ts'

// Drafts arrive checked by the schemas of their stages, so a writer may trust their shape.
// biome-ignore lint/suspicious/noExplicitAny: each writer names the drafts it needs; the pipeline keeps the order.
type Writer = (brief: Brief, plan: Plan, drafts: any) => unknown

const writers: Readonly<Record<string, Writer>> = {
  analysis: (brief, plan) => writeAnalysis(brief, plan),
  goals: writeGoals,
  programme: writeProgramme,
  initiatives: writeInitiatives,
  roadmap: writeRoadmap,
  monitoring: writeMonitoring,
}

function answerOf(value: unknown): Answer {
  return {
    text: JSON.stringify(value, null, 2),
    finish: 'stop',
    // Nothing is read or written by tokens here: zero is the count, not a guess.
    usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    requestId: null,
  }
}

/**
 * The built-in author: offline, deterministic, without a key. The same brief gives the same answers to the byte. Asked to repair, it
 * changes nothing: it would only repeat what its knowledge has already said.
 */
export function playbookModel(): Model {
  const plans = new WeakMap<Brief, Plan>()
  return {
    author: 'playbook',
    name: 'playbook',
    host: null,
    async answer({ stage, kind, brief, drafts }) {
      if (kind === 'repair') return answerOf({ patches: [] })
      const write = writers[stage]
      if (!write) throw new ExpectedError('usage', `The built-in author has no words for the stage "${stage}".`)
      let plan = plans.get(brief)
      if (!plan) {
        plan = planStrategy(brief)
        plans.set(brief, plan)
      }
      return answerOf(write(brief, plan, drafts))
    },
  }
}
