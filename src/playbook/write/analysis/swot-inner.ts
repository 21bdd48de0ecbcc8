import type { Brief } from '../../../core/brief.ts'
import { bare } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { directChannels } from './direct-channels.ts'
import type { SwotFact } from './swot.ts'

function measuredStrengths({ brief, known, words, noun }: Facts): (SwotFact | null)[] {
  const { industry } = brief
  const { nps, churn, margin, frequency, customers } = known
  return [
    churn !== null && churn < industry.churn.mid
      ? {
          text: words.say({
            ru: `Уходит ${words.percent(churn)} клиентов в месяц, у соседей по отрасли обычно ${words.percent(industry.churn.mid)}`,
            en: `${words.percent(churn)} of customers leave a month while the industry usually loses ${words.percent(industry.churn.mid)}`,
          }),
          refs: ['brief.metrics.churn', 'industry.churn'],
        }
      : null,
    nps !== null && nps >= industry.nps.mid
      ? {
          text: words.say({
            ru: `Клиенты готовы советовать: NPS ${words.number(nps, 0)}, обычный для отрасли — ${words.number(industry.nps.mid, 0)}`,
            en: `Customers are ready to recommend: NPS ${words.number(nps, 0)}, usual in the industry is ${words.number(industry.nps.mid, 0)}`,
          }),
          refs: ['brief.metrics.nps', 'industry.nps'],
        }
      : null,
    frequency !== null && frequency > industry.ordersPerMonth.mid
      ? {
          text: words.say({
            ru: `Активный клиент покупает ${words.count(frequency, 'time')} в месяц, в отрасли обычно ${words.number(industry.ordersPerMonth.mid)}: привычка уже есть`,
            en: `An active customer buys ${words.count(frequency, 'time')} a month against ${words.number(industry.ordersPerMonth.mid)} in the industry: the habit is there`,
          }),
          refs: ['brief.metrics.ordersPerMonth', 'industry.ordersPerMonth'],
        }
      : null,
    margin !== null && margin >= industry.grossMargin.mid
      ? {
          text: words.say({
            ru: `Маржа ${words.percent(margin)} не ниже обычной для отрасли (${words.percent(industry.grossMargin.mid)}): есть из чего оплатить сервис`,
            en: `A margin of ${words.percent(margin)} is not below the usual ${words.percent(industry.grossMargin.mid)}: it can pay for service`,
          }),
          refs: ['brief.metrics.grossMargin', 'industry.grossMargin'],
        }
      : null,
    customers !== null && customers >= 500
      ? {
          text: words.say({
            ru: `База — ${words.count(customers, noun)}: разговор с ними не требует рекламного бюджета`,
            en: `A base of ${words.count(customers, noun)} can be spoken to without an advertising budget`,
          }),
          refs: ['brief.metrics.customers'],
        }
      : null,
  ]
}

export function strengths(facts: Facts): (SwotFact | null)[] {
  const { brief, words, team } = facts
  const channels = directChannels(facts)
  const crm = team.has('crm') ? team.owner('crm') : null
  const frontline = team.has('frontline') ? team.owner('frontline') : null
  const measured = ({ name, value, unit }: Brief['metrics']['other'][number]) =>
    `${bare(name)} ${unit === 'fraction' ? words.percent(value) : `${words.number(value)}${unit ? ` ${unit}` : ''}`}`
  const numbered = brief.goals.filter(({ target }) => target !== null)
  const names = brief.products.map(({ name }) => words.quote(name))
  return [
    ...measuredStrengths(facts),
    crm
      ? {
          text: words.say({
            ru: `В команде есть ${crm}: есть кому писать базе и считать отклик`,
            en: `The team has a role for the base (${crm}): someone to write to customers and count the response`,
          }),
          refs: ['brief.team'],
        }
      : null,
    channels.length >= 2
      ? {
          text: words.say({
            ru: `Прямые каналы к клиенту уже работают: ${words.list(channels.slice(0, 4))}`,
            en: `Direct channels to the customer already work: ${words.list(channels.slice(0, 4))}`,
          }),
          refs: ['brief.channels'],
        }
      : null,
    brief.tools.length > 0
      ? {
          text: words.say({
            ru: `Уже есть инструменты (${words.list(brief.tools.slice(0, 4).map(bare))}): план начинает с них, а не с покупки новых`,
            en: `Tools are in place (${words.list(brief.tools.slice(0, 4).map(bare))}): the plan starts with them, not with buying new ones`,
          }),
          refs: ['brief.tools'],
        }
      : null,
    names.length >= 2
      ? {
          text: words.say({
            ru: `Есть что предложить следующим: ${words.list(names.slice(0, 4))}`,
            en: `There is something to offer next: ${words.list(names.slice(0, 4))}`,
          }),
          refs: ['brief.products'],
        }
      : null,
    brief.metrics.other.length > 0
      ? {
          text: words.say({
            ru: `Уже измеряется: ${words.list(brief.metrics.other.slice(0, 3).map(measured))}`,
            en: `Measured already: ${words.list(brief.metrics.other.slice(0, 3).map(measured))}`,
          }),
          refs: ['brief.metrics.other'],
        }
      : null,
    numbered.length > 0
      ? {
          text: words.say({
            ru: `Цель задана числом: ${words.quote(numbered[0]?.text ?? '')}`,
            en: `A goal is set as a number: ${words.quote(numbered[0]?.text ?? '')}`,
          }),
          refs: [`brief.goals.${numbered[0]?.id}`],
        }
      : null,
    frontline
      ? {
          text: words.say({
            ru: `${frontline} говорит с клиентом лично: неудачу можно исправить в ту же минуту`,
            en: `${frontline}: this role talks to customers in person, so a failure can be fixed at once`,
          }),
          refs: ['brief.team'],
        }
      : null,
    {
      text: words.say({
        ru: `Слабые места в брифе уже названы (всего ${words.number(brief.pains.length)}): начать можно в первую неделю`,
        en: `The weak spots are already named (${words.number(brief.pains.length)} in the brief): work can start in week one`,
      }),
      refs: ['brief.pains'],
    },
    {
      text: words.say({
        ru: `На год выделено ${words.money(brief.budget.total)}, и план укладывается в эту сумму вместе с резервом`,
        en: `${words.money(brief.budget.total)} is set aside for the year and the plan fits it with the reserve`,
      }),
      refs: ['brief.budget'],
    },
  ]
}

