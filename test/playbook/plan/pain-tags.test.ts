import { expect, test } from 'vitest'
import { painTagsOf } from '../../../src/playbook/pain-tags.ts'

test.each([
  ['Утром очередь больше 10 минут', ['queue']],
  ['Долго приходится ждать свободную кассу', ['queue']],
  ['Не знают, когда будет готов ремонт', ['no-status']],
  ['Срывают сроки ремонта на 2–3 дня', ['late-delivery']],
  ['Бариста хамят в часы пик', ['rude-staff']],
  ['Не дозвониться в поддержку', ['bad-support']],
  ['Дорого по сравнению с соседями', ['price']],
  ['Баллы сгорают, правила непонятны', ['hard-to-use', 'confusing-rules']],
  ['Нет нужных лекарств в наличии', ['out-of-stock']],
  ['Нас не помнят, хотя мы ходим каждый день', ['no-attention']],
  ['Нет бонусов за постоянство', ['no-reward']],
  ['Счёт приходит с ошибками', ['billing', 'quality-defect']],
  ['Не видят результата тренировок', ['low-result']],
  ['Onboarding is confusing', ['hard-to-use']],
  ['Support answers after two days', ['bad-support']],
  ['Invoices contain errors', ['billing', 'quality-defect']],
  ['Deliveries arrive late', ['late-delivery']],
  ['Hard to get an appointment on Saturday', ['booking-hard']],
])('"%s" is about %j', (text, tags) => {
  expect(painTagsOf(text)).toEqual(tags)
})

test.each([
  ['Клиент не знает, что происходит с телефоном, и звонит по три раза в день', 'no-status'],
  ['Сроки срываются, потому что запчасти заказывают после диагностики', 'late-delivery'],
  ['Цена после диагностики выше названной по телефону', 'price'],
  ['О гарантии вспоминают, только когда приходят ругаться', 'quality-defect'],
  ['Вкус капучино отличается от смены к смене', 'quality-defect'],
  ['Бонусная карта сгорает без предупреждения, правила непонятны', 'confusing-rules'],
  ['На жалобы в соцсетях и по почте отвечают через два-три дня', 'bad-support'],
  ['Постоянных гостей не узнают на новых точках', 'no-attention'],
  ['Новички бросают ходить через месяц', 'low-result'],
  ['Вечером в зале тесно', 'queue'],
  ['Посылки приходят позже обещанного', 'late-delivery'],
  ['Возврат занимает две недели', 'slow-service'],
  ['Менеджеры меняются каждые полгода', 'no-attention'],
  ['Ошибки в отгрузках', 'quality-defect'],
  ['Клиенты не возвращаются после первого ремонта', 'no-attention'],
  ['Скидки только новым клиентам', 'no-reward'],
  ['Навязывают дополнительные услуги', 'spam'],
  ['Пациенты забывают о записи', 'booking-hard'],
  ['Скрытые комиссии', 'price'],
  ['Неудобно переносить занятия', 'booking-hard'],
  ['When the champion leaves, nobody at the customer knows why they pay', 'low-result'],
  ['Managers do not see what the product saved them before the renewal call', 'low-result'],
  ['Invoices fail on expired cards and access is cut without warning', 'billing'],
  ['Support takes nine hours to give a first response', 'bad-support'],
  ['Room is not ready on time', 'late-delivery'],
  ['Guests are not recognised at the desk', 'no-attention'],
  ['One patient in nine does not turn up, and the chair stands empty', 'no-show'],
  ['Anxious patients cancel the evening before', 'no-show'],
  ['Four in ten patients leave without the next check-up booked', 'no-show'],
  ['Каждый девятый пациент не пришёл', 'no-show'],
  ['Клиенты отменяют накануне', 'no-show'],
  ['Половина новичков перестаёт ходить на шестой неделе', 'low-result'],
  ['Заморозку оформляют только лично и со спорами', 'low-result'],
  ['Guests wait 20 minutes at the desk', 'queue'],
  ['Parcels arrive damaged', 'quality-defect'],
  ['Refunds take two weeks', 'slow-service'],
  ['Hidden fees on every invoice', 'price'],
  ['New customers get better deals', 'no-reward'],
  ['Bread runs out by noon', 'out-of-stock'],
  ['Stylists change and clients start from scratch, nobody remembers them', 'no-attention'],
])('"%s" is among others about %s', (text, tag) => {
  expect(painTagsOf(text)).toContain(tag)
})

test.each([
  'Рост за счёт рекламы не радует',
  'Правильный выбор делают редко',
  'Далёкая дорога до офиса',
  'See you later',
  'Owners wait until the coat is matted',
  'Linear growth of the network',
  'Customers praise the customs department',
])('"%s" holds no word of the dictionary', (text) => {
  expect(painTagsOf(text)).toEqual([])
})
