import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Programme } from '../schema.ts'
import { isByInvitation, keepsBenefits, qualifyingShare, usualSpend } from '../tier-reach.ts'

type Tier = Programme['tiers'][number]

interface Problem {
  field: 'threshold' | 'earnRate' | 'benefits'
  problem: string
  expected: string
  actual: string
  isEstimate?: boolean
}

/** Two thresholds more than four times apart leave nothing to reach for between them. */
const largestStep = 4
/** Second level against the spend of the median customer. */
const reach = { least: 1.2, most: 3 }
/** Shares of customers that qualify, of three levels and more. */
const shares = { top: { least: 0.05, most: 0.15 }, middle: { least: 0.2, most: 0.35 } }

/** What the order of two levels next to each other demands. */
function orderProblems(tier: Tier, below: Tier, index: number, say: Say, money: (value: number) => string): Problem[] {
  const { percent } = say.format
  const problems: Problem[] = []
  const add = (field: Problem['field'], problem: string, expected: string, actual: string) =>
    problems.push({ field, problem, expected, actual })
  if (tier.threshold <= below.threshold) {
    const problem = say('its threshold is not above the level below', 'порог не выше, чем у предыдущего уровня')
    add('threshold', problem, `> ${money(below.threshold)}`, money(tier.threshold))
  } else if (index > 1 && tier.threshold > below.threshold * largestStep) {
    const problem = say(
      'the step is more than four times the level below',
      'порог больше предыдущего более чем в 4 раза',
    )
    add('threshold', problem, `≤ ${money(below.threshold * largestStep)}`, money(tier.threshold))
  }
  if (tier.earnRate !== null && below.earnRate !== null && tier.earnRate < below.earnRate) {
    const problem = say('it earns less than the level below', 'ставка ниже, чем у предыдущего уровня')
    add('earnRate', problem, `≥ ${percent(below.earnRate)}`, percent(tier.earnRate))
  }
  if (tier.benefits.length === 0) {
    add(
      'benefits',
      say('it has no benefits', 'нет привилегий'),
      say('at least one benefit', 'хотя бы одна привилегия'),
      '0',
    )
  } else if (!keepsBenefits(tier.benefits, below.benefits)) {
    const problem = say('it loses benefits of the level below', 'теряет привилегии предыдущего уровня')
    add('benefits', problem, below.benefits.join('; '), tier.benefits.join('; '))
  }
  return problems
}

/** Where the spread of spend says that too few or too many customers would qualify: estimates, so never an error. */
function reachProblems(
  tiers: readonly Tier[],
  usual: number,
  say: Say,
  money: (value: number) => string,
): Map<Tier, Problem> {
  const found = new Map<Tier, Problem>()
  const [, second] = tiers
  if (!second) return found
  const top = tiers.at(-1) ?? second
  if (second.threshold < usual * reach.least || second.threshold > usual * reach.most) {
    found.set(second, {
      field: 'threshold',
      problem: say(
        `reached at ${money(second.threshold)}, while a usual customer spends ${money(usual)}`,
        `порог ${money(second.threshold)}, а обычный клиент тратит ${money(usual)}`,
      ),
      expected: `${money(usual * reach.least)}–${money(usual * reach.most)}`,
      actual: money(second.threshold),
      isEstimate: true,
    })
  }
  if (tiers.length < 3) return found
  const atTop = qualifyingShare(top.threshold, usual)
  const between = qualifyingShare(second.threshold, usual) - atTop
  const judge = (tier: Tier, share: number, { least, most }: { least: number; most: number }) => {
    if (found.has(tier) || (share >= least && share <= most)) return
    const percent = (value: number) => say.format.percent(value, 0)
    const problem = say(
      `about ${percent(share)} of customers qualify`,
      `уровня достигнут примерно ${percent(share)} клиентов`,
    )
    const expected = say(
      `${percent(least)}–${percent(most)} of customers`,
      `${percent(least)}–${percent(most)} клиентов`,
    )
    found.set(tier, { field: 'threshold', problem, expected, actual: percent(share), isEstimate: true })
  }
  judge(top, atTop, shares.top)
  judge(second, between, shares.middle)
  return found
}

export const programmeTiersMonotone = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-tiers-monotone',
  severity: 'error',
  claim:
    'Levels start at zero, thresholds rise by four times at most, no higher level earns less or loses a benefit, and the right share of customers can reach each.',
  why: 'A level that pays less than the one below, or that nobody reaches, is an insult printed on a card.',
  source: 'Method, stage 3: structure of the loyalty programme, levels',
  message: { en: 'Level “{tier}” breaks the order: {problem}.', ru: 'Уровень «{tier}» нарушает порядок: {problem}.' },
  repair: 'Change level {tier}: {problem}. Needed: {expected}.',
  check: (programme, { brief }) => {
    const say = sayIn(brief)
    const money = (value: number) => say.format.money(value, brief.budget.currency)
    // By invitation only: its spend is nobody's goal.
    const tiers = programme.tiers.filter((tier, index) => index === 0 || !isByInvitation(tier))
    const usual = usualSpend(programme, brief)
    const estimates = usual === null ? null : reachProblems(tiers, usual, say, money)
    return tiers.flatMap((tier, index): Failure[] => {
      const below = tiers[index - 1]
      const problems = below ? orderProblems(tier, below, index, say, money) : []
      if (!below && tier.threshold !== 0) {
        const problem = say('the first level must start at 0', 'первый уровень должен начинаться с 0')
        problems.push({ field: 'threshold', problem, expected: '0', actual: money(tier.threshold) })
      }
      const estimate = estimates?.get(tier)
      // An impossible threshold is said once, as such.
      if (estimate && !problems.some(({ field }) => field === 'threshold')) problems.push(estimate)
      return problems.map(({ field, problem, expected, actual, isEstimate }) => ({
        pointer: formatPointer(['tiers', tier.id, field]),
        params: { tier: tier.name, problem, expected },
        expected,
        actual,
        ...(isEstimate ? { severity: 'warning' as const } : {}),
      }))
    })
  },
})
