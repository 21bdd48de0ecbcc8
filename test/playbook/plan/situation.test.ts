import { expect, test } from 'vitest'
import { kindsOf, staffOf } from '../../../src/playbook/planning/roles.ts'
import { situationOf } from '../../../src/playbook/planning/situation.ts'
import { pricesIn, sizeFactor } from '../../../src/playbook/prices.ts'
import { sampleBrief } from '../../support/sample-brief.ts'
import { business } from './businesses.ts'

test.each([
  ['CRM-маркетолог', ['crm']],
  ['Операционный директор', ['lead']],
  ['Управляющий', ['lead']],
  ['Тренер бариста', ['trainer']],
  ['Тренеры', ['agent']],
  ['Мастер-приёмщик', ['agent']],
  ['Аналитик данных', ['analyst']],
  ['Разработчик 1С', ['dev']],
  ['Юрист', ['lawyer']],
  ['Director of marketing', ['crm', 'lead']],
  ['Customer success manager', ['agent', 'lead']],
  ['Product engineer', ['dev']],
  ['In-house counsel', ['lawyer']],
  ['Волшебник', ['agent']],
])('%s does %j', (role, kinds) => {
  expect(kindsOf(role).toSorted()).toEqual([...kinds].toSorted())
})

test('in a small business colleagues stand in, in a larger one specialists are hired', () => {
  const brief = business('repair workshop')
  expect(staffOf(brief, true).able('crm')[0]?.role).toBe('Владелец')
  expect(staffOf(brief, false).able('crm')).toEqual([])
  expect(staffOf(brief, true).able('dev')).toEqual([])
  expect(staffOf({ ...brief, team: [] }, false).able('lead')[0]?.role).toBe('Руководитель проекта')
})

test.each([
  ['coffee chain', { L: 12, T: 96 }],
  ['grocery', { L: 40 }],
  ['pharmacy', { L: 25 }],
  ['fitness', { L: 2 }],
  ['SaaS', { L: 1, F: 1 }],
  ['repair workshop', { L: 1, T: 3 }],
])('reads the size of %s', (name, volumes) => {
  expect(situationOf(business(name)).volumes).toMatchObject(volumes)
})

test.each([
  ['coffee chain', 'usual'],
  ['SaaS', 'usual'],
  ['repair workshop', 'small'],
  ['one-chair salon', 'tiny'],
  ['coffee bar', 'small'],
])('%s is %s', (name, size) => {
  expect(situationOf(business(name)).size).toBe(size)
})

test('prices follow the currency, the platform follows the base', () => {
  expect(pricesIn('RUB', 20_000)).toMatchObject({ dr_dev: 16_000, lic_m: 35_000 })
  expect(pricesIn('USD', 600).lic_m).toBe(80)
  expect(pricesIn('USD', 200_000).lic_m).toBe(2_500)
  expect(pricesIn('EUR', 600).lic_s).toBeCloseTo(80 * 0.86, 6)
  expect(pricesIn('KZT', 600).dr_dev).toBeLessThan(600 * 510)
  expect(() => pricesIn('XAU', 1)).toThrow('XAU')
  expect([2_999, 3_000, 20_000, 200_001].map(sizeFactor)).toEqual([0.4, 0.7, 1, 1.8])
})

test('a budget in a currency without prices is refused with the way out', () => {
  const brief = sampleBrief({ industry: 'coffee', pains: ['Очередь'], budget: 1_000, currency: 'XAU' })
  expect(() => situationOf(brief)).toThrow(
    expect.objectContaining({ class: 'brief', hint: expect.stringContaining('RUB') }),
  )
})

test('an owner who works alone has a small part of the week for a plan', () => {
  const alone = (fte: number | null, role = 'Владелец') =>
    staffOf({ ...business('one-chair salon'), team: [{ id: 'R1', role, people: 1, fte, hoursPerMonth: 164 }] }, true)
      .members[0]?.fte
  expect(alone(null)).toBe(0.15)
  expect(alone(1)).toBe(0.15)
  // What the brief sets aside for the plan is taken at its word.
  expect(alone(0.4)).toBe(0.4)
  expect(alone(1, 'CRM-маркетолог')).toBe(1)
  expect(staffOf(business('repair workshop'), true).members[0]?.fte).toBe(1)
})
