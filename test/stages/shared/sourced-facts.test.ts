import { describe, expect, it } from 'vitest'
import { isSourced, lawFigures } from '../../../src/stages/shared/sourced-facts.ts'
import { placedNumbersIn } from '../../../src/text/number-context.ts'

/** Published: “SMS reminders cut missed visits by 23%”, «упреждающее сообщение повышает восприятие пользы на 9 %», 20–40 % of unhappy. */
describe('isSourced', () => {
  it.each([
    ['SMS reminders cut missed visits by 23%.', true],
    ['Missed visits fall by 23%.', true],
    ['Visits fall by 23%.', false],
    ['SMS reminders cut missed visits by 24%.', false],
    ['SMS reminders cut missed visits by 23 pp.', false],
    ['SMS reminders cut missed visits by 23.', false],
    ['The queue drives 23% away.', false],
    ['Упреждающее сообщение повышает восприятие пользы на 9 %.', true],
    ['Упреждающее сообщение повышает восприятие пользы на 11 %.', false],
    ['20–40% of unhappy customers change their mind.', true],
  ])('%s: %s', (text, expected) => {
    expect(placedNumbersIn(text).map(isSourced)).toContain(expected)
    expect(placedNumbersIn(text).map(isSourced)).not.toContain(!expected)
  })
})

it('fines of the law are amounts and shares of turnover, each once', () => {
  expect(new Set(lawFigures).size).toBe(lawFigures.length)
  expect(lawFigures).toEqual(expect.arrayContaining([300_000, 20_000_000, 4]))
})
