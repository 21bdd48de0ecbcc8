import type { Localised } from '../../../core/localised.ts'
import type { ProgrammeAnswer } from '../../../stages/programme/schema.ts'
import type { Facts } from '../facts.ts'
import { firstNews, planned } from './promises.ts'

type Step = ProgrammeAnswer['scenario'][number]

/** What the top gets: only what the plan pays for. */
function atTheTop(facts: Facts): Localised {
  if (planned(facts, 'per-vip-desk')) {
    return { ru: 'прямой номер человека, который решает', en: 'the direct number of someone who decides' }
  }
  return planned(facts, 'per-early-access')
    ? { ru: 'новинки на 48 часов раньше других', en: 'novelties 48 hours early' }
    : {
        ru: 'личная благодарность и вопрос, что исправить первым',
        en: 'personal thanks and one question: what to fix first',
      }
}

/** Companies under contract: the path runs by invoices and use, not by visits. */
function contractSteps(facts: Facts): [Localised, Localised, Localised, Localised][] {
  const news = firstNews(facts)
  return [
    [
      { ru: 'Вступление', en: 'Joining' },
      { ru: 'договор подписан', en: 'contract signed' },
      {
        ru: 'приложение к договору, правила в одной фразе',
        en: 'an addendum to the contract, the rules in one sentence',
      },
      { ru: 'доля договоров с приложением', en: 'contracts with the addendum' },
    ],
    [
      { ru: 'Первая польза', en: 'First value' },
      { ru: '14-й день договора', en: 'day 14 of the contract' },
      { ru: news, en: news },
      { ru: 'доля новых с первой пользой за 14 дней', en: 'newcomers with first value in 14 days' },
    ],
    [
      { ru: 'Привычка', en: 'Habit' },
      { ru: 'третий оплаченный счёт', en: 'third paid invoice' },
      {
        ru: 'видно накопленное и сколько до следующей ступени',
        en: 'what is earned and the way to the next step are visible',
      },
      { ru: 'доля счетов, оплаченных в срок', en: 'invoices paid on time' },
    ],
    [
      { ru: 'Вершина', en: 'The top' },
      { ru: '20 % клиентов с наибольшей маржой', en: 'top 20% by margin' },
      atTheTop(facts),
      { ru: 'удержание верхних 20 %', en: 'retention of the top 20%' },
    ],
    [
      { ru: 'Тревога', en: 'Alarm' },
      { ru: 'использование или заказы −30 % за 4 недели', en: 'use or orders -30% in 4 weeks' },
      { ru: 'личный контакт за 2 рабочих дня, без скидки', en: 'a personal contact in 2 working days, no discount' },
      { ru: 'доля оставшихся через 90 дней', en: 'share still here after 90 days' },
    ],
    [
      { ru: 'Уход', en: 'Leaving' },
      { ru: 'заявление или 60 дней без оплаты', en: 'a notice, or 60 days without payment' },
      {
        ru: 'вопрос о причине; накопленное зачтено в последний счёт',
        en: 'one question why; what was earned is credited on the last invoice',
      },
      { ru: 'доля ушедших с известной причиной', en: 'leavers with a known reason' },
    ],
  ]
}

function purchaseSteps(facts: Facts): [Localised, Localised, Localised, Localised][] {
  const { plan, words, intervalDays, riskDays, lapseDays } = facts
  const none = plan.programme.type === 'none'
  const news = firstNews(facts)
  return [
    none
      ? [
          { ru: 'Знакомство', en: 'Getting known' },
          { ru: 'первая покупка', en: 'first purchase' },
          { ru: 'контакт и согласие за 30 секунд, без карты', en: 'contact and consent in 30 seconds, no card' },
          { ru: 'доля покупок с контактом', en: 'purchases with a contact' },
        ]
      : [
          { ru: 'Вступление', en: 'Joining' },
          { ru: 'первая покупка', en: 'first purchase' },
          {
            ru: 'вступление за 30 секунд, правила в одной фразе',
            en: 'joining in 30 seconds, the rules in one sentence',
          },
          { ru: 'вступивших на 100 покупок', en: 'joined per 100 purchases' },
        ],
    [
      { ru: 'Вторая покупка', en: 'Second purchase' },
      {
        ru: `${words.number(intervalDays)}-й день после первой`,
        en: `day ${words.number(intervalDays)} after the first`,
      },
      none
        ? { ru: 'вопрос о результате и повод вернуться', en: 'a question about the result and a reason to return' }
        : { ru: 'первая награда или понятный шаг до неё', en: 'the first reward or a plain step to it' },
      { ru: 'вторая покупка в обычный интервал', en: 'second purchase within the usual interval' },
    ],
    [
      { ru: 'Привычка', en: 'Habit' },
      { ru: 'третья покупка', en: 'third purchase' },
      planned(facts, 'per-know-me')
        ? { ru: 'сотрудник знает имя и обычный заказ', en: 'staff know the name and the usual order' }
        : { ru: news, en: news },
      { ru: 'покупок на клиента в месяц', en: 'purchases per customer a month' },
    ],
    [
      { ru: 'Вершина', en: 'The top' },
      { ru: '10 % лучших по марже за 12 месяцев', en: 'top 10% by 12-month margin' },
      atTheTop(facts),
      { ru: 'удержание верхних 10 %', en: 'retention of the top 10%' },
    ],
    [
      { ru: 'Пауза', en: 'A pause' },
      { ru: `${words.count(riskDays, 'day')} без покупки`, en: `${words.count(riskDays, 'day')} without a purchase` },
      { ru: 'одно сообщение без скидки, потом вопрос', en: 'one message without a discount, then a question' },
      { ru: 'возврат за 14 дней сверх контроля', en: 'return within 14 days above control' },
    ],
    [
      { ru: 'Уход', en: 'Leaving' },
      {
        ru: `${words.count(lapseDays, 'day')} без покупки или отказ`,
        en: `${words.count(lapseDays, 'day')} without a purchase, or a refusal`,
      },
      { ru: 'вопрос о причине; данные удаляются по просьбе', en: 'one question why; data are erased on request' },
      { ru: 'доля ушедших с известной причиной', en: 'leavers with a known reason' },
    ],
  ]
}

/** The path of a member from joining to the top and to leaving. */
export function scenario(facts: Facts): Step[] {
  const { words, noun, plan } = facts
  const steps = noun === 'account' && plan.programme.type !== 'none' ? contractSteps(facts) : purchaseSteps(facts)
  return steps.map(([step, trigger, experience, metric]) => ({
    step: words.say(step),
    trigger: words.say(trigger),
    experience: words.say(experience),
    metric: words.say(metric),
  }))
}
