import type { Telling } from './telling.ts'

/** Staff and the foundations. */
export const baseTellings: Readonly<Record<string, Telling>> = {
  'staff-enrol-bonus': {
    short: { ru: 'премия смене', en: 'the crew bonus' },
    ready: {
      ru: 'Правило премии подписано, 3 примера посчитаны вместе со сменой',
      en: 'The bonus rule is signed, 3 examples worked out with the crew',
    },
    live: {
      ru: 'Первая премия выплачена по числам, спорных анкет не больше 5 %',
      en: 'The first bonus is paid by the numbers, at most 5% of sign-ups in dispute',
    },
    after: 30,
  },
  'staff-service-bonus': {
    short: { ru: 'премия за сервис', en: 'the service bonus' },
    ready: {
      ru: 'Показатель посчитан за 30 дней, порог принят сменой',
      en: 'The score of the last 30 days is known, the crew accepted the threshold',
    },
    live: {
      ru: 'Первая премия выплачена, 20 контрольных звонков не нашли скрытых жалоб',
      en: 'The first bonus is paid, 20 check calls found no hidden complaints',
    },
    after: 30,
  },
  'staff-empower-limit': {
    short: { ru: 'право решать на месте', en: 'the right to solve on the spot' },
    ready: {
      ru: 'Лимит и 5 примеров на одной странице, каждый сотрудник решил 3 учебных случая',
      en: 'Limit and 5 examples on one page, every employee solved 3 practice cases',
    },
    live: {
      ru: 'Первые 20 случаев решены на месте, средняя сумма записана',
      en: 'First 20 cases solved on the spot, the average sum on record',
    },
    after: 30,
  },
  'staff-training-service': {
    short: { ru: 'десятиминутные тренировки', en: 'ten-minute drills' },
    ready: {
      ru: '6 карточек с ситуациями, ведущий на каждую неделю месяца',
      en: '6 situation cards and a leader for every week of the month',
    },
    live: {
      ru: 'Проведено 4 тренировки из 4, каждый сотрудник был на 3',
      en: '4 drills of 4 held, every employee attended 3',
    },
    after: 30,
  },
  'en-baseline-survey': {
    short: { ru: 'исходный замер NPS', en: 'the NPS baseline' },
    ready: {
      ru: 'Анкета пройдена 10 клиентами без пояснений',
      en: 'The form was answered by 10 customers without help',
    },
    live: {
      ru: 'Ответы первого месяца собраны, 3 главные причины названы',
      en: 'Answers of month one are in, the 3 main reasons are named',
    },
    after: 30,
  },
  'en-consent-rules': {
    short: { ru: 'согласия и правила', en: 'consents and rules' },
    ready: {
      ru: 'Тексты согласий проверил юрист, подпись занимает меньше 60 секунд',
      en: 'Consent texts checked by a lawyer, signing takes under 60 seconds',
    },
    live: {
      ru: '50 согласий подряд с датой и источником находятся в базе за 1 минуту',
      en: '50 consents in a row with date and source can be found within a minute',
    },
  },
  'en-data-mart': {
    short: { ru: 'чистая база клиентов', en: 'a clean customer base' },
    ready: {
      ru: 'Дублей меньше 2 %, дата последней покупки есть у 95 % записей',
      en: 'Under 2% duplicates, 95% of records have a last purchase date',
    },
    live: { ru: 'Список каждого сегмента собирается за 10 минут', en: 'The list of any segment takes 10 minutes' },
  },
  'en-till-integration': {
    short: { ru: 'связь кассы и базы', en: 'till and base connected' },
    ready: { ru: '100 пробных операций, ошибок не больше 1', en: '100 test operations, 1 error at most' },
    live: { ru: '99,5 % операций недели без ошибок', en: '99.5% of the operations of a week without error' },
  },
  'en-holdout': {
    short: { ru: 'контрольная группа', en: 'the control group' },
    ready: {
      ru: 'Группа отобрана случайно, средние за 3 месяца расходятся меньше чем на 3 %',
      en: 'The group is random, averages of 3 months differ by less than 3%',
    },
    live: {
      ru: 'Первый отчёт вышел в срок, рекламных сообщений в группу ушло 0',
      en: 'The first report is on time, 0 advertising messages reached the group',
    },
    after: 30,
  },
}
