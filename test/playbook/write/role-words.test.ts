import { expect, test } from 'vitest'
import { oneOf } from '../../../src/playbook/role-words.ts'

test.each([
  ['Менеджеры салонов', 'Менеджер салонов'],
  ['Старшие смены', 'Старший смены'],
  ['Старшие мастера', 'Старший мастер'],
  ['Руководители отделов', 'Руководитель отделов'],
  ['Продавцы', 'Продавец'],
  ['Врачи', 'Врач'],
  ['Слесари', 'Слесарь'],
  ['Медсестры', 'Медсестра'],
  ['Продавцы-консультанты', 'Продавец-консультант'],
  ['Директор по продажам', 'Директор по продажам'],
  ['Бариста', 'Бариста'],
  ['Команда поддержки', 'Команда поддержки'],
  ['Управляющий сетью', 'Управляющий сетью'],
])('%s: one of them is %s', (crew, one) => {
  expect(oneOf(crew, 'ru')).toBe(one)
})

test.each([
  ['Site managers', 'Site manager'],
  ['Inside sales reps', 'Inside sales rep'],
  ['Coaches', 'Coach'],
  ['Heads of department', 'Head of department'],
  ['Head of sales', 'Head of sales'],
  ['Operations', 'Operations'],
  ['Customer success', 'Customer success'],
])('%s: one of them is %s', (crew, one) => {
  expect(oneOf(crew, 'en')).toBe(one)
})
