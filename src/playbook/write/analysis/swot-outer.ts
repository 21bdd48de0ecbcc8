import { rewardBurden } from '../../../finance/rewards.ts'
import { bare, shortened } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { isPromotable } from '../promotable.ts'
import { directChannels } from './direct-channels.ts'
import type { SwotFact } from './swot.ts'

/** Laws of the country as a threat: a checklist for a lawyer, spring 2026. */
function lawThreat({ brief, words }: Facts): SwotFact {
  const refs = ['brief.country']
  if (brief.country === 'RU') {
    return {
      text: words.say({
        ru: 'С 01.09.2025 согласия оформляются отдельно; за рекламу без согласия штраф компании 300 тыс. — 1 млн ₽',
        en: 'Since 1 Sep 2025 consents are separate documents in Russia; ads without consent cost a company RUB 300,000 to 1m',
      }),
      refs,
    }
  }
  if (brief.country === 'US') {
    return {
      text: words.say({
        ru: 'SMS и звонки без письменного согласия нарушают TCPA, письма без отписки — CAN-SPAM',
        en: 'Texts and calls without written consent breach the TCPA, emails without opt-out breach CAN-SPAM',
      }),
      refs,
    }
  }
  return {
    text: words.say({
      ru: 'Рекламные сообщения без доказуемого согласия ведут к штрафам; скидка в обмен на согласие может обесценить его',
      en: 'Marketing without provable consent brings fines; consent bought with a discount may not count',
    }),
    refs,
  }
}

/** Where those who left can be asked from the first day. */
function askLeavers(facts: Facts): SwotFact | null {
  const { brief, words } = facts
  const name = directChannels(facts)[0] ?? brief.channels[0]?.name
  if (name === undefined) return null
  return {
    text: words.say({
      ru: `Спросить ушедших о причине можно сразу: канал ${words.quote(shortened(name))} уже работает`,
      en: `Those who left can be asked why at once: the channel ${words.quote(shortened(name))} is in use already`,
    }),
    refs: ['brief.channels'],
  }
}

/** The pain that goes first, with the day its removal starts; not quoted, the weaknesses do that. */
function firstRemoval({ brief, first, cause, words }: Facts): SwotFact | null {
  if (!first?.painIds.includes(cause.id)) return null
  const place = brief.pains.findIndex(({ id }) => id === cause.id) + 1
  return {
    text: words.say({
      ru: `Жалобу № ${words.number(place)} из брифа начинает снимать инициатива ${first.id}; запуск — ${words.date(first.launch)}`,
      en: `Initiative ${first.id} starts to remove complaint no. ${words.number(place)} of the brief on ${words.date(first.launch)}`,
    }),
    refs: [`brief.pains.${cause.id}`],
  }
}

