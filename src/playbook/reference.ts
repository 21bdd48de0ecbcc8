import type { Brief } from '../core/brief.ts'
import type { References } from '../core/prompter.ts'
import { planStrategy } from './plan-strategy.ts'
import { situationOf } from './planning/situation.ts'
import { kindsText } from './reference/kinds.ts'
import { pricedBrief } from './reference/priced-brief.ts'
import { samplesText } from './reference/samples.ts'
import { waysText } from './reference/ways.ts'

/**
 * What the knowledge base holds for a brief, for a model to start from evidence: ways to act with effects, costs and sources, kinds of
 * programme with their scores, samples that can show something. The same brief gives the same text. A currency without noted prices gets
 * no money.
 */
export function referencesFor(brief: Brief): References {
  const { planned, priced } = pricedBrief(brief)
  const situation = situationOf(planned)
  const plan = planStrategy(planned)
  return {
    programme: kindsText(plan.programme, situation, priced),
    initiatives: waysText(plan, situation, priced),
    monitoring: samplesText(situation),
  }
}
