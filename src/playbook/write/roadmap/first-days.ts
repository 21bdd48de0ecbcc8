import { addDays } from '../../../core/date.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { ofDays } from './forms.ts'
import { type EarlierDrafts, handful, type Launch } from './launches.ts'

type Row = RoadmapAnswer['firstDays'][number]

/** Work of the first initiatives that begins within these days is told day by day. */
const earlyDays = 14

function opening(facts: Facts, { goals }: EarlierDrafts): Row[] {
  const { words, team, cause, first, brief } = facts
  const kpi = words.quote(goals.goals[0]?.kpis[0]?.name ?? words.say(cause.voice.metric))
  const tool = brief.tools[0]
  return [
    {
      day: 1,
      who: team.owner('lead'),
      what: words.say({
        ru: 'Собирает на 30 минут всех ответственных: кто за что отвечает, сколько денег у каждого, при каких числах останавливаемся',
        en: 'Meets all owners for 30 minutes: who answers for what, how much money each has, at which numbers we stop',
      }),
      result: words.say({
        ru: `Подписанный лист: ответственные, пороги остановки, первый показатель — ${kpi}`,
        en: `A signed sheet: owners, stop numbers, the first metric is ${kpi}`,
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
        ru: `Собирает список клиентов с датой последней покупки и отметкой согласия${tool ? `, источник — ${tool}` : ''}`,
        en: `Lists customers with the last purchase date and the consent mark${tool ? `, source: ${tool}` : ''}`,
      }),
      result: words.say({
        ru: `Три числа: активные, не приходившие дольше ${ofDays(words, facts.lapseDays)}, клиенты с подтверждённым согласием`,
        en: `Three numbers: active, absent for over ${ofDays(words, facts.lapseDays)}, customers with provable consent`,
      }),
    },
  ]
}

function closing(facts: Facts, launches: readonly Launch[]): Row[] {
  const { words, team, cause } = facts
  const who = team.owner('lead')
  const next = launches.find(({ item }) => item.launch >= addDays(facts.brief.start, 7)) ?? launches[0]
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
    ...(next
      ? [
          {
            day: 10,
            who,
            what: words.say({
              ru: `Проверяет готовность ближайшего запуска (${next.item.id}, ${words.date(next.item.launch)})`,
              en: `Checks the next launch (${next.item.id}, ${words.date(next.item.launch)})`,
            }),
            result: words.say({
              ru: `Дата подтверждена или сдвинута; условие: ${small(words.say(next.told.ready))}`,
              en: `The date is confirmed or moved; the condition: ${small(words.say(next.told.ready))}`,
            }),
          },
        ]
      : []),
  ]
}

/** First steps of the initiatives that begin in the first weeks, spread over days 3 to 9. */
function work(facts: Facts, launches: readonly Launch[], most: number): Row[] {
  const { words, brief } = facts
  const early = launches.filter(({ item }) => item.start <= addDays(brief.start, earlyDays)).slice(0, most)
  return early.map(({ item, told }, index) => ({
    day: 3 + Math.floor((index * 6) / Math.max(1, early.length - 1 || 1)),
    who: item.owner,
    what: `${item.id}: ${item.steps[0] ?? item.title}`.replace(/[.\s]+$/u, ''),
    result: words.say({
      ru: `Черновик к запуску ${words.date(item.launch)}; запускаем, когда: ${small(words.say(told.ready))}`,
      en: `A draft for ${words.date(item.launch)}; it starts when: ${small(words.say(told.ready))}`,
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
      ru: `10 ответов дословно; если о ${words.quote(second.text)} сами заговорили меньше 3 человек, деньги на это пока не тратим`,
      en: `10 answers word for word; if fewer than 3 speak of ${words.quote(second.text)}, no money goes there yet`,
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
