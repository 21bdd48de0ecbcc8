import type { Words } from './brief.ts'
import type { Initiative, Own } from './initiatives.ts'

/** What starts once the card exists: personal messages, the staff bonus, the win-back. */
export function laterInitiatives(t: Words, initiative: (own: Own & Partial<Initiative>) => Initiative): Initiative[] {
  const manager = t('Store manager', 'Управляющий')
  return [
    initiative({
      id: 'I5',
      direction: 'personal',
      title: t('Second order in 30 days', 'Второй заказ за 30 дней'),
      what: t(
        'If a newcomer has not come back in 10 days, an SMS offers a double portion of shells',
        'Если новичок не вернулся за 10 дней, СМС предлагает двойные ракушки',
      ),
      trigger: t('10 days after the first order', '10 дней после первого заказа'),
      steps: [
        t('Build the segment of one receipt in 10 days', 'Собрать сегмент с одним чеком за 10 дней'),
        t('Send an SMS at 8:00 on a weekday', 'Отправить СМС в 8:00 в будний день'),
        t('Compare with 10% of newcomers who get nothing', 'Сравнить с 10 % новичков без сообщения'),
      ],
      limit: t('one message per guest', 'одно сообщение на гостя'),
      goalIds: ['T2'],
      segmentIds: ['S2'],
      journeyIds: ['J3'],
      start: '2027-04-05',
      launch: '2027-05-03',
      dependsOn: ['I4'],
    }),
    initiative({
      id: 'I6',
      direction: 'personal',
      title: t('Missed your usual day', 'Пропустили обычный день'),
      what: t(
        'When a regular misses 2 usual days, an SMS keeps the usual drink until 10:00',
        'Когда постоянный гость пропустил 2 обычных дня, СМС обещает его напиток до 10:00',
      ),
      trigger: t('2 usual days missed', 'пропущены 2 обычных дня'),
      steps: [
        t('Find the usual days from 8 weeks of receipts', 'Найти обычные дни по чекам за 8 недель'),
        t('Send one SMS by 8:00', 'Отправить одно СМС до 8:00'),
        t('After 2 messages without a visit ask for the reason', 'После 2 сообщений без визита спросить причину'),
      ],
      limit: t('2 messages a month', '2 сообщения в месяц'),
      segmentIds: ['S1'],
      start: '2027-06-01',
      launch: '2027-07-05',
      dependsOn: ['I4'],
    }),
    initiative({
      id: 'I7',
      direction: 'staff',
      title: t('Bonus of the shift', 'Премия смены'),
      what: t(
        `A shift with 85% of orders on time gets a bonus of ${t.price(40)} a month`,
        `Смена, у которой 85 % заказов вовремя, получает премию ${t.price(40)} в месяц`,
      ),
      trigger: t('monthly report of the till', 'месячный отчёт кассы'),
      steps: [
        t('Train 20 baristas in a 2-hour session in March 2027', 'Обучить 20 бариста за 2 часа в марте 2027'),
        t('The store manager shows the share every Monday', 'Управляющий показывает долю каждый понедельник'),
        t('The bonus is paid within 5 days after the month', 'Премию платят за 5 дней после конца месяца'),
      ],
      limit: t('no bonus when 3 orders a week are opened twice', 'без премии, если 3 заказа в неделю открыты дважды'),
      segmentIds: [],
      channels: [],
      owner: manager,
      resources: [
        { role: manager, days: 2, contractor: false },
        { role: t('Barista', 'Бариста'), days: 5, contractor: false },
      ],
      runPerMonth: t.money(170),
      start: '2027-03-01',
      launch: '2027-03-29',
      priority: 3,
    }),
    initiative({
      id: 'I8',
      direction: 'winback',
      title: t('Three waves to sleeping guests', 'Три волны спящим гостям'),
      what: t(
        'Guests without an order for 45 days get an SMS that names what was fixed',
        'Гости без заказа 45 дней получают СМС о том, что исправлено',
      ),
      trigger: t('45 days without an order', '45 дней без заказа'),
      steps: [
        t('Wave 1 in May: SMS without a discount', 'Волна 1 в мае: СМС без скидки'),
        t('Wave 2 after 21 days: 100 shells', 'Волна 2 через 21 день: 100 ракушек'),
        t('Wave 3 in October for those who clicked', 'Волна 3 в октябре для тех, кто открыл ссылку'),
      ],
      limit: t(
        'at most 3 messages; open complaints are excluded',
        'не больше 3 сообщений; гостей с открытой жалобой исключить',
      ),
      segmentIds: ['S3'],
      journeyIds: ['J7'],
      refs: ['analysis.findings.F3'],
      start: '2027-04-12',
      launch: '2027-05-10',
      priority: 3,
      effect: {
        metric: 'winback',
        rel: null,
        low: null,
        high: null,
        evidence: 'expert-direct',
        basis: t('5% of 4000', '5 % от 4000'),
        reach: 0,
        rampMonths: 1,
      },
      winback: { contactable: 0.6, response: 0.06, organic: 0.02, waveMonths: [5, 6, 10] },
      dependsOn: ['I1'],
    }),
  ]
}
