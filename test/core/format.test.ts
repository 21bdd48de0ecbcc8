import { expect, test } from 'vitest'
import { formatOf } from '../../src/core/format.ts'
import { fill } from '../../src/core/localised.ts'

const en = formatOf('en')
const ru = formatOf('ru')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  [en.money(4_500_000, 'RUB'), '₽4,500,000'],
  [ru.money(4_500_000, 'RUB'), '4 500 000 ₽'],
  [en.money(150_000, 'USD'), '$150,000'],
  [ru.money(-1_234, 'USD'), '−1 234 $'],
  [en.money(0.05, 'USD'), '$0.05'],
  [en.money(-0, 'USD'), '$0'],
  [ru.number(-0.01), '0'],
  [en.percent(0.055), '5.5%'],
  [ru.percent(0.055), '5,5 %'],
  [ru.percent(0.06), '6 %'],
  [en.points(-0.01), '−1 pp'],
  [ru.points(0.015), '+1,5 п. п.'],
  [en.number(-Math.PI, 2), '−3.14'],
  [ru.date('2027-01-01'), '1 января 2027 г.'],
  [en.date('2027-01-01'), '1 January 2027'],
  [en.list(['a', 'b', 'c']), 'a, b and c'],
  [ru.list(['а', 'б']), 'а и б'],
])('%s', (written, expected) => {
  expect(plain(written)).toBe(expected)
})

test('Russian numbers never break from their unit', () => {
  expect(ru.percent(0.06)).toBe('6\u00a0%')
  expect(ru.money(1000, 'RUB')).not.toMatch(/ /)
})

test.each([
  [1, 'точка'],
  [2, 'точки'],
  [5, 'точек'],
  [11, 'точек'],
  [21, 'точка'],
  [1.5, 'точки'],
])('%d %s', (count, noun) => {
  const forms = { one: 'точка', few: 'точки', many: 'точек', other: 'точки' }
  expect(ru.plural(count, forms)).toBe(noun)
})

test('an unknown place of a template stays visible', () => {
  expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}')
})
