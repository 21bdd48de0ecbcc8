import {
  addDays,
  daysBetween,
  earlierDate,
  type IsoDate,
  laterDate,
  planMonth,
  planQuarter,
  quarterRange,
} from '../../../core/date.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import type { Facts } from '../facts.ts'
import { handful, type Launch } from './launches.ts'

type Milestone = RoadmapAnswer['quarters'][number]['milestones'][number]
export type DraftMilestone = Omit<Milestone, 'id'> & { kind: 'ready' | 'launch' | 'wave' | 'readout' }

/** Preparation longer than this gets a date of its own before the launch. */
const longPreparation = 21

function within(facts: Facts, date: IsoDate): IsoDate {
  return laterDate(facts.brief.start, earlierDate(date, facts.end))
}

/** First day of a win-back wave: the launch for the first, a week into the month for the rest. */
export function waveDate(facts: Facts, { item, planned }: Launch, month: number): IsoDate {
  const day = facts.day(month - 1, 6)
  return within(facts, month === planned.waveMonths[0] ? laterDate(item.launch, facts.day(month - 1)) : day)
}

function readyMilestones(facts: Facts, launch: Launch): DraftMilestone[] {
  const { words } = facts
  const { item, told, voice } = launch
  const short = words.say(told.short)
  const days = daysBetween(item.start, item.launch)
  const pilot = item.direction === 'loyalty' || voice.mode === 'open'
  if (days < longPreparation && !(pilot && days >= 14)) return []
  const due = within(facts, addDays(item.launch, pilot ? -7 : -4))
  return [
    {
      kind: 'ready',
      initiativeId: item.id,
      text: pilot
        ? words.say({ ru: `Проба на малой группе: ${short}`, en: `Trial on a small group: ${short}` })
        : words.say({ ru: `Готово к запуску: ${short}`, en: `Ready to launch: ${short}` }),
      owner: item.owner,
      due,
      exit: words.say(told.ready),
    },
  ]
}

function waves(facts: Facts, launch: Launch): DraftMilestone[] {
  const { words } = facts
  const { item, planned, told } = launch
  return planned.waveMonths.slice(1).map((month, index) => ({
    kind: 'wave' as const,
    initiativeId: item.id,
    text: words.say({
      ru: `Волна ${index + 2}: ${words.say(told.short)}`,
      en: `Wave ${index + 2}: ${words.say(told.short)}`,
    }),
    owner: item.owner,
    due: waveDate(facts, launch, month),
    exit: words.say({
      ru: 'Первая волна вернула больше контроля; отписок в ней не больше 1 %, 10 % списка снова отложены в контроль',
      en: 'The first wave beat its control with 1% opt-outs at most; 10% of the list set aside as control again',
    }),
  }))
}

function readouts(facts: Facts, { item, told }: Launch): DraftMilestone[] {
  const { words } = facts
  if (item.direction === 'enabler' || item.kpi.by <= item.launch) return []
  return [
    {
      kind: 'readout',
      initiativeId: item.id,
      text: words.say({ ru: `Итог: ${words.say(told.short)}`, en: `Readout: ${words.say(told.short)}` }),
      owner: item.owner,
      due: within(facts, item.kpi.by),
      exit: words.say({
        ru: `${item.kpi.name}: ${item.kpi.target}; меньше половины — исправить за 30 дней или закрыть`,
        en: `${item.kpi.name}: ${item.kpi.target}; under half of it is mended in 30 days or closed`,
      }),
    },
  ]
}

function launchMilestone(facts: Facts, { item, told }: Launch): DraftMilestone {
  const { words } = facts
  return {
    kind: 'launch',
    initiativeId: item.id,
    text: words.say({ ru: `Запуск: ${words.say(told.short)}`, en: `Launch: ${words.say(told.short)}` }),
    owner: item.owner,
    due: within(facts, item.launch),
    exit: words.say(told.live),
  }
}

/** The decision a quarter without any other date must bring. */
function quarterDecision(facts: Facts, launches: readonly Launch[], q: number): DraftMilestone[] {
  const { words, team, first } = facts
  const about = launches.find(({ item }) => item.id === first?.id) ?? launches[0]
  if (!about) return []
  return [
    {
      kind: 'readout',
      initiativeId: about.item.id,
      text: words.say({
        ru: `Решение квартала: ${words.say(about.told.short)}`,
        en: `Decision of the quarter: ${words.say(about.told.short)}`,
      }),
      owner: team.owner('lead'),
      due: addDays(quarterRange(facts.brief.start, q).to, -10),
      exit: words.say({
        ru: `${about.item.kpi.name} за 3 месяца рядом с исходным уровнем; записано одно из трёх: продолжить, поправить, закрыть`,
        en: `${about.item.kpi.name} over 3 months beside the level of month 1; one of three is on record: go on, mend, close`,
      }),
    },
  ]
}

/** All milestones by quarter, in order of date; no quarter stays empty. */
export function milestonesOf(facts: Facts, launches: readonly Launch[]): DraftMilestone[][] {
  const short = handful(facts)
  const all = launches.flatMap((launch) => [
    ...(short ? [] : readyMilestones(facts, launch)),
    launchMilestone(facts, launch),
    ...waves(facts, launch),
    ...readouts(facts, launch),
  ])
  const quarterOf = (due: IsoDate) => Math.min(4, Math.max(1, planQuarter(planMonth(facts.brief.start, due))))
  return [1, 2, 3, 4].map((q) => {
    const own = all.filter(({ due }) => quarterOf(due) === q)
    return (own.length > 0 ? own : quarterDecision(facts, launches, q)).toSorted((a, b) => a.due.localeCompare(b.due))
  })
}
