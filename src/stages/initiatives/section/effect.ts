import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { capital, sentence } from '../../words.ts'
import type { Initiative } from '../schema.ts'

type Metric = Initiative['effect']['metric']

/** A change as the metric shows it: `rel` counts what is better, and better churn is less churn. */
function changeOf(metric: Metric, rel: number, context: SectionContext): string {
  return context.locale.format.change(metric === 'churn' ? -rel : rel)
}

function sizeText({ effect, winback, sideEffect }: Initiative, context: SectionContext): string {
  const { labels, format } = context.locale
  const { initiatives: words, effect: metrics } = labels
  if (winback !== null) {
    return fill(words.winback, {
      contactable: format.percent(winback.contactable, 0),
      response: format.percent(winback.response),
      organic: format.percent(winback.organic),
      months: format.list(winback.waveMonths.map((month) => format.number(month, 0))),
    })
  }
  if (effect.rel === null) return metrics[effect.metric]
  // Of a thousand: a share of a percent says little.
  if (effect.metric === 'referral') return fill(words.referral, { customers: format.number(effect.rel * 1000) })
  const parts = { metric: metrics[effect.metric], change: changeOf(effect.metric, effect.rel, context) }
  const main =
    effect.low === null || effect.high === null
      ? fill(words.effectText, parts)
      : fill(words.effectRange, {
          ...parts,
          low: changeOf(effect.metric, effect.low, context),
          high: changeOf(effect.metric, effect.high, context),
        })
  if (sideEffect === null) return main
  const side = fill(words.sideEffect, {
    metric: metrics[sideEffect.metric],
    change: changeOf(sideEffect.metric, sideEffect.rel, context),
  })
  return `${main}, ${side}`
}

/** Size of the effect, how sure it is, how many it reaches and how fast, and what it rests on. An enabler has none of these. */
export function effectText(initiative: Initiative, context: SectionContext, withBasis = true): string {
  const { labels, format } = context.locale
  const { initiatives: words, evidence, count } = labels
  const { effect } = initiative
  if (effect.metric === 'none') return sentence(labels.effect.none)
  const sure = fill(words.evidence, {
    evidence: evidence[effect.evidence],
    confidence: format.percent(initiative.confidence, 0),
  })
  const reach = fill(words.reach, {
    // Twenty customers of thousands are no 0%.
    reach: format.percent(effect.reach, effect.reach < 0.01 ? 1 : 0),
    months: format.count(effect.rampMonths, count.months),
  })
  const parts = [sizeText(initiative, context), ...(initiative.winback === null ? [reach] : []), sure]
  const size = sentence(parts.join('; '))
  return withBasis ? `${size} ${capital(sentence(effect.basis))}` : size
}
