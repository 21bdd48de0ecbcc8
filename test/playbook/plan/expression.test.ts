import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateFormula } from '../../../src/playbook/expression.ts'
import { playbooks } from '../../../src/playbook/knowledge.ts'

test.each([
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['8 / 4 / 2', 1],
  ['2 - 3 - 4', -5],
  ['-N + 1', -599],
  ['ceil(N*0.05/150)*22', 22],
  ['max(2, N*0.001)', 2],
  ['min(5, 3, 4)', 3],
  ['0.5*lic_s', 40],
])('%s is %d', (text, value) => {
  expect(evaluateFormula(text, { N: 600, lic_s: 80 })).toBeCloseTo(value, 10)
})

test.each([
  ['N +', /formula/],
  ['M * 2', /unknown name M/],
  ['N / 0', /Infinity/],
  ['0 / 0', /NaN/],
  ['process.exit(1)', /not allowed/],
  ['N.constructor', /not allowed/],
  ['constructor(1)', /function constructor is not allowed/],
  ['toString + 1', /unknown name toString/],
  ['N ? 1 : 2', /not allowed/],
  ['N ** 2', /not allowed/],
  ['N % 2', /not allowed/],
  ['"1" + 1', /not a number/],
  ['[1]', /not allowed/],
  ['1, 2', /not allowed/],
  ['ceil(1, 2)', /wrong arguments/],
  ['max()', /wrong arguments/],
  ['', /not allowed/],
])('refuses "%s"', (text, message) => {
  expect(() => evaluateFormula(text, { N: 600 })).toThrow(message)
})

test('agrees with arithmetic for any numbers', () => {
  const number = fc.double({ min: 0.001, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(evaluateFormula('(a + b) * c - a / b', { a, b, c })).toBe((a + b) * c - a / b)
    }),
  )
})

test('every formula of the knowledge base uses the allowed grammar and known names only', async () => {
  const { formulaVariables } = await import('../../../src/playbook/prices.ts')
  const variables = Object.fromEntries(formulaVariables.map((name) => [name, 1]))
  for (const { id, oneOff, run, opsHoursPerMonth, light } of playbooks()) {
    const formulas = [
      oneOff,
      run,
      opsHoursPerMonth,
      ...(light ? [light.oneOff, light.run, light.opsHoursPerMonth] : []),
    ]
    for (const formula of formulas) expect(evaluateFormula(formula, variables), id).toBeGreaterThanOrEqual(0)
  }
})
