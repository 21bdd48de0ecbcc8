import type { Telling } from './telling.ts'

/** Service. */
export const serviceTellings: Readonly<Record<string, Telling>> = {
  'pro-close-loop-24h': {
    short: { ru: 'звонки на низкие оценки', en: 'calls on low scores' },
    ready: {
      ru: 'Вопрос и 5 ответов проверены на 10 клиентах, дежурный назначен на каждый день месяца',
      en: 'The question and 5 answers tried on 10 customers, a person on duty for every day of the month',
    },
    live: {
      ru: 'Первые 10 низких оценок получили звонок за 24 часа, причина записана у каждой',
      en: 'The first 10 low scores were called within 24 hours, each with its reason noted',
    },
    after: 30,
    opens: {
      ru: 'После визита, заказа или обращения, раз в 90 дней',
      en: 'After a visit, an order or a contact, once in 90 days',
    },
    next: [
      { ru: 'Оценка поставлена, причина не названа', en: 'A score came without a reason' },
      { ru: 'Причина низкой оценки исправлена', en: 'The reason behind a low score is fixed' },
    ],
  },
  'pro-status-notify': {
    short: { ru: 'сообщения о статусе заказа', en: 'order status messages' },
    ready: {
      ru: 'Тексты проверены на 5 клиентах: все пятеро сказали, что дальше и когда',
      en: 'Texts tried on 5 customers: all five could say what comes next and when',
    },
    live: {
      ru: '20 заказов подряд прошли с сообщениями на каждом шаге',
      en: '20 orders in a row had a message at every step',
    },
    next: [
      { ru: 'Срок заказа сдвигается', en: 'The date of an order moves' },
      { ru: 'Заказ готов', en: 'The order is ready' },
    ],
  },
  'pro-visit-reminder': {
    short: { ru: 'напоминания о записи', en: 'booking reminders' },
    ready: {
      ru: '10 пробных записей: перенос и отмена сработали в каждой',
      en: '10 test bookings: moving and cancelling worked in each',
    },
    live: { ru: '90 % записей недели получили напоминание', en: '90% of the bookings of a week were reminded' },
    next: [
      { ru: 'Утро дня визита', en: 'Morning of the visit' },
      { ru: 'Обычный срок подошёл, новой записи нет', en: 'The usual interval is over and there is no booking' },
    ],
  },
  'pro-fast-lane': {
    short: { ru: 'предзаказ с полкой выдачи', en: 'pre-order with a pick-up shelf' },
    ready: {
      ru: '2 недели замеров на пробной точке: 85 % заказов выданы в обещанное время',
      en: 'Two weeks of timing at the trial outlet: 85% of orders handed over on time',
    },
    live: {
      ru: 'Первые 100 предзаказов: 85 % готовы вовремя, очередь у кассы не выросла',
      en: 'First 100 pre-orders: 85% ready on time, the line at the till no longer than before',
    },
    next: [
      { ru: 'Клиент спросил, как заказать', en: 'The customer asked how to order' },
      { ru: '14-й день после анонса, предзаказа не было', en: 'Day 14 after the announcement without a pre-order' },
    ],
  },
  'pro-onboarding-30d': {
    short: { ru: 'первые 30 дней клиента', en: 'the first 30 days' },
    ready: {
      ru: 'Событие первой пользы названо и видно в данных у 30 последних новых',
      en: 'The first-value event is named and visible for the last 30 new customers',
    },
    live: {
      ru: '{n} новых клиентов прошли цепочку, у каждого записан шаг остановки',
      en: '{n} new customers went through, the step where each stopped is noted',
    },
    after: 30,
    opens: { ru: 'Первый день клиента', en: 'First day of a customer' },
    next: [
      { ru: '7-й день, события первой пользы нет', en: 'Day 7 without first value' },
      { ru: '14-й день, события первой пользы нет', en: 'Day 14 without first value' },
    ],
    sample: { from: 'newcomers', most: 20 },
  },
  'pro-dunning': {
    short: { ru: 'возврат неудачных платежей', en: 'failed-payment recovery' },
    ready: {
      ru: '10 пробных отказов карты прошли все шаги до оплаты',
      en: '10 test declines went through every step to payment',
    },
    live: {
      ru: '30 дней без отключений в день отказа; доля возвращённых платежей записана',
      en: '30 days without a cut-off on the day of failure; the recovered share is on record',
    },
    after: 30,
    opens: { ru: 'За 7 дней до конца срока карты', en: '7 days before the card expires' },
    next: [
      { ru: 'Платёж не прошёл', en: 'A payment failed' },
      { ru: '6-й день после отказа, оплаты нет', en: 'Day 6 after the failure, still unpaid' },
    ],
  },
  'pro-health-score': {
    short: { ru: 'сигнал риска ухода', en: 'the at-risk alert' },
    ready: {
      ru: 'На 30 ушедших прошлого года сигнал загорелся бы у 20',
      en: 'On 30 accounts lost last year the alert would have fired for 20',
    },
    live: {
      ru: 'Каждый сигнал двух недель получил контакт за 2 рабочих дня',
      en: 'Every alert of two weeks got a contact within 2 working days',
    },
    next: [
      { ru: 'На следующий день после разговора', en: 'The day after the talk' },
      { ru: '30-й день плана', en: 'Day 30 of the plan' },
    ],
  },
  'pro-low-usage': {
    short: { ru: 'помощь редким посетителям', en: 'help for rare visitors' },
    ready: {
      ru: 'Список новых с 0–1 визитом за 10 дней собирается за 5 минут',
      en: 'The list of newcomers with 0-1 visits in 10 days takes 5 minutes',
    },
    live: {
      ru: '{n} новых получили звонок или сообщение, {part} из них записались',
      en: '{n} newcomers were contacted, {part} of them booked',
    },
    next: [
      { ru: 'После первого визита', en: 'After the first visit' },
      { ru: '20-й день, меньше 4 визитов', en: 'Day 20 with fewer than 4 visits' },
    ],
    sample: { from: 'newcomers', most: 20, part: 0.4 },
  },
  'pro-plan-fit': {
    short: { ru: 'проверка тарифа', en: 'the plan check' },
    ready: {
      ru: 'Расчёт совпал с ручным у 20 клиентов из 20',
      en: 'The sums matched a manual check for 20 customers of 20',
    },
    live: {
      ru: 'Первые {n} сравнений отправлены, жалоб на расчёт не больше {part}',
      en: 'The first {n} comparisons are out, at most {part} complaints about the sums',
    },
    next: [
      { ru: 'Использовано 80 % пакета', en: '80% of the allowance is used' },
      { ru: 'Второй месяц подряд пакет не подходит', en: 'A second month of misfit' },
    ],
    sample: { from: 'base', most: 200, part: 0.01 },
  },
  'pro-maintenance-plan': {
    short: { ru: 'календарь следующих работ', en: 'the calendar of next jobs' },
    ready: {
      ru: 'На 10 выдачах записаны 3 следующие работы с датой и ценой',
      en: '3 next jobs with date and price noted at 10 hand-overs',
    },
    live: {
      ru: '90 % выдач двух недель с записанными работами',
      en: '90% of hand-overs of two weeks have the jobs noted',
    },
    next: [
      { ru: 'День выдачи', en: 'Day of hand-over' },
      { ru: 'За 14 дней до срока работы', en: '14 days before a job is due' },
    ],
  },
  'pro-availability': {
    short: { ru: 'наличие привычных товаров', en: 'usual items in stock' },
    ready: {
      ru: 'Список 50 позиций с нижним остатком и ответственным утверждён',
      en: 'List of 50 items with minimum stock and a person for each is agreed',
    },
    live: {
      ru: '2 недели подряд пустых строк не больше 2 % из 50',
      en: 'Two weeks running with at most 2% of the 50 lines empty',
    },
    next: [
      { ru: 'Клиент не нашёл товар', en: 'A customer did not find an item' },
      { ru: 'Резерв заканчивается завтра', en: 'The reserve ends tomorrow' },
    ],
  },
  'pro-renewal-90': {
    short: { ru: 'продление в три шага', en: 'renewal in three steps' },
    ready: {
      ru: 'Список договоров на 90 дней вперёд с итогом года у 10 первых',
      en: 'The 90-day list of contracts, the first 10 with their year in numbers',
    },
    live: {
      ru: 'Каждый договор месяца получил первый шаг не позже 85 дней до конца',
      en: 'Every contract of the month got step one at least 85 days ahead',
    },
    after: 30,
    opens: { ru: 'За 60 дней до продления', en: '60 days before renewal' },
    next: [
      { ru: 'За 30 дней до продления', en: '30 days before renewal' },
      { ru: 'За 7 дней до конца договора', en: '7 days before the contract ends' },
    ],
  },
  'pro-top-reasons': {
    short: { ru: 'устранение частых жалоб', en: 'fixing the top complaints' },
    ready: {
      ru: '100 последних обращений разложены по причинам, у главных есть срок и ответственный',
      en: 'The last 100 contacts sorted by reason; the main ones have a date and a person',
    },
    live: {
      ru: 'Исправлены 3 причины, обращения на 100 клиентов посчитаны до и после',
      en: '3 reasons fixed, contacts per 100 customers counted before and after',
    },
    after: 30,
    next: [
      { ru: 'Та же жалоба пришла снова', en: 'The same complaint came again' },
      { ru: '30-й день после анонса', en: 'Day 30 after the announcement' },
    ],
  },
  'pro-guarantee': {
    short: { ru: 'гарантия срока', en: 'the service guarantee' },
    ready: {
      ru: '2 недели замеров; обещаем только срок, который выдержали в 90 % заказов',
      en: 'Two weeks of measuring; only the time kept for 90% of orders is promised',
    },
    live: {
      ru: '100 % опозданий за 14 дней компенсированы в тот же день без заявления',
      en: '100% of the delays of 14 days were compensated the same day without a request',
    },
    next: [
      { ru: 'Первый заказ после анонса', en: 'First order after the announcement' },
      { ru: 'Первая неделя каждого месяца', en: 'First week of each month' },
    ],
  },
}
