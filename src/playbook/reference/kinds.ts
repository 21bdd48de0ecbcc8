import type { Metric } from '../../core/brief.ts'
import { lowestScore, type ProgrammeScore } from '../choose-programme.ts'
import { designNumbers } from '../design-programme.ts'
import type { Plan } from '../plan.ts'
import type { Situation } from '../planning/situation.ts'
import { isOwnFigure } from './own-figure.ts'

/** Codes of the selector that do not speak for themselves; the others are words with hyphens. */
const factWords: Readonly<Record<string, string>> = {
  margin: 'margin bears a reward',
  base: 'large base',
  till: 'till or site can count',
  'no-till': 'needs no till',
  usual: 'usual in the industry',
  privileges: 'service privileges to give',
  categories: 'many categories',
  'top-heavy': 'revenue in few hands',
  b2b: 'customers are companies',
  'not-b2b': 'customers are people',
}

const reasons: Readonly<Record<NonNullable<Plan['programme']['noneReason']>, string>> = {
  'service-first': 'the service is broken, a reward would bring more people into the same trouble',
  'base-too-small': 'the base cannot carry the fixed cost',
  'too-rare': 'purchases are too rare',
  'weak-fit': 'no kind fits the facts or leaves the plan richer',
  'ruled-out': 'a constraint of the client bars the kind that would pay, the others fit badly or lose money',
  'no-money': 'repairs of the service take the budget',
}

const tidy = (value: number) => Number(value.toFixed(3))

function factText(fact: string): string {
  const [, code = fact, points = ''] = /^(.+?)([+-]\d+)$/u.exec(fact) ?? []
  return `${factWords[code] ?? code.replaceAll('-', ' ')}${points && ` ${points}`}`
}

/** What the selector looked at, with where each figure is from. */
function factsText(situation: Situation): string {
  const { volumes, habits, brief, grossMargin, till } = situation
  const { customers, ordersPerMonth, grossMargin: margin } = brief.metrics
  const from = (metric: Metric | null, otherwise: string) => (isOwnFigure(metric) ? '' : ` (${otherwise})`)
  return [
    `orders a year ${tidy(volumes.F * 12)}${from(ordersPerMonth, 'usual in the industry')}`,
    `margin ${tidy(grossMargin)}${from(margin, 'usual in the industry')}`,
    `customers ${Math.round(volumes.N)}${from(customers, 'assumed')}`,
    `till or site can count: ${till ? 'yes' : 'no'}`,
    `assumed for the industry: spread of the order ${habits.cv}, revenue of the best tenth ${habits.top10}, heavy buyers ${habits.heavy}`,
  ].join('; ')
}

function numbersText(kind: string, programme: Plan['programme'], situation: Situation, priced: boolean): string {
  if (kind === 'none') return ''
  const planned = programme.type === kind
  const type = kind as Exclude<Plan['programme']['type'], 'none'>
  const design = planned ? programme : designNumbers({ type, rateShare: 1 }, situation)
  const { earnRate, breakage, displacement, penetration, eligible, expiryDays, activationDays, maxRedeemShare } = design
  const { stamps, tiers } = design
  return [
    stamps ? `${stamps.paid} paid stamps + ${stamps.given} given` : `earn ${tidy(earnRate)} of spend`,
    `breakage ${tidy(breakage)}`,
    `displacement ${tidy(displacement)}`,
    `penetration ${tidy(penetration)}`,
    `eligible ${tidy(eligible)}`,
    ...(expiryDays === null ? [] : [`expiryDays ${expiryDays}`]),
    ...(activationDays === null ? [] : [`activationDays ${activationDays}`]),
    ...(maxRedeemShare === null ? [] : [`maxRedeemShare ${tidy(maxRedeemShare)}`]),
    ...(priced && tiers.length > 0
      ? [`levels ${tiers.map((tier) => `from ${tier.threshold} at ${tidy(tier.earnRate)}`).join(', ')}`]
      : []),
  ].join(', ')
}

/** Kinds of programme, best first, with the facts that counted; the numbers of those good enough to plan for. */
export function kindsText(programme: Plan['programme'], situation: Situation, priced: boolean): string {
  const line = ({ type, score, facts }: Pick<ProgrammeScore, 'score' | 'facts'> & { type: string }): string => {
    const losing = facts.includes('loses-money')
    const barred = facts.includes('ruled-out')
    const counted = facts.filter((fact) => !['loses-money', 'ruled-out'].includes(fact)).map(factText)
    const numbers = score >= lowestScore && !losing && !barred ? numbersText(type, programme, situation, priced) : ''
    return [
      `${type}: ${score}${counted.length > 0 ? ` = ${counted.join(', ')}` : ''}`,
      ...(barred ? ['barred by a constraint of the client'] : []),
      ...(losing ? ['costs more than it brings here, even at half the usual reward'] : []),
      ...(numbers ? [numbers] : []),
    ].join(' | ')
  }
  return [
    `facts: ${factsText(situation)}`,
    `kind: score = facts that counted | numbers to start from (from score ${lowestScore} on)`,
    ...programme.scores.map(line),
    ...(programme.noneReason ? [`none: the choice of the built-in planner, ${reasons[programme.noneReason]}`] : []),
  ].join('\n')
}
