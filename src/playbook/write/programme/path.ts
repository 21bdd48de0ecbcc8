import type { Localised } from '../../../core/localised.ts'
import type { ProgrammeAnswer } from '../../../stages/programme/schema.ts'
import { shortened } from '../../words.ts'
import { directChannels } from '../analysis/direct-channels.ts'
import type { Facts } from '../facts.ts'
import { promotableProduct } from '../promotable.ts'
import { firstNews, planned } from './promises.ts'

type Benefit = ProgrammeAnswer['benefits'][number]

function moneyBenefit({ plan, words, brief }: Facts): Benefit | null {
  const { type, earnRate, stamps } = plan.programme
  const product = words.quote(shortened(promotableProduct(brief)?.name ?? brief.company.name))
  const text: Partial<Record<typeof type, { ru: string; en: string }>> = {
    points: {
      ru: `${words.percent(earnRate)} покупки возвращается баллами`,
      en: `${words.percent(earnRate)} of the purchase back as points`,
    },
    tiers: {
      ru: `от ${words.percent(earnRate)} покупки возвращается баллами, доля растёт со статусом`,
      en: `${words.percent(earnRate)} of the purchase back and more with the level`,
    },
    cashback: {
      ru: `${words.percent(earnRate)} со всего и больше в 3 выбранных категориях`,
      en: `${words.percent(earnRate)} on all and more in 3 chosen categories`,
    },
    paid: { ru: `цена участника: ${product}`, en: `member price on ${product}` },
    partner: { ru: 'купон партнёра после оплаченного заказа', en: 'a partner’s coupon after a paid order' },
    punch: {
      ru: `${words.count(stamps?.paid ?? 0, 'purchase')} (${product}) — следующая в подарок`,
      en: `${words.count(stamps?.paid ?? 0, 'purchase')} of ${product}, the next one free`,
    },
    rebate: {
      ru: `${words.percent(earnRate)} с прироста от 15 % к прошлому году`,
      en: `${words.percent(earnRate)} of growth from 15% on last year`,
    },
  }
  const own = text[type]
  return own ? { kind: 'money', text: words.say(own) } : null
}

/** What members get; two benefits at least are not money, and none is without an initiative that carries it. */
export function benefits(facts: Facts): Benefit[] {
  const { plan, words } = facts
  const when = (id: string, kind: Benefit['kind'], text: Localised): Benefit | null =>
    planned(facts, id) ? { kind, text: words.say(text) } : null
  const list = [
    moneyBenefit(facts),
    { kind: 'service' as const, text: firstNews(facts) },
    when('per-know-me', 'status', {
      ru: 'сотрудник знает имя и обычный заказ, объяснять заново не нужно',
      en: 'staff know the name and the usual order, nothing to explain again',
    }),
    when('per-vip-desk', 'status', {
      ru: 'у лучших клиентов — прямой номер человека, который решает',
      en: 'the best customers have the direct number of someone who decides',
    }),
    when('per-early-access', 'status', {
      ru: 'лучшие узнают о новинках на 48 часов раньше',
      en: 'the best hear of novelties 48 hours early',
    }),
    plan.programme.type === 'rebate'
      ? {
          kind: 'service' as const,
          text: words.say({ ru: 'сверка роста раз в месяц, без запроса', en: 'a monthly note on growth, unasked' }),
        }
      : null,
    {
      kind: 'content' as const,
      text: words.say({
        ru: 'раз в квартал рассказ о том, что исправили по словам клиентов',
        en: 'a quarterly note on what was fixed at customers’ word',
      }),
    },
  ]
  return list.filter((benefit) => benefit !== null).slice(0, 5)
}

export function motivation(facts: Facts): string[] {
  const { plan, words, riskDays } = facts
  const { type } = plan.programme
  if (type === 'none') {
    return [
      words.say({
        ru: 'Время: ошибка исправляется при первом контакте',
        en: 'Time: mistakes are fixed at first contact',
      }),
      words.say({ ru: `Дело: ${firstNews(facts)}`, en: `Deeds: ${firstNews(facts)}` }),
      words.say({
        ru: `Повод: сообщение в обычный срок, до ${words.number(riskDays)} дней паузы`,
        en: `Occasion: a message at the usual time, before ${words.number(riskDays)} days of pause`,
      }),
    ]
  }
  return [
    words.say({
      ru: 'Деньги: первая награда близко, иначе её не ждут',
      en: 'Money: the first reward is near, or nobody waits for it',
    }),
    words.say({ ru: `Дело: ${firstNews(facts)}`, en: `Deeds: ${firstNews(facts)}` }),
    words.say({
      ru: 'Честность: остаток и срок видны, сгорание — с двумя предупреждениями',
      en: 'Fairness: balance and term are visible, expiry comes after two warnings',
    }),
  ]
}

export function communication(facts: Facts): string[] {
  const { plan, words, brief, noun } = facts
  const channel = brief.channels[0]?.name ?? ''
  const direct = directChannels(facts).slice(0, 3)
  const none = plan.programme.type === 'none'
  return [
    plan.programme.type === 'punch'
      ? words.say({
          ru: 'При визите: отметка на карте и сколько осталось до подарка',
          en: 'At the visit: the stamp and how many are left to the free one',
        })
      : none
        ? words.say({
            ru: `О заказе: каждое изменение статуса (${channel}), без рекламы`,
            en: `About the order: each change of status (${channel}), no advertising`,
          })
        : words.say({
            ru: `После каждой ${noun === 'account' ? 'оплаты' : 'покупки'}: начислено и остаток (${channel})`,
            en: `After each ${noun === 'account' ? 'payment' : 'purchase'}: earned and balance (${channel})`,
          }),
    words.say({
      ru: `По поводу клиента (${words.list(direct)}): в пределах контактной политики плана коммуникаций`,
      en: `On the customer’s own occasion (${words.list(direct)}): inside the contact policy of the communication plan`,
    }),
    none
      ? words.say({
          ru: 'Раз в квартал: что исправлено по словам клиентов',
          en: 'Once a quarter: what was fixed at customers’ word',
        })
      : words.say({
          ru: 'За 30 и за 7 дней до сгорания: сколько и до какого числа',
          en: '30 and 7 days before expiry: how much and until when',
        }),
  ]
}

export function visibility({ plan, words, brief }: Facts): string[] {
  if (plan.programme.type === 'none')
    return [words.say({ ru: 'история заказов у сотрудника', en: 'order history with staff' })]
  if (plan.programme.type === 'punch') {
    return [
      words.say({ ru: 'сама карта: отметки и сколько осталось', en: 'the card itself: stamps and how many are left' }),
    ]
  }
  const places = brief.channels.filter(({ kind }) =>
    ['app', 'till', 'receipt', 'portal', 'site', 'sms', 'email'].includes(kind),
  )
  const names = (places.length > 0 ? places : brief.channels).slice(0, 3).map(({ name }) => name)
  return names.map((name) =>
    words.say({ ru: `${name}: остаток и шаг до награды`, en: `${name}: balance and the step to the reward` }),
  )
}
