import type { Brief } from '../../../core/brief.ts'
import { isNearDuplicate } from '../../../text/similarity.ts'
import { bare, shortened, type Words } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { directChannels } from './direct-channels.ts'
import { measuredStrengths } from './measured-strengths.ts'
import type { SwotFact } from './swot.ts'

/** Letters of a quotation a fact of thirty words can carry. */
const longest = 140

/** Three names at most, and how many more there are. */
function firstOf(names: readonly string[], words: Words): string {
  const more = names.length - 3
  if (more <= 0) return words.list(names)
  const first = names.slice(0, 3).join(', ')
  return words.say({ ru: `${first} и ещё ${words.number(more)}`, en: `${first} and ${words.number(more)} more` })
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
            ru: `Прямые каналы к клиенту уже работают: ${firstOf(channels, words)}`,
            en: `Direct channels to the customer already work: ${firstOf(channels, words)}`,
          }),
          refs: ['brief.channels'],
        }
      : null,
    brief.tools.length > 0
      ? {
          text: words.say({
            ru: `Уже есть инструменты (${firstOf(brief.tools.map(bare), words)}): план начинает с них, а не с покупки новых`,
            en: `Tools are in place (${firstOf(brief.tools.map(bare), words)}): the plan starts with them, not with buying new ones`,
          }),
          refs: ['brief.tools'],
        }
      : null,
    names.length >= 2
      ? {
          text: words.say({
            ru: `Есть что предложить следующим: ${firstOf(names, words)}`,
            en: `There is something to offer next: ${firstOf(names, words)}`,
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
            ru: `Цель задана числом: ${words.quote(shortened(numbered[0]?.text ?? '', longest))}`,
            en: `A goal is set as a number: ${words.quote(shortened(numbered[0]?.text ?? '', longest))}`,
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
    brief.products[0]
      ? {
          text: words.say({
            ru: `Продавать новое не требуется: план опирается на то, что уже покупают, — ${words.quote(shortened(brief.products[0].name))}`,
            en: `Nothing new has to be sold: the plan rests on what people buy already, ${words.quote(shortened(brief.products[0].name))}`,
          }),
          refs: [`brief.products.${brief.products[0].id}`],
        }
      : null,
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
  // A complaint told twice in other words is one weakness.
  const told = ordered.filter(
    ({ text }, at) => !ordered.slice(0, at).some((other) => isNearDuplicate(other.text, text)),
  )
  return [
    ...told.slice(0, 3).map(({ id, text }) => ({
      text: words.say({
        ru: `В брифе: ${words.quote(shortened(text, longest))}`,
        en: `The brief says: ${words.quote(shortened(text, longest))}`,
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
            ru: `Мало прямых каналов (${firstOf(
              brief.channels.map(({ name }) => name),
              words,
            )}): ушедшего клиента трудно позвать обратно`,
            en: `Few direct channels (${firstOf(
              brief.channels.map(({ name }) => name),
              words,
            )}): a lost customer is hard to call back`,
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
