import { expect, it } from 'vitest'
import { dollars } from '../../src/core/dollars.ts'

it.each([
  [0, '$0'],
  [12.345, '$12.35'],
  [1, '$1.00'],
  [0.45, '$0.45'],
  [0.0147, '$0.0147'],
  [0.001, '$0.0010'],
  [0.00032, '$0.00032'],
  [0.0000000021, '$0.0000000021'],
])('says %d as %s', (amount, text) => {
  expect(dollars(amount)).toBe(text)
})
