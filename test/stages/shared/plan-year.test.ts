import { describe, expect, it } from 'vitest'
import { clampToPlan, isInPlan, planEnd } from '../../../src/stages/shared/plan-year.ts'

const start = '2027-03-01'

describe('the year of the plan', () => {
  it('ends the day before its start comes again, in a leap year too', () => {
    expect([planEnd(start), planEnd('2027-01-01')]).toEqual(['2028-02-29', '2027-12-31'])
  })

  it.each([
    ['2027-02-28', false, start],
    [start, true, start],
    ['2027-07-15', true, '2027-07-15'],
    ['2028-02-29', true, '2028-02-29'],
    ['2028-03-01', false, '2028-02-29'],
    ['2027-06-31', false, '2028-02-29'],
    ['2027-Q3', false, '2028-02-29'],
    ['', false, '2028-02-29'],
  ])('%s: inside %s, nearest day %s', (date, isInside, nearest) => {
    expect(isInPlan(start, date)).toBe(isInside)
    expect(clampToPlan(start, date)).toBe(nearest)
  })
})
