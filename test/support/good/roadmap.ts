import type { MonitoringAnswer } from '../../../src/stages/monitoring/schema.ts'
import type { RoadmapAnswer } from '../../../src/stages/roadmap/schema.ts'
import type { Words } from './brief.ts'

type Message = RoadmapAnswer['comms'][number]

export function goodRoadmap(t: Words): RoadmapAnswer {
  const marketer = t('CRM marketer', 'CRM-маркетолог')
  const manager = t('Store manager', 'Управляющий')
  const milestone = (id: string, initiativeId: string, due: string, owner = marketer) => ({
    id,
    initiativeId,
    text: t(`Launch of ${initiativeId}`, `Запуск ${initiativeId}`),
    owner,
    due,
    exit: t('20 receipts checked in each shop', 'проверено 20 чеков на каждой точке'),
  })
  const message = (own: Pick<Message, 'id' | 'launchOf' | 'purpose' | 'message'> & Partial<Message>): Message => ({
    kind: 'ad',
    segmentId: 'S1',
    channel: t('SMS', 'СМС'),
    date: '2027-04-05',
    trigger: null,
    perMonth: 1,
    owner: marketer,
    consent: 'advertising',
    ...own,
  })
  const shells = t(
    '5% of every cup comes back in shells: show your number at the till',
    '5 % с каждой чашки вернётся ракушками: назовите номер на кассе',
  )
  const legal = (id: string, task: string, why: string) => ({ id, task, why, due: '2027-01-31', owner: marketer })
  return {
    quarters: [
      {
        q: 1,
        theme: t('The queue first', 'Сначала очередь'),
        milestones: [
          milestone('M1', 'I1', '2027-02-20'),
          milestone('M2', 'I2', '2027-02-22', manager),
          milestone('M3', 'I3', '2027-02-22', manager),
          milestone('M4', 'I7', '2027-03-29', manager),
        ],
      },
      {
        q: 2,
        theme: t('The card', 'Карта'),
        milestones: [
          milestone('M5', 'I4', '2027-04-05'),
          milestone('M6', 'I5', '2027-05-03'),
          milestone('M7', 'I8', '2027-05-10'),
        ],
      },
      { q: 3, theme: t('Personal messages', 'Личные сообщения'), milestones: [milestone('M8', 'I6', '2027-07-05')] },
      { q: 4, theme: t('Third wave', 'Третья волна'), milestones: [milestone('M9', 'I8', '2027-10-15')] },
    ],
    firstDays: [
      {
        day: 1,
        who: manager,
        what: t('Measure 50 orders', 'Замерить 50 заказов'),
        result: t('table of waits', 'таблица ожидания'),
      },
    ],
    comms: [
      message({
        id: 'CM1',
        launchOf: 'I4',
        purpose: 'internal',
        kind: 'internal',
        segmentId: null,
        channel: t('shift meeting', 'планёрка смены'),
        message: t(
          'From 5 April offer the card: 30 seconds, two questions',
          'С 5 апреля предлагаем карту: 30 секунд, два вопроса',
        ),
        date: '2027-03-22',
        consent: 'not-needed',
      }),
      message({ id: 'CM2', launchOf: 'I4', purpose: 'announcement', message: shells }),
      message({ id: 'CM3', launchOf: 'I4', purpose: 'how-to', message: shells, date: '2027-04-12' }),
      message({
        id: 'CM4',
        launchOf: 'I4',
        purpose: 'expiry',
        message: t('100 shells expire in 30 days: a cup is waiting', 'Через 30 дней сгорит 100 ракушек: чашка ждёт'),
        date: null,
        trigger: t('30 days before expiry', 'за 30 дней до сгорания'),
      }),
      message({
        id: 'CM10',
        launchOf: 'I4',
        purpose: 'expiry',
        kind: 'service',
        consent: 'not-needed',
        message: t('100 shells expire in a week: a cup is waiting', 'Через неделю сгорит 100 ракушек: чашка ждёт'),
        date: null,
        trigger: t('7 days before expiry', 'за 7 дней до сгорания'),
      }),
      message({
        id: 'CM11',
        launchOf: 'I2',
        purpose: 'internal',
        kind: 'internal',
        segmentId: null,
        channel: t('shift meeting', 'планёрка смены'),
        message: t(
          'What guests will hear this year: I2 and I3 from 22 February, I5, I6 and I8 later',
          'Что услышат гости в этом году: I2 и I3 с 22 февраля, I5, I6 и I8 позже',
        ),
        date: '2027-02-08',
        consent: 'not-needed',
      }),
      ...['I2', 'I3', 'I5', 'I6', 'I8'].map((launchOf, index) =>
        message({
          id: `CM${index + 5}`,
          launchOf,
          purpose: 'service',
          kind: 'service',
          consent: 'not-needed',
          message: t('Your cup is ready at 8:30, take it from the shelf', 'Ваша чашка готова в 8:30, заберите с полки'),
          date: null,
          trigger: t('order taken', 'заказ принят'),
        }),
      ),
    ],
    channelRoles: [
      {
        channel: t('SMS', 'СМС'),
        role: t('reminders with a date', 'напоминания с датой'),
        notFor: t('news', 'новости'),
        cap: t('4 a month', '4 в месяц'),
      },
    ],
    contactPolicy: t(
      'At most 4 advertising messages a month, none from 21:00 to 9:00, opt-out in each of them',
      'Не больше 4 рекламных сообщений в месяц, с 21:00 до 9:00 тишина, отказ от рассылки в каждом',
    ),
    legal: [
      legal(
        'Q1',
        t('Consent to personal data as a separate document', 'Согласие на персональные данные отдельным документом'),
        t('lawful basis, GDPR article 6', '152-ФЗ, ст. 9'),
      ),
      legal(
        'Q2',
        t('Separate consents to marketing messages and to profiling', 'Отдельное согласие на рекламную рассылку'),
        t('GDPR article 7', '38-ФЗ, ст. 18'),
      ),
      legal(
        'Q3',
        t('Settle whom the soft opt-in covers', 'Проверить запись в реестре Роскомнадзора'),
        t('PECR: similar products only', '152-ФЗ, ст. 22'),
      ),
      legal(
        'Q4',
        t('Check where customer data are stored', 'Проверить хранение данных на серверах в России'),
        t('processor contract', '152-ФЗ, ст. 18'),
      ),
      legal(
        'Q5',
        t('Plan for a data leak', 'План на случай утечки'),
        t('72 hours to report', '24 часа на уведомление'),
      ),
    ],
  }
}

