import type { ProgrammeAnswer } from '../../../stages/programme/schema.ts'
import { shortened } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { promotableProduct } from '../promotable.ts'

type Earn = Omit<ProgrammeAnswer['earn'][number], 'id'>
type Burn = Omit<ProgrammeAnswer['burn'][number], 'id'>

/** Growth rebate of three steps around the planned rate. */
const rebateSteps = [
  { growth: 0.15, factor: 1 },
  { growth: 0.05, factor: 0.5 },
  { growth: 0.25, factor: 1.5 },
] as const

/** A company earns on invoices it paid in time, credited to the company. */
function shareOfInvoices({ plan, words }: Facts): Earn {
  return {
    event: words.say({ ru: 'Счёт, оплаченный без просрочки', en: 'An invoice paid on time' }),
    rate: plan.programme.earnRate,
    points: null,
    behaviour: words.say({ ru: 'Платить вовремя и продлевать договор', en: 'Pay on time and renew' }),
    kpi: words.say({ ru: 'доля продлений участников', en: 'renewal rate of members' }),
    cap: words.say({
      ru: 'зачёт на счёт компании раз в квартал; просрочка больше 10 дней обнуляет квартал',
      en: 'credited to the company once a quarter; an invoice over 10 days late cancels the quarter',
    }),
  }
}

function shareOfSpend(facts: Facts): Earn {
  const { plan, words, kind, noun } = facts
  if (noun === 'account') return shareOfInvoices(facts)
  return {
    event: words.say({
      ru: 'Оплаченная покупка с номером телефона',
      en: 'A paid purchase with the phone number given',
    }),
    rate: plan.programme.earnRate,
    points: null,
    behaviour:
      kind === 'service'
        ? words.say({
            ru: 'Вернуться за следующей работой, а не искать дешевле',
            en: 'Return for the next job instead of shopping around',
          })
        : words.say({ ru: 'Назвать себя при каждой покупке', en: 'Be known at every purchase' }),
    kpi: words.say({ ru: 'доля узнанной выручки', en: 'share of known revenue' }),
    cap: words.say({
      ru: 'не больше 3 начислений в день; на часть, оплаченную баллами, не начисляется',
      en: 'at most 3 accruals a day; none on the part paid by points',
    }),
  }
}

function welcomeRule({ plan, words, noun }: Facts): Earn[] {
  const { welcome } = plan.programme
  if (welcome <= 0 || noun === 'account') return []
  return [
    {
      event: words.say({ ru: 'Вступление с подтверждённым номером', en: 'Joining with a confirmed number' }),
      rate: null,
      points: welcome,
      behaviour: words.say({ ru: 'Сделать вторую покупку за 30 дней', en: 'Make a second purchase within 30 days' }),
      kpi: words.say({
        ru: 'доля вступивших со второй покупкой за 30 дней',
        en: 'members with a second purchase in 30 days',
      }),
      cap: words.say({
        ru: '1 раз на номер, списать можно со второй покупки за 30 дней',
        en: 'once per number, usable from the second purchase for 30 days',
      }),
    },
  ]
}

export function earnRules(facts: Facts): ProgrammeAnswer['earn'] {
  const { plan, words, brief } = facts
  const { type, earnRate, stamps } = plan.programme
  const rules: Earn[] = []
  if (type === 'points' || type === 'tiers' || type === 'cashback') {
    rules.push(shareOfSpend(facts), ...welcomeRule(facts))
  }
  if (type === 'cashback') {
    rules.push({
      event: words.say({
        ru: 'Покупка в одной из 3 выбранных категорий',
        en: 'A purchase in one of 3 chosen categories',
      }),
      rate: Math.min(0.05, earnRate * 2),
      points: null,
      behaviour: words.say({
        ru: 'Перенести к нам одну категорию от другого продавца',
        en: 'Move a category over from another seller',
      }),
      kpi: words.say({ ru: 'категорий на клиента', en: 'categories per customer' }),
      cap: words.say({ ru: 'не больше 1,5 среднего чека в месяц', en: 'at most 1.5 average orders a month' }),
    })
  }
  if (type === 'punch' && stamps) {
    rules.push({
      event: words.say({
        ru: `Каждая оплаченная покупка: ${words.quote(shortened(promotableProduct(brief)?.name ?? brief.company.name))}`,
        en: `Each paid purchase of ${words.quote(shortened(promotableProduct(brief)?.name ?? brief.company.name))}`,
      }),
      rate: earnRate,
      points: null,
      behaviour: words.say({ ru: 'Прийти ещё раз до закрытия карты', en: 'Come again until the card is full' }),
      kpi: words.say({ ru: 'доля закрытых карт', en: 'share of cards completed' }),
      cap: words.say({ ru: '1 отметка на чек', en: '1 stamp per receipt' }),
    })
  }
  if (type === 'partner') {
    rules.push({
      event: words.say({ ru: 'Оплаченный заказ', en: 'A paid order' }),
      rate: earnRate,
      points: null,
      behaviour: words.say({
        ru: 'Оставить контакт и вернуться в свой срок',
        en: 'Leave a contact and return in time',
      }),
      kpi: words.say({
        ru: 'доля получателей, использовавших купон за квартал',
        en: 'recipients who used a coupon in the quarter',
      }),
      cap: words.say({ ru: '1 купон на человека в квартал', en: '1 coupon per person a quarter' }),
    })
  }
  if (type === 'rebate') {
    for (const { growth, factor } of rebateSteps) {
      rules.push({
        event: words.say({
          ru: `Рост от ${words.percent(growth, 0)} к кварталу прошлого года`,
          en: `Growth of ${words.percent(growth, 0)} or more on last year’s quarter`,
        }),
        rate: Math.round(earnRate * factor * 10_000) / 10_000,
        points: null,
        behaviour: words.say({
          ru: 'Перевести к нам объём, который берут у других',
          en: 'Move volume over from other suppliers',
        }),
        kpi: words.say({ ru: 'доля клиентов с ростом от 5 %', en: 'accounts growing 5% or more' }),
        cap: words.say({
          ru: 'только с прироста, без просрочки больше 10 дней; не больше четверти маржи прироста',
          en: 'on the growth only, no invoice over 10 days late; at most a quarter of its margin',
        }),
      })
    }
  }
  if (type === 'paid') {
    rules.push({
      event: words.say({ ru: 'Оплата месячного взноса', en: 'Payment of the monthly fee' }),
      rate: null,
      points: 1,
      behaviour: words.say({ ru: 'Приходить чаще, раз взнос уже оплачен', en: 'Come more often as the fee is paid' }),
      kpi: words.say({ ru: 'продление клуба через 3 месяца', en: 'club renewal after 3 months' }),
      cap: words.say({ ru: '1 членство на номер', en: '1 membership per number' }),
    })
  }
  return rules.map((rule, index) => ({ id: `E${index + 1}`, ...rule }))
}