function unmeasured({ brief, known, words }: Facts): SwotFact | null {
  const names = [
    known.nps === null && 'NPS',
    known.churn === null && words.say({ ru: 'отток', en: 'churn' }),
    known.customers === null && words.say({ ru: 'число активных клиентов', en: 'the number of active customers' }),
    known.order === null && words.say({ ru: 'средний чек', en: 'the average order' }),
    known.margin === null && words.say({ ru: 'маржа', en: 'the margin' }),
  ].filter((name): name is string => typeof name === 'string')
  if (names.length === 0) return null
  return {
    text: words.say({
      ru: `Не измеряется или не названо: ${words.list(names)}; решения об удержании принимаются на ощупь`,
      en: `Not measured or not named: ${words.list(names)}; retention is decided by feel`,
    }),
    refs: brief.pains[0] ? ['brief.metrics'] : [],
  }
}

export function weaknesses(facts: Facts): (SwotFact | null)[] {
  const { brief, known, words, team, pains, cause, noun } = facts
  const { industry } = brief
  const { churn, nps, lostPerMonth } = known
  const ordered = [cause, ...pains.filter(({ id }) => id !== cause.id)]
  return [
    ...ordered.slice(0, 3).map(({ id, text }) => ({
      text: words.say({
        ru: `В брифе: ${words.quote(text)}`,
        en: `The brief says: ${words.quote(text)}`,
      }),
      refs: [`brief.pains.${id}`],
    })),
    churn !== null && churn > industry.churn.mid
      ? {
          text: words.say({
            ru: `Отток ${words.percent(churn)} в месяц против ${words.percent(industry.churn.mid)} в отрасли${lostPerMonth === null ? '' : `: каждый месяц уходит ${words.count(lostPerMonth, 'customer')}`}`,
            en: `Churn of ${words.percent(churn)} a month against ${words.percent(industry.churn.mid)} in the industry${lostPerMonth === null ? '' : `: ${words.number(lostPerMonth)} ${noun === 'account' ? 'accounts' : 'customers'} lost every month`}`,
          }),
          refs: ['brief.metrics.churn', 'industry.churn'],
        }
      : null,
    nps !== null && nps < industry.nps.mid
      ? {
          text: words.say({
            ru: `Рекомендуют неохотно: NPS ${words.number(nps, 0)} при обычных для отрасли ${words.number(industry.nps.mid, 0)}`,
            en: `Customers recommend with hesitation: NPS ${words.number(nps, 0)} where ${words.number(industry.nps.mid, 0)} is usual`,
          }),
          refs: ['brief.metrics.nps', 'industry.nps'],
        }
      : null,
    unmeasured(facts),
    !team.assumed && !team.has('analyst')
      ? {
          text: words.say({
            ru: `В команде нет аналитика: отчёты собирает ${words.role(team.owner('analyst'))} в дополнение к своей работе`,
            en: `The team has no analyst: reports fall to the ${words.role(team.owner('analyst'))} on top of the usual work`,
          }),
          refs: ['brief.team'],
        }
      : null,
    team.assumed
      ? {
          text: words.say({
            ru: 'За удержание клиентов никто не отвечает по имени: состав команды в брифе не назван',
            en: 'Nobody is named as responsible for keeping customers: the brief lists no team',
          }),
          refs: ['brief.team'],
        }
      : null,
    directChannels(facts).length <= 1
      ? {
          text: words.say({
            ru: `Мало прямых каналов (${words.list(brief.channels.map(({ name }) => name))}): ушедшего клиента трудно позвать обратно`,
            en: `Few direct channels (${words.list(brief.channels.map(({ name }) => name))}): a lost customer is hard to call back`,
          }),
          refs: ['brief.channels'],
        }
      : null,
    {
      text: words.say({
        ru: 'Нет контрольной группы: пользу любой акции сейчас нельзя отличить от обычных покупок',
        en: 'There is no control group: what an offer adds cannot be told from usual purchases',
      }),
      refs: ['brief.tools'],
    },
  ]
}