export function goodMonitoring(t: Words): MonitoringAnswer {
  const manager = t('Store manager', 'Управляющий')
  const marketer = t('CRM marketer', 'CRM-маркетолог')
  const ask = (id: string, method: string, touchpoint: string, closeLoopHours: number | null) => ({
    id,
    method,
    touchpoint,
    segmentId: null,
    cadence: t('every quarter', 'раз в квартал'),
    sample: 300,
    tool: 'CRM',
    owner: marketer,
    closeLoopHours,
    questions: [t('How likely are you to recommend us, 0–10?', 'Порекомендуете нас, от 0 до 10?')],
  })
  const review = (id: string, cadence: MonitoringAnswer['reviews'][number]['cadence']) => ({
    id,
    name: t('Review of the plan', 'Разбор плана'),
    cadence,
    who: [manager, marketer],
    owner: marketer,
    minutes: 60,
    inputs: t('dashboard of 4 KPIs', 'таблица из 4 показателей'),
    decision: t('what continues, what stops', 'что продолжаем, что останавливаем'),
  })
  const trigger = (id: string, kind: MonitoringAnswer['triggers'][number]['kind'], action: string) => ({
    id,
    kind,
    metric: t('monthly churn', 'месячный отток'),
    operator: '>' as const,
    threshold: 0.065,
    unit: '%',
    periods: 2,
    period: 'month' as const,
    action,
    owner: marketer,
  })
  const row = (id: string, kpiId: string, cadence: MonitoringAnswer['dashboard'][number]['cadence']) => ({
    id,
    kpiId,
    cadence,
    chart: t('line with the target', 'линия с целью'),
    dataSource: t('CRM, base of receipts', 'CRM, база чеков'),
    owner: marketer,
  })
  return {
    feedback: [
      ask('V1', t('NPS survey', 'Опрос NPS'), t('SMS to members', 'СМС участникам'), null),
      ask('V2', t('One question after the order', 'Один вопрос после заказа'), t('receipt', 'чек'), 24),
      ask('V3', t('Reviews and complaints', 'Отзывы и жалобы'), t('maps', 'карты'), 48),
    ],
    dashboard: [
      row('D1', 'K1', 'monthly'),
      row('D2', 'K2', 'monthly'),
      row('D3', 'K3', 'monthly'),
      row('D4', 'K4', 'weekly'),
    ],
    reviews: [review('Y1', 'monthly'), review('Y2', 'quarterly'), review('Y3', 'yearly')],
    triggers: [
      trigger('N1', 'correct', t('extend pre-order to the worst shop', 'расширить предзаказ в худшей точке')),
      trigger('N2', 'stop-loss', t('stop I6 and keep its money', 'остановить I6 и сохранить деньги')),
      trigger('N3', 'reallocate', t('move the money of I6 to I2', 'перенести деньги I6 в I2')),
    ],
    experiment: {
      method: 'hold-out',
      holdout: 0.15,
      metric: t('share of guests with an order in 30 days', 'доля гостей с заказом за 30 дней'),
      baselineRate: 0.4,
      expectedRate: 0.47,
      months: 3,
      readout: t('The CRM marketer reads it on 5 July', 'CRM-маркетолог читает 5 июля'),
    },
    tests: ['2027-03-01', '2027-05-03', '2027-07-05', '2027-10-11'].map((start, index) => ({
      id: `AB${index + 1}`,
      hypothesis: t('A named drink brings 10% more visits', 'Название напитка даёт на 10 % больше визитов'),
      segmentId: 'S1',
      metric: t('visits in 7 days', 'визиты за 7 дней'),
      start,
      stopRule: t('after 800 messages', 'после 800 сообщений'),
      owner: marketer,
    })),
    loop: {
      collect: t('300 answers a quarter', '300 ответов в квартал'),
      decide: t('first Monday of the month', 'первый понедельник месяца'),
      change: t('one process a month', 'один процесс в месяц'),
      tell: t('a poster at the till', 'плакат у кассы'),
      slaHours: 48,
    },
  }
}
