import type { PainTag } from '../pain-tags.ts'
import type { PlannedInitiative, Playbook } from '../plan.ts'
import type { Workshop } from './assemble.ts'
import { conditionHolds } from './conditions.ts'
import type { Option } from './cost-option.ts'
import { fits } from './fits.ts'
import { marginOfYear } from './plan-case.ts'
import type { Situation } from './situation.ts'
import { soonest } from './soonest.ts'

/** Which playbooks fit the business, and how well (§0.4 of the knowledge base). */
export interface Candidate {
  playbook: Playbook
  score: number
  painIds: readonly string[]
  reasons: PlannedInitiative['reasons']
}

/** Where on the journey a pain hurts. */
const stageOfPain: Readonly<Record<PainTag, string>> = {
  queue: 'regular-use',
  'slow-service': 'regular-use',
  'late-delivery': 'regular-use',
  'no-status': 'problem',
  'rude-staff': 'problem',
  'bad-support': 'problem',
  'hard-to-use': 'onboarding',
  'low-result': 'onboarding',
  price: 'renewal',
  'unclear-price': 'first-purchase',
  billing: 'renewal',
  'out-of-stock': 'regular-use',
  'no-show': 'regular-use',
  'booking-hard': 'first-purchase',
  spam: 'regular-use',
  'quality-defect': 'problem',
  'no-attention': 'regular-use',
  'no-reward': 'regular-use',
  'confusing-rules': 'regular-use',
}

/** Answers to a complaint no word of the dictionary was found in: listen and remove causes one by one. */
export const openAnswers: readonly string[] = ['pro-top-reasons', 'pro-close-loop-24h']

function weakestStage({ tags }: Situation): string | null {
  const counts = new Map<string, number>()
  for (const list of Object.values(tags)) {
    for (const stage of new Set(list.map((tag) => stageOfPain[tag]))) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null
}

function painsAnswered(playbook: Playbook, situation: Situation, answered: (tag: PainTag) => boolean): string[] {
  return situation.brief.pains
    .filter(({ id }) => {
      const tags = situation.tags[id] ?? []
      return (
        tags.some((tag) => playbook.pains.includes(tag)) ||
        (openAnswers.includes(playbook.id) && !tags.some((tag) => answered(tag)))
      )
    })
    .map(({ id }) => id)
}

/** Margin over cost in a year, in quarters of a point scale: 3 from threefold, 2 from one and a half, 1 from 0.8. */
function valuePoints(margin: number | null, cost: number, budget: number): number {
  if (margin === null) return cost <= 0.05 * budget ? 2 : cost <= 0.12 * budget ? 1 : 0
  const ratio = margin / Math.max(1, cost)
  return ratio >= 3 ? 3 : ratio >= 1.5 ? 2 : ratio >= 0.8 ? 1 : 0
}

/** Margin of the first year when launched in the fourth month; the programme does not change it, so it is reckoned once for a business. */
const margins = new WeakMap<Option, number | null>()

function marginAlone(option: Option, workshop: Workshop): number | null {
  const known = margins.get(option)
  if (known !== undefined) return known
  const alone = soonest(option, workshop, workshop.calendar.months[3])
  const margin = alone && marginOfYear([alone], workshop.frame)
  margins.set(option, margin)
  return margin
}

function judge(playbook: Playbook, painIds: readonly string[], weakest: string | null, workshop: Workshop): Candidate {
  const { situation } = workshop
  const option = workshop.option(playbook.id, situation.size === 'usual' || !playbook.light ? 'full' : 'light')
  const cost = option.oneOff + option.runPerMonth * 9
  const margin = marginAlone(option, workshop)
  const condition = conditionHolds(playbook.id, situation) === true
  const weakStep = weakest !== null && playbook.journey.includes(weakest)
  const value = valuePoints(margin, cost, situation.brief.budget.total)
  const listed = playbook.industries !== 'any'
  const score =
    3 * Math.min(2, painIds.length) +
    (condition ? 2 : 0) +
    (listed ? 2 : 1) +
    (weakStep ? 2 : 0) +
    value -
    (cost > 0.3 * situation.brief.budget.total ? 2 : 0)
  const reasons = [
    painIds.length > 0 ? 'pain' : null,
    playbook.effect.enabler ? 'enabler' : null,
    condition ? 'metric' : null,
    listed ? 'industry' : null,
    weakStep ? 'weak-step' : null,
    margin !== null && value >= 2 ? 'margin' : null,
  ] as const
  return { playbook, score, painIds, reasons: reasons.filter((reason) => reason !== null) }
}

/** Playbooks that fit, best first; equal scores keep the order of ids. */
export function candidatesFor(list: readonly Playbook[], workshop: Workshop): Candidate[] {
  const { situation, programme } = workshop
  const weakest = weakestStage(situation)
  const fitting = list.filter((playbook) => fits(playbook, situation, programme?.type ?? null))
  const answered = (tag: PainTag) =>
    fitting.some(
      ({ id, pains, direction }) => pains.includes(tag) && direction !== 'winback' && !openAnswers.includes(id),
    )
  return fitting
    .map((playbook) => judge(playbook, painsAnswered(playbook, situation, answered), weakest, workshop))
    .toSorted((a, b) => b.score - a.score || a.playbook.id.localeCompare(b.playbook.id))
}
