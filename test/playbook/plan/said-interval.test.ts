import { expect, test } from 'vitest'
import { saidInterval } from '../../../src/playbook/said-interval.ts'
import { business } from './businesses.ts'

test.each([
  ['Dog owners, mostly doodles that need a cut every six weeks', 42],
  ['Families who come every 3 months', 90],
  ['Women who book every other week', 14],
  ['Жители района, которые стригутся раз в 6 недель', 42],
  ['Покупают раз в месяц', 30],
  ['Водители, которые меняют масло каждые шесть месяцев', 180],
  ['Office people nearby', null],
  ['Приходят каждый день', null],
])('"%s" tells %s days', (description, days) => {
  const { audience } = business('coffee chain')
  expect(saidInterval({ audience: { ...audience, description } })).toBe(days)
})
