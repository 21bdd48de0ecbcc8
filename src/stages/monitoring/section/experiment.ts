import { bulleted, heading, paragraph } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { labelled } from '../../words.ts'
import type { Monitoring } from '../schema.ts'

/** What the planned sample can show: computed, never asked of the author. */
function proofText({ proof }: Monitoring, context: SectionContext): string {
  const { labels, format } = context.locale
  const { monitoring: words, count } = labels
  if (proof.neededPerArm === null) return words.noProof
  const needed = fill(words.needed, { needed: format.count(proof.neededPerArm, count.customersOf) })
  if (proof.availablePerArm === null || proof.sufficient === null) return fill(words.unsized, { needed })
  const available = format.count(proof.availablePerArm, count.customers)
  return fill(proof.sufficient ? words.enough : words.notEnough, { needed, available })
}

/** How the effect is proved, and whether the base is large enough to see it. */
export function experimentBlocks(draft: Monitoring, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { monitoring: words, method, count } = labels
  const { experiment } = draft
  const rates =
    experiment.baselineRate === null || experiment.expectedRate === null
      ? []
      : [
          fill(words.rates, {
            baseline: format.percent(experiment.baselineRate),
            expected: format.percent(experiment.expectedRate),
          }),
        ]
  const holdout =
    experiment.holdout === null ? [] : [fill(words.holdout, { share: format.percent(experiment.holdout, 0) })]
  const design = fill(words.method, {
    method: method[experiment.method],
    metric: experiment.metric,
    months: format.count(experiment.months, count.months),
  })
  return [
    heading(3, words.experiment),
    paragraph([design, ...holdout, ...rates].join(' ')),
    bulleted([
      labelled(words.proof, proofText(draft, context), context),
      labelled(words.readout, experiment.readout, context),
    ]),
  ]
}
