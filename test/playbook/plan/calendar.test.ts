import { expect, test } from 'vitest'
import { planMonth, planQuarter } from '../../../src/core/date.ts'
import { calendarOf, workingDay } from '../../../src/playbook/planning/calendar.ts'
import { freezeOf } from '../../../src/stages/initiatives/freeze.ts'

test.each([
  ['Dec 25-Jan 8', '2027-12-31', true],
  ['Dec 25-Jan 8', '2027-01-08', true],
  ['Dec 25-Jan 8', '2027-01-09', false],
  ['Jan 1-31', '2027-01-31', true],
  ['Jan 1-31', '2027-02-01', false],
  ['Aug 20-Sep 15', '2027-09-01', true],
  ['last week of quarter', '2027-03-26', true],
  ['last week of quarter', '2027-03-20', false],
  ['last week of quarter', '2027-04-02', false],
  ['high season', '2027-07-15', false],
  ['none', '2027-12-31', false],
])('%s holds %s back: %s', (freeze, date, held) => {
  expect(freezeOf(freeze)(date)).toBe(held)
})

test.each(['2027-01-01', '2026-10-01', '2027-02-15', '2028-02-29'])(
  'a year from %s agrees with the plan months',
  (start) => {
    const calendar = calendarOf(start, 'none')
    for (let day = 0; day <= calendar.last; day += 5) {
      const date = calendar.date(day)
      expect(calendar.month(day)).toBe(planMonth(start, date))
      expect(calendar.quarter(day)).toBe(planQuarter(planMonth(start, date)))
    }
    const monday = calendar.monday(3)
    expect(new Date(`${calendar.date(monday)}T00:00:00Z`).getUTCDay()).toBe(1)
    expect(monday - 3).toBeLessThan(7)
    expect(calendar.monday(monday)).toBe(monday)
  },
)

test.each([
  ['2027-01-01', 'RU', '2027-01-11'],
  ['2027-01-05', 'RU', '2027-01-11'],
  ['2027-01-01', 'GB', '2027-01-04'],
  ['2027-01-02', null, '2027-01-04'],
  ['2027-03-14', 'US', '2027-03-15'],
  ['2027-03-15', 'RU', '2027-03-15'],
])('work of %s in %s is due on %s', (date, country, due) => {
  expect(workingDay(date, country)).toBe(due)
})

test('a day off at the end of the term moves back, and nothing is launched after New Year', () => {
  expect(workingDay('2027-03-14', 'RU', '2027-03-14')).toBe('2027-03-12')
  const calendar = calendarOf('2026-10-01', 'none', 'RU')
  expect(calendar.frozen(calendar.monday(96))).toBe(false)
  expect(calendar.frozen(95)).toBe(true)
})
