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
  ['Onboarding takes six weeks and is confusing', ['hard-to-use']],
  ['Support answers after two days', ['bad-support']],
  ['Invoices contain errors', ['billing', 'quality-defect']],
  ['Deliveries arrive late', ['late-delivery']],
  ['Hard to get an appointment on Saturday', ['booking-hard']],
])('"%s" is about %j', (text, tags) => {
  expect(painTagsOf(text)).toEqual(tags)
})

test.each([
  'Рост за счёт рекламы не радует',
  'Правильный выбор делают редко',
  'Далёкая дорога до офиса',
  'See you later',
  'Linear growth of the network',
  'Customers praise the customs department',
])('"%s" holds no word of the dictionary', (text) => {
  expect(painTagsOf(text)).toEqual([])
})
