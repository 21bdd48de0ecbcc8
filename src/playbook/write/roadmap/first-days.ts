import { addDays } from '../../../core/date.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import { capital, small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { ofDays } from './forms.ts'
import { type EarlierDrafts, handful, type Launch, peopleOf } from './launches.ts'

type Row = RoadmapAnswer['firstDays'][number]

/** Work of the first initiatives that begins within these days is told day by day. */
const earlyDays = 14
/** Launches within these days are decided on at the end of the second week. */
const soonDays = 35

function opening(facts: Facts, { goals }: EarlierDrafts): Row[] {
  const { words, team, cause, first, brief, kind } = facts
  const kpi = words.quote(goals.goals[0]?.kpis[0]?.name ?? words.say(cause.voice.metric))
  const tool = brief.tools[0]
  const contract = kind === 'subscription' || kind === 'supply'
  const visits = brief.industry.id === 'fitness'
  const bought = visits
    ? { ru: 'последнее посещение, конец абонемента', en: 'the last visit, the end of the membership' }
    : contract
      ? { ru: 'начало договора, последний платёж', en: 'contract start, last payment' }
      : { ru: 'дата последней покупки', en: 'the last purchase date' }
  return [
    {
      day: 1,
      who: team.owner('lead'),
      what:
        peopleOf(facts) <= 1
          ? words.say({
              ru: 'Занимает в календаре 2 часа в неделю под план и выписывает на лист числа, при которых план останавливается',
              en: 'Blocks 2 hours a week for the plan and writes the numbers that stop it on one sheet',
            })
          : words.say({
              ru: 'Собирает на 30 минут тех, кто отвечает за запуски: кто за что, сколько денег, при каких числах останавливаемся',
              en: 'Meets the owners of the launches for 30 minutes: who does what, how much money, which numbers stop us',
            }),
      result: words.say({
        ru: `Один лист: ${peopleOf(facts) <= 1 ? 'часы' : 'ответственные с подписями'}, пороги остановки, первый показатель — ${kpi}`,
        en: `One sheet: ${peopleOf(facts) <= 1 ? 'hours' : 'owners with signatures'}, stop numbers, the first metric is ${kpi}`,
      }),
    },
    {
      day: 1,
      who: first?.owner ?? team.owner('service'),
      what: words.say({
        ru: `Начинает замер по жалобе ${words.quote(cause.text)}: ${small(words.say(cause.voice.measure))}`,
        en: `Starts on ${words.quote(cause.text)}: ${small(words.say(cause.voice.measure))}`,
      }),
      result: words.say({
        ru: `Таблица с первыми 20 записями; исходный уровень (${words.say(cause.voice.metric)}) — к 5-му дню`,
        en: `A table with the first 20 entries; the level of today (${words.say(cause.voice.metric)}) by day 5`,
      }),
    },
    {
      day: 2,
      who: team.owner('analyst'),
      what: words.say({
        ru: `Собирает список клиентов: ${bought.ru}, отметка согласия${tool ? `; источник — ${tool}` : ''}`,
        en: `Lists customers with ${bought.en} and the consent mark${tool ? `; source: ${tool}` : ''}`,
      }),
      result: words.say({
        ru: `Три числа: активные, ${contract ? 'ушедшие за 12 месяцев' : `не приходившие дольше ${ofDays(words, facts.lapseDays)}`}, клиенты с подтверждённым согласием`,
        en: `Three numbers: active, ${contract ? 'lost in 12 months' : `absent for over ${ofDays(words, facts.lapseDays)}`}, customers with provable consent`,
      }),
    },
  ]
}

function closing(facts: Facts, launches: readonly Launch[]): Row[] {
  const { words, team, cause } = facts
  const who = team.owner('lead')
  const soon = launches.filter(({ item }) => item.launch <= addDays(facts.brief.start, soonDays)).slice(0, 4)
  const about = soon.length > 0 ? soon : launches.slice(0, 1)
  return [
    {
      day: 5,
      who,
      what: words.say({
        ru: `Сверяет диагноз с замером. ${words.say(cause.voice.disproof)}`,
        en: `Checks the diagnosis against the numbers. ${words.say(cause.voice.disproof)}`,
      }),
      result: words.say({
        ru: 'Записанное решение: порядок запусков остаётся или меняется, с числом из замера',
        en: 'A decision on record: the order of launches stays or changes, with the number behind it',
      }),
    },
    {
      day: 10,
      who,
      what: words.say({
        ru: `Решает, что готово: ${words.list(about.map(({ item }) => `${item.id} к ${words.format.shortDate(item.launch)}`))}`,
        en: `Decides what is ready: ${words.list(about.map(({ item }) => `${item.id} for ${words.format.shortDate(item.launch)}`))}`,
      }),
      result: words.say({
        ru: 'По каждой инициативе «да» или новая дата; неготовое переносится целиком, а не запускается наполовину',
        en: 'A yes or a new date for each; what is not ready moves as a whole instead of starting by halves',
      }),
    },
  ]
}

/** First steps of the initiatives that begin in the first weeks, spread over days 3 to 9. */
function work(facts: Facts, launches: readonly Launch[], most: number): Row[] {
  const { words, brief } = facts
  const early = launches.filter(({ item }) => item.start <= addDays(brief.start, earlyDays)).slice(0, most)
  return early.map(({ item, told }, index) => ({
    day: 3 + Math.floor((index * 6) / Math.max(1, early.length - 1 || 1)),
    who: item.owner,
    what: `${item.id}: ${capital(item.steps[0] ?? item.title)}`.replace(/[.\s]+$/u, ''),
    result: words.say({
      ru: `К ${words.date(item.launch)}: ${small(words.say(told.ready))}`,
      en: `By ${words.date(item.launch)}: ${small(words.say(told.ready))}`,
    }),
  }))
}

function voices(facts: Facts): Row {
  const { words, team, pains } = facts
  const second = pains.find(({ id }) => id !== facts.cause.id) ?? facts.cause
  return {
    day: 4,
    who: team.owner('service'),
    what: words.say({
      ru: `Звонит 5 ушедшим и 5 постоянным клиентам с одним вопросом: ${words.quote(words.say(second.voice.ask))}`,
      en: `Calls 5 lost and 5 regular customers with one question: ${words.quote(words.say(second.voice.ask))}`,
    }),
    result: words.say({
      ru: `10 ответов дословно; если жалобу ${words.quote(second.text)} подтвердят меньше 3 человек, деньги на неё пока не тратим`,
      en: `10 answers word for word; if fewer than 3 confirm ${words.quote(second.text)}, no money goes there yet`,
    }),
  }
}

/** The first ten working days; a handful of people gets the short list. */
export function firstDaysOf(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): Row[] {
  const rows = [
    ...opening(facts, drafts),
    voices(facts),
    ...work(facts, launches, handful(facts) ? 2 : 4),
    ...closing(facts, launches),
  ]
  return rows.toSorted((a, b) => a.day - b.day)
}
