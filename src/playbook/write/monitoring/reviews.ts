import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import type { Facts } from '../facts.ts'
import { handful, type Launch, peopleOf } from '../roadmap/launches.ts'

type Review = MonitoringAnswer['reviews'][number]

/** From this size on a week is long enough to lose track. */
const weeklyFrom = 6

/** Who decides, how often and on what. */
export function reviewsOf(facts: Facts, launches: readonly Launch[], controlled: boolean): Review[] {
  const { words, team, brief } = facts
  const lead = team.owner('lead')
  const operations = team.owner('operations')
  const people = (...roles: string[]) => [...new Set(roles)]
  const short = handful(facts)
  const last = launches
    .filter(({ item }) => item.priority === 3 && item.cost > 0 && item.id !== facts.first?.id)
    .map(({ item }) => item.id)
  const list: Omit<Review, 'id'>[] = [
    ...(peopleOf(facts) >= weeklyFrom
      ? [
          {
            name: words.say({ ru: 'Недельный обход', en: 'Weekly round' }),
            cadence: 'weekly' as const,
            who: people(operations, team.owner('service'), team.owner('crm')),
            owner: operations,
            minutes: 30,
            inputs: words.say({
              ru: 'Показатели с недельным чтением, 3 самые частые причины жалоб, запуски ближайших 14 дней',
              en: 'Metrics read weekly, the 3 most frequent reasons of complaints, launches of the next 14 days',
            }),
            decision: words.say({
              ru: 'Кому перезвонить сегодня, что исправить до пятницы; бюджет и цели здесь не меняют',
              en: 'Whom to call today, what to fix by Friday; budget and targets are not touched here',
            }),
          },
        ]
      : []),
    {
      name: words.say({ ru: 'Месячный разбор', en: 'Monthly review' }),
      cadence: 'monthly',
      who: people(lead, team.owner('crm'), team.owner('service'), team.owner('analyst')),
      owner: lead,
      minutes: short ? 30 : 60,
      inputs: words.say({
        ru: 'Панель показателей, сработавшие пороги, итоги тестов, деньги: потрачено, обещано, осталось',
        en: 'Dashboard, triggers that fired, test results, money: spent, promised, left',
      }),
      decision: words.say({
        ru: 'По каждому сработавшему порогу — действие, ответственный и дата; запуски месяца подтверждены или сдвинуты',
        en: 'An action, a person and a date for every trigger that fired; the launches of the month confirmed or moved',
      }),
    },
    {
      name: words.say({ ru: 'Квартальное решение', en: 'Quarterly decision' }),
      cadence: 'quarterly',
      who: people(lead, operations, team.owner('crm'), team.owner('finance')),
      owner: lead,
      minutes: short ? 60 : peopleOf(facts) < weeklyFrom ? 120 : 180,
      inputs: words.say({
        ru: `Итоги инициатив по вехам, ${controlled ? 'сравнение с контрольной группой, ' : ''}ответы клиентов за 3 месяца, расходы против плана`,
        en: `Results by milestone, ${controlled ? 'comparison with the control group, ' : ''}answers of customers over 3 months, spending against plan`,
      }),
      decision: words.say({
        ru: `Каждая инициатива: оставить, поправить или закрыть${last.length > 0 ? `; деньги в первую очередь берут у ${words.list(last)}` : ''}`,
        en: `Each initiative is kept, mended or closed${last.length > 0 ? `; money is taken first from ${words.list(last)}` : ''}`,
      }),
    },
    {
      name: words.say({ ru: 'Обновление стратегии, 11-й месяц', en: 'Strategy refresh, month 11' }),
      cadence: 'yearly',
      who: people(lead, operations, team.owner('crm'), team.owner('analyst')),
      owner: lead,
      minutes: short ? 120 : 240,
      inputs: words.say({
        ru: `Цели и факт за 10 месяцев, свежий опрос, главная жалоба года рядом с прежней: ${words.quote(facts.cause.text)}`,
        en: `Targets and results of 10 months, a fresh survey, the main complaint beside the old one: ${words.quote(facts.cause.text)}`,
      }),
      decision: words.say({
        ru: `Цели, бюджет и состав инициатив на следующий год; бюджет этого — ${words.money(brief.budget.total)}`,
        en: `Targets, budget and initiatives of next year; this year had ${words.money(brief.budget.total)}`,
      }),
    },
  ]
  return list.map((review, index) => ({ id: `Y${index + 1}`, ...review }))
}
