import type { Telling } from './telling.ts'

/** Reward programmes and win-back. */
export const loyaltyTellings: Readonly<Record<string, Telling>> = {
  'loy-points': {
    short: { ru: 'балльная программа', en: 'the points programme' },
    ready: {
      ru: '50 пробных начислений и 20 списаний без ошибки, правила опубликованы',
      en: '50 test accruals and 20 redemptions without error, rules published',
    },
    live: {
      ru: 'За первые 7 дней номер назван в каждом пятом чеке, вступление занимает до 30 секунд',
      en: 'In the first 7 days one receipt in five has a number, joining takes up to 30 seconds',
    },
    next: [
      { ru: 'Через 3 дня после вступления, если баллы не списаны', en: '3 days after joining if no points were used' },
      { ru: '14-й день после запуска, покупки без номера', en: 'Day 14 after the launch, purchases without a number' },
    ],
  },
  'loy-tiers': {
    short: { ru: 'статусы клиентов', en: 'status levels' },
    ready: {
      ru: 'Статус посчитан для всей базы, 20 расчётов сверены вручную',
      en: 'Levels computed for the whole base, 20 checked by hand',
    },
    live: {
      ru: 'Каждая привилегия применена хотя бы 5 раз без обращения в поддержку',
      en: 'Every privilege was used 5 times without a call to support',
    },
    after: 30,
    next: [
      { ru: 'На следующий день после получения статуса', en: 'The day after a level is reached' },
      { ru: 'За 60 дней до конца статуса', en: '60 days before the level ends' },
    ],
  },
  'loy-cashback': {
    short: { ru: 'кешбэк по категориям', en: 'category cash-back' },
    ready: {
      ru: '100 пробных начислений сверены, потолок месяца сработал',
      en: '100 test accruals checked, the monthly cap works',
    },
    live: {
      ru: '33 % участников выбрали категории в первом месяце',
      en: '33% of members chose categories in month 1',
    },
    after: 30,
    next: [
      { ru: 'Через 3 дня после вступления, категории не выбраны', en: '3 days after joining without a choice' },
      { ru: '5-е число месяца, категории не выбраны', en: '5th of the month without a choice' },
    ],
  },
  'loy-paid-club': {
    short: { ru: 'платный клуб', en: 'the paid club' },
    ready: {
      ru: 'Отмена проходит в 2 касания, возврат взноса проверен на 5 оплатах',
      en: 'Cancelling takes 2 taps, refunds tried on 5 payments',
    },
    live: {
      ru: 'Первые 50 участников, 40 из них воспользовались привилегией за 14 дней',
      en: 'First 50 members, 40 of them used a benefit within 14 days',
    },
    next: [
      { ru: 'Взнос оплачен', en: 'The fee is paid' },
      { ru: 'Последний день оплаченного месяца', en: 'Last day of a paid month' },
    ],
  },
  'loy-partner': {
    short: { ru: 'награды у соседей', en: 'partner rewards' },
    ready: {
      ru: 'Соглашения подписаны минимум с 2 соседями, 10 пробных кодов приняты у каждого',
      en: 'Agreements signed with 2 neighbours at least, 10 test codes accepted by each',
    },
    live: {
      ru: 'Выдано 50 кодов, использовано не меньше 4, отказов у партнёров нет',
      en: '50 codes issued, at least 4 used, none refused by a partner',
    },
    after: 30,
    next: [
      { ru: 'Клиент попросил код', en: 'The customer asked for a code' },
      { ru: 'За 7 дней до конца кода', en: '7 days before a code ends' },
    ],
  },
  'loy-punch': {
    short: { ru: 'карта с отметками', en: 'the stamp card' },
    ready: {
      ru: '20 карт прошли путь до подарка на пробной точке',
      en: '20 cards went all the way to the gift in a trial',
    },
    live: { ru: 'Выдано {n} карт, вторая отметка стоит на {part}', en: '{n} cards issued, {part} have a second stamp' },
    after: 30,
    next: [
      { ru: 'Клиент начал карту', en: 'The customer started a card' },
      { ru: 'До подарка осталась одна отметка', en: 'One stamp is left to the gift' },
    ],
    sample: { from: 'base', most: 100, part: 0.6 },
  },
  'loy-b2b-rebate': {
    short: { ru: 'бонус за рост', en: 'the growth rebate' },
    ready: {
      ru: 'База сравнения посчитана для всех клиентов, 10 расчётов сверены с бухгалтерией',
      en: 'The base is computed for all accounts, 10 checked with accounting',
    },
    live: {
      ru: '100 % клиентов с договором получили свой рост и недостающую сумму',
      en: '100% of accounts under contract got their growth and the missing sum',
    },
    next: [
      { ru: 'Первый месяц квартала', en: 'First month of a quarter' },
      { ru: 'За 30 дней до конца квартала', en: '30 days before quarter end' },
    ],
  },
  'loy-referral': {
    short: { ru: 'рекомендации', en: 'referrals' },
    ready: {
      ru: '10 пробных рекомендаций: награда пришла обоим, самоприглашение отклонено',
      en: '10 test referrals: both were rewarded, a self-invitation was refused',
    },
    live: {
      ru: '{n} приглашений отправлено, покупок по ним не меньше {part}',
      en: '{n} invitations sent, at least {part} purchases from them',
    },
    after: 30,
    next: [
      { ru: 'Клиент открыл приглашение', en: 'The customer opened the invitation' },
      { ru: 'Через 30 дней, если ссылка не использована; один раз', en: 'After 30 days if the link is unused; once' },
    ],
    sample: { from: 'base', most: 50, part: 0.1 },
  },
  'loy-missions': {
    short: { ru: 'личные задания', en: 'personal missions' },
    ready: {
      ru: '10 % участников отложены в контроль, счётчик сверен у 20',
      en: '10% of members set aside as control, the counter checked for 20',
    },
    live: {
      ru: '{n} заданий выдано, начисление за 24 часа у всех выполнивших',
      en: '{n} missions sent, everyone who finished was paid within 24 hours',
    },
    after: 30,
    next: [
      { ru: 'Сделан первый визит по заданию', en: 'The first visit of the mission' },
      { ru: '10 дней до конца месяца, не хватает одного визита', en: '10 days to month end, one visit missing' },
    ],
    sample: { from: 'base', most: 200 },
  },
  'wb-three-waves': {
    short: { ru: 'возврат спящих', en: 'win-back of sleepers' },
    ready: {
      ru: 'Список без отписавшихся и без согласия собран, 20 % отложены в контроль',
      en: 'List without opt-outs and without consent gaps, 20% set aside as control',
    },
    live: {
      ru: 'Первые {n} сообщений дошли, отписок не больше {part}',
      en: 'First {n} messages delivered, {part} opt-outs at most',
    },
    next: [
      { ru: 'Через 14 дней, если визита нет', en: 'After 14 days without a visit' },
      { ru: 'Через 30 дней, если визита нет; последнее', en: 'After 30 days without a visit; the last' },
    ],
    light: {
      next: [
        { ru: 'Через 21 день, если визита нет; последнее', en: 'After 21 days without a visit; the last' },
        { ru: 'За 3 дня до конца подарка', en: '3 days before the gift ends' },
      ],
    },
    sample: { from: 'dormant', most: 200, part: 0.01 },
  },
  'wb-cancel-flow': {
    short: { ru: 'честная отмена', en: 'the honest cancel page' },
    ready: {
      ru: 'Отмена проходит за 2 касания у 5 пробных клиентов',
      en: 'Cancelling takes 2 taps for 5 test customers',
    },
    live: {
      ru: 'Прошло {n} заявок, причина записана у {part}',
      en: '{n} requests went through, {part} with a reason',
    },
    after: 30,
    next: [
      { ru: 'Клиент выбрал помощь', en: 'The customer chose help' },
      { ru: 'За 7 дней до конца паузы', en: '7 days before the pause ends' },
    ],
    sample: { from: 'leaving', most: 100, part: 0.9 },
  },
  'wb-b2b-call': {
    short: { ru: 'звонки ушедшим компаниям', en: 'calls to lost accounts' },
    ready: {
      ru: 'Список 20 ушедших с причиной и тем, кто с ними работал',
      en: 'List of 20 lost accounts with the reason and who served them',
    },
    live: {
      ru: 'Проведено 10 разговоров, письмо с изменениями ушло каждому за 10 дней',
      en: '10 talks held, each got the letter of changes within 10 days',
    },
    after: 30,
    next: [
      { ru: '10-й день после разговора', en: 'Day 10 after the talk' },
      { ru: 'За 7 дней до конца пробных условий', en: '7 days before the trial terms end' },
    ],
  },
  'wb-apology': {
    short: { ru: 'извинения ушедшим', en: 'apologies to those who left' },
    ready: {
      ru: 'Собраны жалобы за 12 месяцев с исправленной причиной; где причина осталась, письмо не уходит',
      en: 'Complaints of 12 months whose cause is fixed are listed; where it is not, no letter goes',
    },
    live: {
      ru: 'Ушло 20 писем с подписью и телефоном, на каждый ответ перезвонили за 24 часа',
      en: '20 signed letters with a phone number are out, every reply called within 24 hours',
    },
    after: 30,
    next: [
      { ru: 'Клиент ответил согласием', en: 'The customer said yes' },
      { ru: 'За 10 дней до конца приглашения', en: '10 days before the invitation ends' },
    ],
  },
}
