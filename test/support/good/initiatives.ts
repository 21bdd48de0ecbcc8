import type { InitiativesAnswer } from '../../../src/stages/initiatives/schema.ts'
import type { Words } from './brief.ts'
import { laterInitiatives } from './later-initiatives.ts'

export type Initiative = InitiativesAnswer['initiatives'][number]
export type Own = Pick<
  Initiative,
  'id' | 'direction' | 'title' | 'what' | 'trigger' | 'steps' | 'limit' | 'start' | 'launch'
>

export function goodInitiatives(t: Words): InitiativesAnswer {
  const marketer = t('CRM marketer', 'CRM-маркетолог')
  const manager = t('Store manager', 'Управляющий')
  const sms = t('SMS', 'СМС')
  const initiative = (own: Own & Partial<Initiative>): Initiative => ({
    segmentIds: ['S1', 'S2'],
    painIds: [],
    goalIds: ['T1'],
    journeyIds: ['J4'],
    channels: [sms],
    owner: marketer,
    resources: [{ role: marketer, days: 4, contractor: false }],
    opsHoursPerMonth: 4,
    oneOff: t.money(1500),
    runPerMonth: t.money(150),
    costBasis: t('messages and setting up', 'сообщения и настройка'),
    end: null,
    priority: 2,
    prerequisite: false,
    dependsOn: [],
    effect: {
      metric: 'churn',
      rel: 0.2,
      low: 0.1,
      high: 0.25,
      evidence: 'expert-direct',
      basis: t('estimate from 6 similar shops', 'оценка по 6 похожим точкам'),
      reach: 0.6,
      rampMonths: 2,
    },
    sideEffect: null,
    winback: null,
    kpi: {
      name: t('orders a month', 'заказы в месяц'),
      unit: t('orders', 'заказы'),
      baseline: null,
      target: t('+5%', '+5 %'),
      by: '2027-09-30',
    },
    risks: [
      {
        risk: t('Guests ignore the message', 'Гости не читают сообщение'),
        response: t('Two wordings, the better one stays', 'Две формулировки, остаётся лучшая'),
      },
    ],
    audience: 'existing',
    refs: ['analysis.findings.F1'],
    ...own,
  })
  return {
    initiatives: [
      initiative({
        id: 'I1',
        direction: 'enabler',
        title: t('Consents and till link', 'Согласия и связка с кассой'),
        what: t(
          'The till asks for the phone and both consents within 30 seconds',
          'Касса спрашивает телефон и два согласия за 30 секунд',
        ),
        trigger: t('first purchase', 'первая покупка'),
        steps: [
          t('Print consent forms by 31 January 2027', 'Напечатать бланки согласий до 31 января 2027'),
          t('Link the till with the CRM in 4 weeks', 'Связать кассу с CRM за 4 недели'),
          t('Test 20 receipts in each shop', 'Проверить 20 чеков на каждой точке'),
        ],
        limit: t('no data before consent', 'без согласия данные не пишутся'),
        resources: [
          { role: marketer, days: 5, contractor: false },
          { role: t('Developer', 'Разработчик'), days: 20, contractor: true },
        ],
        segmentIds: [],
        journeyIds: ['J2'],
        oneOff: t.money(8000),
        start: '2027-01-11',
        launch: '2027-02-20',
        priority: 1,
        prerequisite: true,
      }),
      initiative({
        id: 'I2',
        direction: 'proactive',
        title: t('Pre-order for the morning', 'Утренний предзаказ'),
        what: t(
          'A guest orders by SMS until 8:15 and takes the cup from a shelf at the till without the queue',
          'Гость заказывает по СМС до 8:15 и забирает чашку с полки у кассы без очереди',
        ),
        trigger: t('an order before 8:15 on weekdays', 'заказ до 8:15 в будни'),
        steps: [
          t(
            'Measure the wait of 200 orders in each shop within 2 weeks',
            'За 2 недели замерить ожидание 200 заказов на точке',
          ),
          t('The store manager sets a shelf with 30 places at the till', 'Управляющий ставит полку на 30 мест у кассы'),
          t(
            'If a cup is late by 5 minutes, the barista gives 50 shells',
            'Если чашка опоздала на 5 минут, бариста даёт 50 ракушек',
          ),
        ],
        limit: t('30 orders per shop', '30 заказов на точку'),
        painIds: ['P1'],
        owner: manager,
        resources: [{ role: manager, days: 6, contractor: false }],
        start: '2027-01-11',
        launch: '2027-02-22',
        priority: 1,
      }),
      initiative({
        id: 'I3',
        direction: 'proactive',
        title: t('Call after a low score', 'Звонок после низкой оценки'),
        what: t(
          'The store manager calls a guest with a score of 1–6 within 24 hours and closes the complaint',
          'Управляющий звонит гостю с оценкой 1–6 за 24 часа и закрывает жалобу',
        ),
        trigger: t('a score of 1–6 or a complaint', 'оценка 1–6 или жалоба'),
        steps: [
          t('Ask 10% of guests by SMS 2 hours after the order', 'Опрос 10 % гостей по СМС через 2 часа после заказа'),
          t('The store manager calls twice within 24 hours', 'Управляющий звонит 2 раза за 24 часа'),
          t(
            'Every Monday the 3 main reasons get an owner',
            'Каждый понедельник 3 главные причины получают ответственного',
          ),
        ],
        limit: t('one survey in 90 days', 'один опрос за 90 дней'),
        painIds: ['P2'],
        goalIds: ['T1', 'T3'],
        journeyIds: ['J5'],
        refs: ['analysis.findings.F2'],
        owner: manager,
        resources: [{ role: manager, days: 3, contractor: false }],
        start: '2027-01-18',
        launch: '2027-02-22',
        priority: 1,
      }),
      initiative({
        id: 'I4',
        direction: 'loyalty',
        title: t('Harbour card', 'Карта «Причал»'),
        what: t(
          'Members get 5% back in shells and pay up to 50% of a receipt with them at the till',
          'Участник получает 5 % ракушками и платит ими до 50 % чека на кассе',
        ),
        trigger: t('any purchase with a card', 'любая покупка с картой'),
        steps: [
          t('Publish the rules by 1 March 2027', 'Опубликовать правила до 1 марта 2027'),
          t(
            'Baristas offer the card with every second receipt at the till',
            'Бариста предлагает карту на кассе в каждом втором чеке',
          ),
          t('Recall 100 unused shells by SMS after 30 days', 'Через 30 дней напомнить по СМС о 100 ракушках'),
        ],
        limit: t('3 receipts a day', '3 чека в день'),
        goalIds: ['T2'],
        journeyIds: ['J4', 'J6', 'J8'],
        channels: [sms, t('till', 'касса')],
        oneOff: t.money(5000),
        runPerMonth: t.money(600),
        start: '2027-03-01',
        launch: '2027-04-05',
        dependsOn: ['I1'],
        effect: {
          metric: 'frequency',
          rel: 0.12,
          low: 0.06,
          high: 0.15,
          evidence: 'published-study',
          basis: t('3 studies', '3 исследования'),
          reach: 0.7,
          rampMonths: 6,
        },
        audience: 'both',
      }),
      ...laterInitiatives(t, initiative),
    ],
    scripts: [
      {
        id: 'X1',
        initiativeId: 'I4',
        role: t('Barista', 'Бариста'),
        situation: t('a guest without a card pays', 'гость без карты платит'),
        words: t('“Shall I put 20 shells on your number?”', '«Записать вам 20 ракушек на номер?»'),
      },
    ],
    wontDo: [
      {
        what: t('Individual sign-up targets', 'Личные планы по картам'),
        why: t('They breed pushiness at the till', 'Они рождают навязчивость на кассе'),
      },
    ],
    rejected: [],
    halfBudget: {
      keepIds: ['I1', 'I2', 'I3'],
      text: t('The queue first: 0.6 pp of churn', 'Сначала очередь: 0,6 п. п. оттока'),
    },
  }
}
