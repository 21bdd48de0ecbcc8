import type { Telling } from './telling.ts'

/** Personal offers and attention. */
export const personalTellings: Readonly<Record<string, Telling>> = {
  'per-second-order': {
    short: { ru: 'вторая покупка', en: 'the second purchase' },
    ready: { ru: 'Тексты трёх сообщений проверены на 5 новых клиентах', en: 'Three texts tried on 5 new customers' },
    live: {
      ru: '{n} новых клиентов прошли цепочку, каждое «нет» получило звонок за 24 часа',
      en: '{n} new customers went through, every no was called within 24 hours',
    },
    after: 30,
    next: [
      { ru: '7-й день после первой покупки', en: 'Day 7 after the first purchase' },
      { ru: '20-й день, второй покупки нет', en: 'Day 20 without a second purchase' },
    ],
    sample: { from: 'newcomers', most: 50 },
  },
  'per-missed-visit': {
    short: { ru: 'весточка пропавшим', en: 'the missed-visit note' },
    ready: {
      ru: 'Список пропустивших обычный визит сверен вручную у 20 клиентов',
      en: 'The list of missed visits checked by hand for 20 customers',
    },
    live: {
      ru: '{n} сообщений ушло, 10 % пропавших оставлены без сообщения для сравнения',
      en: '{n} messages are out, 10% of the missing left without one for comparison',
    },
    next: [
      { ru: 'Через 7 дней, если визита нет', en: 'After 7 days without a visit' },
      { ru: 'За день до конца подарка', en: 'A day before the gift ends' },
    ],
    sample: { from: 'base', most: 100 },
  },
  'per-next-best': {
    short: { ru: 'следующая категория', en: 'the next category' },
    ready: {
      ru: 'Таблица из 10 пар «что добавить» посчитана по чекам 6 месяцев',
      en: 'Table of 10 pairs worked out from 6 months of receipts',
    },
    live: {
      ru: '{n} предложений ушло, отклик посчитан против контроля',
      en: '{n} offers sent, response counted against control',
    },
    next: [
      { ru: 'Клиент открыл предложение', en: 'The customer opened the offer' },
      { ru: 'За 2 дня до конца', en: '2 days before the end' },
    ],
    sample: { from: 'base', most: 200 },
  },
  'per-birthday': {
    short: { ru: 'подарок ко дню рождения', en: 'the birthday gift' },
    ready: {
      ru: 'Подарки закуплены на месяц, дата есть у 50 клиентов',
      en: 'Gifts for a month are bought, 50 customers gave their date',
    },
    live: {
      ru: 'Первые {n} подарков выданы без вопросов на месте',
      en: 'First {n} gifts handed over without questions',
    },
    after: 30,
    next: [
      { ru: 'Клиент выбрал подарок', en: 'The customer chose a gift' },
      { ru: 'За 5 дней до конца срока', en: '5 days before it ends' },
    ],
    sample: { from: 'base', most: 20 },
  },
  'per-replenish': {
    short: { ru: 'напоминание о пополнении', en: 'the refill reminder' },
    ready: {
      ru: 'Срок пополнения посчитан для 10 главных позиций',
      en: 'The refill interval is known for the 10 main items',
    },
    live: {
      ru: '{n} напоминаний ушло, каждое пятое стало заказом',
      en: '{n} reminders sent, one in five became an order',
    },
    after: 30,
    next: [
      { ru: 'После второго заказа по напоминанию', en: 'After the second reminded order' },
      { ru: 'Через 3 дня без заказа', en: 'After 3 days without an order' },
    ],
    sample: { from: 'base', most: 100 },
  },
  'per-cart': {
    short: { ru: 'брошенная корзина', en: 'abandoned baskets' },
    ready: {
      ru: '20 пробных корзин прошли цепочку, после заказа сообщения прекращаются',
      en: '20 test baskets went through, messages stop after the order',
    },
    live: {
      ru: '200 корзин в цепочке, возврат посчитан против контроля',
      en: '200 baskets in the chain, recovery counted against control',
    },
    next: [
      { ru: 'Через 24 часа без заказа', en: 'After 24 hours without an order' },
      { ru: 'Через 72 часа, только первый заказ', en: 'After 72 hours, first order only' },
    ],
  },
  'per-know-me': {
    short: { ru: 'узнавание постоянных', en: 'knowing the regulars' },
    ready: {
      ru: 'Карточки заведены на 30 постоянных клиентов с их согласия',
      en: 'Cards kept for 30 regulars with their consent',
    },
    live: {
      ru: 'За неделю узнаны 10 клиентов из 20 опрошенных',
      en: 'In one week 10 of 20 customers asked say they were known',
    },
    next: [
      { ru: 'На следующий день после записи', en: 'The day after it was noted' },
      { ru: 'После третьего визита с карточкой', en: 'After the third visit with a card' },
    ],
  },
  'per-early-access': {
    short: { ru: 'новинки раньше других', en: 'early access' },
    ready: {
      ru: 'Список из 30 лучших клиентов собран, новинка и дата названы',
      en: 'The 30 best customers are listed, the novelty and its date are set',
    },
    live: {
      ru: 'Каждый десятый из списка откликнулся, записаны 3 замечания',
      en: 'One in ten of the list replied, 3 remarks noted',
    },
    next: [
      { ru: 'Клиент откликнулся', en: 'The customer replied' },
      { ru: 'Новинка изменена по замечаниям', en: 'The novelty changed after remarks' },
    ],
  },
  'per-value-report': {
    short: { ru: 'отчёт о пользе', en: 'the value report' },
    ready: { ru: 'Числа отчёта сверены у 5 клиентов, ошибок нет', en: 'Numbers checked with 5 customers, none wrong' },
    live: {
      ru: 'Первые 20 отчётов отправлены, 8 клиентов назвали своё главное число',
      en: 'First 20 reports sent, 8 customers named the number that matters',
    },
    after: 30,
    next: [
      { ru: 'Клиент прочитал отчёт', en: 'The customer read the report' },
      { ru: 'За 30 дней до конца квартала', en: '30 days before quarter end' },
    ],
  },
  'per-vip-desk': {
    short: { ru: 'личный контакт', en: 'the named contact' },
    ready: {
      ru: 'У 100 % клиентов списка назван контакт и замена на отпуск',
      en: '100% of the list have a contact and a stand-in',
    },
    live: {
      ru: '20 обращений подряд получили ответ в обещанное время',
      en: '20 requests in a row were answered in the promised time',
    },
    next: [
      { ru: 'Через 7 дней после первого', en: '7 days after the first' },
      { ru: 'Подходит обычный срок клиента', en: 'The usual date of the customer is near' },
    ],
  },
  'per-bundle': {
    short: { ru: 'связка со вторым продуктом', en: 'the second product' },
    ready: {
      ru: 'Расчёт сверен на 10 клиентах, выгода положительна у каждого',
      en: 'Sums checked for 10 customers, a gain for each',
    },
    live: { ru: '{n} расчётов отправлено, подключений не меньше {part}', en: '{n} offers sent, at least {part} taken' },
    after: 30,
    next: [
      { ru: 'Клиент открыл расчёт', en: 'The customer opened the sums' },
      { ru: 'За 7 дней до конца', en: '7 days before the end' },
    ],
    sample: { from: 'base', most: 100, part: 0.05 },
  },
  'per-club-content': {
    short: { ru: 'встречи для клиентов', en: 'customer sessions' },
    ready: {
      ru: 'Темы трёх встреч взяты из частых вопросов, пробная прошла для 5 сотрудников',
      en: 'Three topics taken from frequent questions, a rehearsal held for 5 employees',
    },
    live: {
      ru: 'Пришёл каждый восьмой приглашённый, 10 клиентов ушли с готовым результатом',
      en: 'One in eight invited came, 10 customers left with the task done',
    },
    next: [
      { ru: 'Накануне встречи', en: 'The day before a session' },
      { ru: 'На следующий день после встречи', en: 'The day after a session' },
    ],
  },
}
