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
import { workingDay } from '../../planning/calendar.ts'
import { capital } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { handful, type Launch } from './launches.ts'

type Milestone = RoadmapAnswer['quarters'][number]['milestones'][number]
export type DraftMilestone = Omit<Milestone, 'id'> & { kind: 'ready' | 'launch' | 'wave' | 'readout' }

/** Preparation longer than this gets a date of its own before the launch, where others wait for it or it comes first. */
const longPreparation = 28
/** A week of trial needs a preparation of this many days. */
const trialPreparation = 21
/** Promises and offers that are tried on a few customers before all hear of them. */
const tried: ReadonlySet<string> = new Set(['pro-fast-lane', 'pro-guarantee'])
/** Waves of letters or calls to known people, where a share of opt-outs says nothing. */
const personalWaves: ReadonlySet<string> = new Set(['wb-b2b-call', 'wb-apology'])

function within(facts: Facts, date: IsoDate): IsoDate {
  const { start, country } = facts.brief
  return laterDate(start, workingDay(earlierDate(date, facts.end), country, facts.end))
}

/** First day of a win-back wave: the launch for the first, a week into the month for the rest. */
export function waveDate(facts: Facts, { item, planned }: Launch, month: number): IsoDate {
  const day = facts.day(month - 1, 6)
  return within(facts, month === planned.waveMonths[0] ? laterDate(item.launch, facts.day(month - 1)) : day)
}

function readyMilestones(facts: Facts, launch: Launch): DraftMilestone[] {
  const { words } = facts
  const { item, told, planned } = launch
  const short = words.say(told.short)
  const days = daysBetween(item.start, item.launch)
  const pilot = item.direction === 'loyalty' || tried.has(planned.playbook.id)
  const awaited = days >= longPreparation && (item.prerequisite || item.priority === 1)
  if (!awaited && !(pilot && days >= trialPreparation)) return []
  const due = within(facts, addDays(item.launch, pilot ? -7 : -4))
  return [
    {
      kind: 'ready',
      initiativeId: item.id,
      text: pilot
        ? words.say({ ru: `Проба на малой группе: ${short}`, en: `Small trial: ${short}` })
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
    exit: personalWaves.has(planned.playbook.id)
      ? words.say({
          ru: 'Причина ухода записана у 8 из 10 ответивших в прошлый раз; кто просил не писать, из списка убран',
          en: 'The reason of leaving is noted for 8 of 10 who answered last time; whoever asked for silence is off the list',
        })
      : words.say({
          ru: 'Прошлая волна вернула больше контроля, отписок в ней не больше 1 %; 20 % списка снова отложены в контроль',
          en: 'The last wave beat its control with 1% opt-outs at most; 20% of the list is set aside as control again',
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
        ru: `${capital(item.kpi.name)}: ${item.kpi.target}; меньше половины цели — исправить за 30 дней или закрыть`,
        en: `${capital(item.kpi.name)}: ${item.kpi.target}; under half of that: mend in 30 days or close`,
      }),
    },
  ]
}

function launchMilestone(facts: Facts, { item, told }: Launch): DraftMilestone {
  const { words } = facts
  const check = within(facts, addDays(item.launch, told.after ?? 14))
  return {
    kind: 'launch',
    initiativeId: item.id,
    text: words.say({ ru: `Запуск: ${words.say(told.short)}`, en: `Launch: ${words.say(told.short)}` }),
    owner: item.owner,
    due: within(facts, item.launch),
    exit: words.say({
      ru: `${words.say(told.live)}; сверка ${words.format.shortDate(check)}`,
      en: `${words.say(told.live)}; checked on ${words.format.shortDate(check)}`,
    }),
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
      due: within(facts, addDays(quarterRange(facts.brief.start, q).to, -10)),
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
