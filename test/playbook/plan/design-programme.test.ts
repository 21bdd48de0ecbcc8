import { expect, test } from 'vitest'
import { rewardBurden } from '../../../src/finance/rewards.ts'
import { type Programme, programmePlaybooks } from '../../../src/playbook/choose-programme.ts'
import { designNumbers, discountCap } from '../../../src/playbook/design-programme.ts'
import { niceNumber } from '../../../src/playbook/nice-number.ts'
import { situationOf } from '../../../src/playbook/planning/situation.ts'
import { business, businesses } from './businesses.ts'

const types = Object.keys(programmePlaybooks) as Programme[]

test.each(businesses)('%s: every kind of programme keeps the rules of earning and burning', (_, brief) => {
  const situation = situationOf(brief)
  const { grossMargin } = situation
  for (const type of types) {
    const design = designNumbers({ type, rateShare: 1 }, situation)
    const burden = (rate: number) => rewardBurden({ ...design, rate, grossMargin })
    expect(burden(design.earnRate), type).toBeLessThanOrEqual(type === 'rebate' || type === 'punch' ? 0.15 : 0.1)
    const rates = design.tiers.map(({ earnRate }) => earnRate)
    const thresholds = design.tiers.map(({ threshold }) => threshold)
    expect(rates).toEqual(rates.toSorted((a, b) => a - b))
    expect(thresholds).toEqual([...new Set(thresholds)].toSorted((a, b) => a - b))
    if (design.maxRedeemShare !== null && type !== 'punch') expect(design.maxRedeemShare).toBeLessThanOrEqual(0.5)
    if (design.expiryDays !== null) {
      const interval = brief.metrics.ordersPerMonth
        ? 30.4 / brief.metrics.ordersPerMonth.value
        : brief.industry.intervalDays
      expect(design.expiryDays, type).toBeGreaterThanOrEqual(Math.max(180, 3 * interval))
    }
    if (design.activationDays !== null) expect(design.activationDays).toBeLessThanOrEqual(14)
    expect(designNumbers({ type, rateShare: 0.5 }, situation).earnRate).toBeLessThanOrEqual(design.earnRate)
  }
})

test('the coffee chain gets the figures of the knowledge base', () => {
  const design = designNumbers({ type: 'points', rateShare: 1 }, situationOf(business('coffee chain')))
  expect(design).toMatchObject({ earnRate: 0.05, breakage: 0.3, displacement: 0.5, penetration: 0.45, expiryDays: 180 })
  // The client's cap on discounts binds the share payable with points.
  expect(design.maxRedeemShare).toBe(0.15)
  const card = designNumbers({ type: 'punch', rateShare: 1 }, situationOf(business('coffee chain')))
  expect(card.stamps).toEqual({ paid: 8, given: 2 })
})

test.each([
  [['Не давать скидок больше 15 %'], 0.15],
  [['No discounts above 10%'], 0.1],
  [['Никаких скидок'], 0],
  [['Запуск до конца июня'], null],
])('%j caps discounts at %s', (constraints, cap) => {
  expect(discountCap(constraints)).toBe(cap)
})

test.each([
  [0, 0],
  [0.31, 0.3],
  [13, 15],
  [950, 1_000],
  [437, 400],
  [72_960, 80_000],
])('%d is told as %d', (value, told) => {
  expect(niceNumber(value)).toBe(told)
})
