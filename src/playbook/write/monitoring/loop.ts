import { channelKind } from '../../../core/channel.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { handful, type Launch, peopleOf } from '../roadmap/launches.ts'
import type { Message } from '../roadmap/messages.ts'

/** Place of a channel in a list of kinds, last where it is not on it. */
function place(kinds: readonly string[], channel: string): number {
  const at = kinds.indexOf(channelKind(channel))
  return at < 0 ? kinds.length : at
}

/** From an answer to a change customers hear of. */
export function loopOf(facts: Facts, launches: readonly Launch[], comms: readonly Message[]): MonitoringAnswer['loop'] {
  const { words, team, cause } = facts
  // News without urgency goes where reading costs nobody a text message.
  const calm = ['email', 'app', 'in-app', 'portal', 'site', 'telegram', 'vk', 'max', 'whatsapp', 'messenger']
  const used = comms.filter(({ kind }) => kind !== 'internal').map(({ channel }) => channel)
  const told = used.toSorted((a, b) => place(calm, a) - place(calm, b))[0]
  const fix = launches.find(({ item }) => item.id === facts.first?.id)
  const service = team.owner('service')
  const lead = team.owner('lead')
  const staff =
    peopleOf(facts) > 1
      ? {
          ru: '; сотрудники добавляют услышанное, каждому ответ за 5 дней',
          en: '; staff add what they heard, each is answered within 5 days',
        }
      : { ru: '', en: '' }
  const loop = {
    collect: words.say({
      ru: `${service} каждый понедельник сводит ответы, отзывы и жалобы в одну таблицу причин; первая строка — ${words.quote(cause.text)}${staff.ru}`,
      en: `Every Monday the ${service} puts answers, reviews and complaints into one table of reasons; its first line is ${words.quote(cause.text)}${staff.en}`,
    }),
    decide: handful(facts)
      ? words.say({
          ru: `${lead} раз в месяц выбирает 1 причину, которую исправляют следующей: больше всего людей за 30 дней`,
          en: `Once a month the ${lead} picks the 1 reason to fix next: the one most people named in 30 days`,
        })
      : words.say({
          ru: `На месячном разборе ${lead} выбирает 3 причины: сколько людей назвали, сколько из них ушли, сколько дней займёт исправление`,
          en: `At the monthly review the ${lead} picks 3 reasons by how many people named them, how many of those left, and days to fix`,
        }),
    change: words.say({
      ru: `У каждой причины один ответственный и дата не дальше 30 дней; что дольше — становится инициативой${fix ? `, как ${fix.item.id}` : ''}`,
      en: `Each reason has one person and a date within 30 days; whatever takes longer becomes an initiative${fix ? ` such as ${fix.item.id}` : ''}`,
    }),
    tell: words.say({
      ru: `Тому, кто пожаловался, пишут лично в день исправления; остальным раз в квартал${told ? ` (канал ${told})` : ''}: «Вы сказали — мы изменили», 3 пункта с датами и один, который исправить не смогли, с причиной`,
      en: `Whoever complained is told in person on the day of the fix; everyone else once a quarter${told ? ` by ${told}` : ''}: “You said, we changed”, 3 points with dates and one we could not fix, with the reason`,
    }),
  }
  return {
    collect: sentences(loop.collect),
    decide: sentences(loop.decide),
    change: sentences(loop.change),
    tell: sentences(loop.tell),
    slaHours: 48,
  }
}
