import { churnOver } from '../../core/rates.ts'
import { npsMargin, samplePerArm } from '../../finance/sample-size.ts'
import type { Situation } from '../planning/situation.ts'
import { visibleFall } from '../write/monitoring/experiment.ts'
import { isOwnFigure } from './own-figure.ts'

const months = 6
const shares = [0.05, 0.1, 0.2]
/** Less churn than a quarter is all a year usually gives: a group that shows no less proves nothing. */
const believable = 0.25
/** Share of those asked who answer. */
const answering = { low: 0.1, high: 0.2 }
const waves = [50, 100, 200, 400]
/** Responses to a message without and with a change. */
const responses = [
  [0.03, 0.05],
  [0.05, 0.08],
  [0.1, 0.15],
] as const

const tidy = (value: number) => Number(value.toFixed(3))

/** What groups and surveys of this base can show: 95 % confidence, 80 % power (domain model §13, §14). */
export function samplesText(situation: Situation): string {
  const { brief, volumes, monthlyChurn, models } = situation
  const { customers, churn, retention } = brief.metrics
  const base = Math.round(volumes.N)
  const lost = churnOver(monthlyChurn, months)
  const groups = shares.map((share) => {
    const size = Math.round(base * share)
    const fall = size < 1 ? lost : visibleFall(lost, size)
    return { share, size, fall, shows: fall <= believable * lost }
  })
  const held = groups.map(({ share, size, fall, shows }) =>
    shows
      ? `hold-out ${share} (${size} customers): shows a fall of ${tidy(fall)} or more`
      : `hold-out ${share} (${size} customers): too small, shows only a fall of ${tidy(fall)} or more`,
  )
  const most = Math.floor(base * answering.high)
  const surveys = waves.filter((count) => count <= most)
  const nps = surveys.map((count) => `${count} answers ±${Math.round(npsMargin(count))}`)
  return [
    `base: ${base} customers${isOwnFigure(customers) ? '' : ' (assumed)'}; share lost in ${months} months ${tidy(lost)}${isOwnFigure(churn) || isOwnFigure(retention) ? '' : ' (usual in the industry)'}`,
    ...held,
    ...(groups.some(({ shows }) => shows)
      ? []
      : [
          models.has('b2b')
            ? 'no hold-out shows a believable fall here: matched-pairs of similar accounts, with the reason of every departure'
            : 'no hold-out shows a believable fall here: stepped roll-out where there are several places, else before-after, and say so',
        ]),
    `survey of the whole base: ${Math.floor(base * answering.low)} to ${most} answers`,
    `NPS error in points: ${nps.length > 0 ? nps.join(', ') : 'too few answers for a score, call the customers'}`,
    `test of a message, customers per arm: ${responses.map(([before, after]) => `response ${before} to ${after} needs ${samplePerArm(before, after)}`).join(', ')}`,
  ].join('\n')
}
