import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  earlierDate,
  isIsoDate,
  laterDate,
  nextQuarterStart,
  planMonth,
  planQuarter,
  quarterRange,
} from '../../src/core/date.ts'

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-01-01', 12, '2028-01-01'],
  ['2027-03-31', -1, '2027-02-28'],
])('%s plus %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test.each([
  ['2027-02-30', false],
  ['2027-2-3', false],
  ['2028-02-29', true],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected)
})

test.each([
  ['2026-12-31', '2027-01-01'],
  ['2027-01-01', '2027-04-01'],
  ['2026-11-21', '2027-01-01'],
])('the quarter after %s starts on %s', (today, start) => {
  expect(nextQuarterStart(today)).toBe(start)
})

test.each([
  ['2027-01-15', '2027-01-15', 1],
  ['2027-01-15', '2027-02-14', 1],
  ['2027-01-15', '2027-02-15', 2],
  ['2027-01-01', '2027-12-31', 12],
  ['2027-01-01', '2028-01-01', 13],
  ['2027-01-01', '2026-12-31', 0],
])('in a plan from %s, %s is in month %i', (start, date, month) => {
  expect(planMonth(start, date)).toBe(month)
})

test('quarters cover the year without a gap', () => {
  const quarters = [1, 2, 3, 4].map((quarter) => quarterRange('2027-02-01', quarter))
  expect(quarters[0]).toEqual({ from: '2027-02-01', to: '2027-04-30' })
  expect(quarters[3]?.to).toBe('2028-01-31')
  for (const [index, quarter] of quarters.slice(1).entries()) {
    expect(daysBetween(quarters[index]?.to ?? '', quarter.from)).toBe(1)
  }
  expect([1, 3, 4, 12].map(planQuarter)).toEqual([1, 1, 2, 4])
})

test('adding days is undone by subtracting them, across every change of year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -4000, max: 4000 }), (offset, days) => {
      const date = addDays('1990-01-01', offset)
      expect(addDays(addDays(date, days), -days)).toBe(date)
      expect(daysBetween(date, addDays(date, days))).toBe(days)
      expect(laterDate(date, addDays(date, days))).toBe(days > 0 ? addDays(date, days) : date)
      expect(earlierDate(date, addDays(date, days))).toBe(days < 0 ? addDays(date, days) : date)
    }),
  )
})
