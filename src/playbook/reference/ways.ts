import { directions } from '../../stages/initiatives/schema.ts'
import { lowestScore, programmePlaybooks } from '../choose-programme.ts'
import { playbooks } from '../knowledge.ts'
import type { Plan, Playbook } from '../plan.ts'
import { costOption } from '../planning/cost-option.ts'
import { contractorNames } from '../planning/roles.ts'
import type { Situation } from '../planning/situation.ts'
import { toldEffect } from '../write/effects.ts'
import { voiceOf } from '../write/voices.ts'

/** A way to act at the size of this business: what the plan of the built-in author would take, or could have taken. */
interface Way {
  playbook: Playbook
  variant: 'full' | 'light'
  painIds: readonly string[]
  oneOff: number
  runPerMonth: number
  work: readonly { role: string; days: number }[]
}

/** Most rows, and most characters of all of them: a stage is asked with about 1,500 tokens more. */
const limits = { rows: 16, characters: 4_400 }
const longestRole = 40

function painsOf({ pains }: Playbook, { brief, tags }: Situation): string[] {
  return brief.pains.filter(({ id }) => (tags[id] ?? []).some((tag) => pains.includes(tag))).map(({ id }) => id)
}

/** A playbook outside the plan, costed as it would be done by this business. */
function wayOf(playbook: Playbook, situation: Situation): Way {
  const variant = situation.size === 'usual' || !playbook.light ? 'full' : 'light'
  const option = costOption(playbook, variant, situation)
  const { brief, staff } = situation
  const work = option.days.map(({ kind, days, contractor }) => ({
    role: (contractor ? undefined : staff.able(kind)[0]?.role) ?? contractorNames[kind][brief.language],
    days,
  }))
  const { oneOff, runPerMonth } = option
  return { playbook: option.playbook, variant, painIds: painsOf(playbook, situation), oneOff, runPerMonth, work }
}

/** Programmes the selector would let pass: the accepted draft of the programme may be another one than the planner's. */
function programmesOf({ programme }: Plan): string[] {
  return programme.scores
    .filter(
      ({ type, score, facts }) =>
        type !== 'none' && score >= lowestScore && !facts.some((fact) => ['loses-money', 'ruled-out'].includes(fact)),
    )
    .slice(0, programme.type === 'none' ? 1 : 2)
    .flatMap(({ type }) => (type === 'none' ? [] : [programmePlaybooks[type]]))
}

/** The planner's choice first, then programmes near it, then what lacked only a place, people or money; what loses money or needs a larger base is left out. */
function shortlist(plan: Plan, situation: Situation): Way[] {
  const taken = plan.initiatives.map(
    ({ playbook, variant, painIds, oneOff, runPerMonth, resources }): Way => ({
      playbook,
      variant,
      painIds,
      oneOff,
      runPerMonth,
      work: resources,
    }),
  )
  const left = plan.rejected.filter(({ reason }) => !['loses-money', 'base-too-small', 'by-hand'].includes(reason))
  const others = [...programmesOf(plan), ...left.map(({ playbook }) => playbook.id)]
  const ids = [...new Set(others)].filter((id) => !taken.some(({ playbook }) => playbook.id === id))
  const added = ids.flatMap((id) => playbooks().find((playbook) => playbook.id === id) ?? [])
  return [...taken, ...added.map((playbook) => wayOf(playbook, situation))]
}

const tidy = (value: number) => Number(value.toFixed(4))

function effectText(playbook: Playbook): string {
  const { metric, range, side, evidence } = toldEffect(playbook)
  const { winback, referral, reach } = playbook.effect
  if (winback) {
    const { contactable, response, organic } = winback
    return `winback: contactable ${tidy(contactable)}, response ${response}, organic ${organic}, ${evidence}`
  }
  if (referral) {
    return `referral ${tidy(referral.inviteRate * referral.conversion)}, reach ${tidy(reach)}, ${evidence}`
  }
  if (!range) return 'no effect of its own'
  const beside = side ? ` + ${side.metric} ${side.rel}` : ''
  return `${metric} ${range.join('/')}${beside}, reach ${tidy(reach)}, ${evidence}`
}

/** Letters, since ids of a letter and a number belong to the answer. */
const letter = (index: number) => String.fromCharCode(97 + index)

function rowsOf(ways: readonly Way[], situation: Situation, priced: boolean): string {
  const { language } = situation.brief
  const sorted = directions.flatMap((direction) => ways.filter(({ playbook }) => playbook.direction === direction))
  const places = new Map(sorted.map(({ playbook }, index) => [playbook.id, letter(index)]))
  const nameOf = (id: string) => places.get(id) ?? playbooks().find((playbook) => playbook.id === id)?.title[language]
  const line = (way: Way): string => {
    const { playbook, painIds, oneOff, runPerMonth, work } = way
    const basis = voiceOf(way).basis?.[language]
    const byRole = new Map<string, number>()
    for (const { role, days: count } of work) byRole.set(role, (byRole.get(role) ?? 0) + count)
    const days = [...byRole].map(([role, count]) => `${role.slice(0, longestRole)} ${tidy(count)}`)
    return [
      `${places.get(playbook.id)}. ${playbook.title[language]}`,
      ...(painIds.length > 0 ? [painIds.join(', ')] : []),
      effectText(playbook),
      ...(priced ? [`${oneOff} + ${runPerMonth}`] : []),
      ...(days.length > 0 ? [days.join(', ')] : []),
      `${playbook.leadWeeks} w`,
      ...(playbook.dependsOn.length > 0 ? [`after ${playbook.dependsOn.map(nameOf).join(', ')}`] : []),
      ...(basis ? [`basis: ${basis}`] : []),
    ].join(' | ')
  }
  return directions
    .flatMap((direction) => {
      const own = sorted.filter(({ playbook }) => playbook.direction === direction)
      return own.length > 0 ? [`${direction}:`, ...own.map(line)] : []
    })
    .join('\n')
}

/** The shortlist as lines, by direction; the last of the list go first where it would be too long. */
export function waysText(plan: Plan, situation: Situation, priced: boolean): string {
  const head = [
    'title',
    'pains it answers',
    'effect low/base/high, reach, evidence',
    ...(priced ? [`${situation.brief.budget.currency} one-off + a month`] : []),
    'person-days',
    'weeks before launch',
    'after which rows',
    'basis (none: expert estimate)',
  ].join(' | ')
  const ways = shortlist(plan, situation).slice(0, limits.rows)
  for (; ; ways.pop()) {
    const text = `${head}\n${rowsOf(ways, situation, priced)}`
    if (text.length <= limits.characters || ways.length <= 1) return text
  }
}