export function burnRules(facts: Facts): ProgrammeAnswer['burn'] {
  const { plan, words, brief, noun } = facts
  const { type, minRedeem, maxRedeemShare, stamps, activationDays } = plan.programme
  const product = words.quote(shortened(promotableProduct(brief)?.name ?? brief.company.name))
  const rules: Burn[] = []
  if (type === 'points' || type === 'tiers' || type === 'cashback') {
    rules.push({
      what:
        noun === 'account'
          ? words.say({ ru: 'Зачёт в следующий счёт', en: 'Credit on the next invoice' })
          : words.say({ ru: 'Оплата части следующей покупки', en: 'Part of the next purchase' }),
      condition:
        (minRedeem ?? 1) <= 1
          ? words.say({ ru: 'с первого балла', en: 'from the first point' })
          : words.say({
              ru: `от ${words.number(minRedeem ?? 1)} баллов на счёте`,
              en: `from ${words.count(minRedeem ?? 1, 'point')} on the account`,
            }),
      limit: words.say({
        ru: `до ${words.percent(maxRedeemShare ?? 0, 0)} суммы, не больше 2 списаний в день`,
        en: `up to ${words.percent(maxRedeemShare ?? 0, 0)} of the sum, at most 2 redemptions a day`,
      }),
    })
  }
  if (type === 'punch' && stamps) {
    rules.push({
      what: words.say({ ru: `Одна покупка бесплатно: ${product}`, en: `One ${product} free` }),
      condition: words.say({
        ru: `карта закрыта: ${words.count(stamps.paid, 'purchase')} сверх ${words.number(stamps.given)} подаренных отметок`,
        en: `the card is full: ${words.count(stamps.paid, 'purchase')} beyond the ${words.number(stamps.given)} stamps given`,
      }),
      limit: words.say({ ru: '1 карта на человека одновременно', en: '1 card per person at a time' }),
    })
  }
  if (type === 'partner') {
    rules.push({
      what: words.say({ ru: 'Привилегия у партнёра', en: 'A benefit at a partner' }),
      condition: words.say({ ru: 'одноразовый код, показан до оплаты', en: 'a one-time code shown before paying' }),
      limit: words.say({ ru: 'код действует 30 дней', en: 'the code lives 30 days' }),
    })
  }
  if (type === 'rebate') {
    rules.push({
      what: words.say({
        ru: 'Кредит-нота на счета следующего квартала',
        en: 'A credit note on next quarter’s invoices',
      }),
      condition: words.say({
        ru: `через 20 дней после квартала; счета оплачены${activationDays === null ? '' : ', сумма сверена'}`,
        en: `20 days after the quarter; invoices paid${activationDays === null ? '' : ', sum agreed'}`,
      }),
      limit: words.say({ ru: 'только компании, наличными не выплачивается', en: 'to the company only, never in cash' }),
    })
  }
  if (type === 'paid') {
    rules.push({
      what: words.say({ ru: `Цена участника: ${product}`, en: `Member price on ${product}` }),
      condition: words.say({ ru: 'взнос месяца оплачен', en: 'the fee of the month is paid' }),
      limit: words.say({ ru: '1 привилегия каждого вида в день', en: '1 benefit of each kind a day' }),
    })
  }
  return rules.map((rule, index) => ({ id: `B${index + 1}`, ...rule }))
}