export function opportunities(facts: Facts): (SwotFact | null)[] {
  const { brief, known, words, kind, returns, noun } = facts
  const { customers, monthlyMargin, dormant, newPerMonth, nps, order, margin } = known
  const { industry } = brief
  const onePoint = customers !== null ? Math.round(customers * 0.01) : null
  const [main, second] = brief.products.filter((product) => isPromotable(brief, product))
  return [
    onePoint !== null && onePoint > 0 && monthlyMargin !== null && Math.round(monthlyMargin) > 0
      ? {
          text: words.say({
            ru: `Каждый процентный пункт оттока, ${words.count(onePoint, noun)} в месяц, стоит ${words.money(onePoint * Math.round(monthlyMargin))} месячной маржи`,
            en: `Each percentage point of churn, ${words.count(onePoint, noun)} a month, is worth ${words.money(onePoint * Math.round(monthlyMargin))} of monthly margin`,
          }),
          refs: ['brief.metrics.customers'],
        }
      : null,
    dormant !== null && dormant > 0
      ? {
          text: words.say({
            ru: `${words.count(dormant, noun)} уже знают компанию и не покупают${returns ? `; план возвращает ${words.number(returns)} сверх тех, кто пришёл бы сам` : ''}`,
            en: `${words.count(dormant, noun)} know the company and do not buy${returns ? `; the plan brings back ${words.number(returns)} above those who would return anyway` : ''}`,
          }),
          refs: ['brief.metrics.dormantCustomers'],
        }
      : null,
    newPerMonth !== null && order !== null && margin !== null
      ? {
          text: words.say({
            ru: `${words.number(newPerMonth)} новых в месяц: вторая покупка у каждого десятого из них даёт ${words.money(Math.round(newPerMonth * 0.1 * order * margin))} маржи`,
            en: `${words.number(newPerMonth)} newcomers a month: one more ${kind === 'subscription' ? 'paid month' : 'purchase'} from every tenth is worth ${words.money(Math.round(newPerMonth * 0.1 * order * margin))} of margin`,
          }),
          refs: ['brief.metrics.newCustomersPerMonth'],
        }
      : null,
    nps !== null && nps >= 30
      ? {
          text: words.say({
            ru: `NPS ${words.number(nps, 0)}: сторонники есть, а повода и ссылки для рекомендации у них нет`,
            en: `NPS of ${words.number(nps, 0)}: there are promoters without an occasion or a link to refer`,
          }),
          refs: ['brief.metrics.nps'],
        }
      : null,
    {
      text: words.say({
        ru: `За 12 месяцев в отрасли остаётся от ${words.percent(industry.retention.low, 0)} до ${words.percent(industry.retention.high, 0)} клиентов: разница создаётся сервисом, а не рынком`,
        en: `The industry keeps ${words.percent(industry.retention.low, 0)} to ${words.percent(industry.retention.high, 0)} of customers over 12 months: service makes the difference, not the market`,
      }),
      refs: ['industry.retention'],
    },
    second
      ? {
          text: words.say({
            ru: `Второй повод для покупки уже в линейке: ${words.quote(second.name)}; его можно предложить покупателям позиции ${words.quote(main?.name ?? '')}`,
            en: `A second reason to buy is on the list: ${words.quote(second.name)} for those who take ${words.quote(main?.name ?? '')}`,
          }),
          refs: [`brief.products.${second.id}`],
        }
      : null,
    brief.audience.needs[0]
      ? {
          text: words.say({
            ru: `Что ценит аудитория, известно: ${words.list(brief.audience.needs.slice(0, 3).map((need) => words.quote(need)))}`,
            en: `What the audience values is known: ${words.list(brief.audience.needs.slice(0, 3).map((need) => words.quote(need)))}`,
          }),
          refs: ['brief.audience.needs'],
        }
      : null,
    {
      text: words.say({
        ru: `Обычный интервал покупки — ${words.count(facts.intervalDays, 'day')}: есть срок, когда напоминание уместно`,
        en: `The usual interval is ${words.count(facts.intervalDays, 'day')}: there is a moment when a reminder is welcome`,
      }),
      refs: ['industry.intervalDays'],
    },
    firstRemoval(facts),
    askLeavers(facts),
  ]
}

export function threats(facts: Facts): (SwotFact | null)[] {
  const { brief, plan, words, margin, team } = facts
  const { programme } = plan
  const burden =
    programme.earnRate > 0
      ? rewardBurden({
          rate: programme.earnRate,
          breakage: programme.breakage,
          displacement: programme.displacement,
          grossMargin: margin.value,
        })
      : null
  return [
    {
      text: words.say({
        ru: `Обычные причины ухода в отрасли: ${brief.industry.leaveReasons}`,
        en: `Usual reasons to leave in the industry: ${brief.industry.leaveReasons}`,
      }),
      refs: ['industry.leaveReasons'],
    },
    lawThreat(facts),
    burden !== null
      ? {
          text: words.say({
            ru: `Награда ${words.percent(programme.earnRate)} забирает ${words.percent(burden)} маржи; ошибка в ставке вдвое вдвое же увеличит эту долю`,
            en: `A reward of ${words.percent(programme.earnRate)} takes ${words.percent(burden)} of margin; doubling the rate by mistake doubles that share`,
          }),
          refs: ['brief.metrics.grossMargin'],
        }
      : null,
    programme.type !== 'none'
      ? {
          text: words.say({
            ru: 'Эффект программ слабеет через 6–9 месяцев без обновления, а награды продолжают выплачиваться',
            en: 'Programme effects fade in 6-9 months without a refresh while rewards go on being paid',
          }),
          refs: ['industry.archetypes'],
        }
      : null,
    brief.constraints[0]
      ? {
          text: words.say({
            ru: `Ограничение владельца: ${words.quote(brief.constraints[0])}; план не может выйти за него`,
            en: `A limit set by the owner: ${words.quote(brief.constraints[0])}; the plan may not cross it`,
          }),
          refs: ['brief.constraints'],
        }
      : null,
    !team.assumed && brief.team.length <= 3
      ? {
          text: words.say({
            ru: `План держится на нескольких людях (${words.list(brief.team.map(({ role }) => bare(role)))}): болезнь одного сдвигает сроки`,
            en: `The plan rests on few people (${words.list(brief.team.map(({ role }) => bare(role)))}): one illness moves the dates`,
          }),
          refs: ['brief.team'],
        }
      : null,
    {
      text: words.say({
        ru: 'Награду соперник повторит за месяц, привычку исправлять ошибки — нет',
        en: 'A rival copies a reward in a month; the habit of fixing mistakes takes longer',
      }),
      refs: ['industry.leaveReasons'],
    },
  ]
}
