import { describe, expect, it } from 'vitest'
import { checkBrief } from '../../../src/brief/check-brief.ts'
import type { SmallestBudget } from '../../../src/core/smallest-budget.ts'
import { briefOf } from '../brief-of.ts'

const id = 'budget-feasible'

const chain: SmallestBudget = {
  total: 450_000,
  parts: [
    { part: 'service', sum: 231_000 },
    { part: 'staff', sum: 132_000 },
    { part: 'winback', sum: 30_000 },
  ],
  points: 20,
  people: 160,
}
const shop: SmallestBudget = { ...chain, total: 590, parts: [{ part: 'foundations', sum: 530 }], points: 1, people: 1 }

const judged = (budget: string, least: SmallestBudget | null, language: 'ru' | 'en') => {
  const { findings, skipped } = checkBrief(briefOf({ budget }, language), [], { smallestBudget: () => least })
  return { findings: findings.filter(({ rule }) => rule === id), skipped: skipped.filter(({ rule }) => rule === id) }
}
const messageOf = (...known: Parameters<typeof judged>) =>
  judged(...known).findings.map(({ message }) => message.replaceAll('\u00a0', ' '))

describe(id, () => {
  it.each([
    ['450 000 ₽', chain, 'ru'],
    ['4,5 млн ₽', chain, 'ru'],
    ['$590', shop, 'en'],
  ] as const)('accepts %s', (budget, least, language) => {
    expect(judged(budget, least, language).findings).toEqual([])
  })

  it('names the smallest sum, its parts and over how many places it is spread', () => {
    expect(messageOf('449 999 ₽', chain, 'ru')).toEqual([
      'Бюджета 449 999 ₽ на план не хватит: наименьший возможный, если почти всё делать своими руками, — 450 000 ₽: ответы на жалобы 231 000 ₽, премия тем, кто работает с клиентами, 132 000 ₽, возврат ушедших 30 000 ₽ и резерв 57 000 ₽. Учтено: точек 20, сотрудников в них 160.',
    ])
    expect(judged('1000 ₽', chain, 'ru').findings).toMatchObject([{ severity: 'error', pointer: '/budget/total' }])
  })

  it('says nothing of places where there is one', () => {
    expect(messageOf('$300', shop, 'en')).toEqual([
      'The budget $300 cannot carry a plan: the smallest that could, done by hand wherever possible, is $590 — consent, base and measurement $530 and a reserve of $60.',
    ])
  })

  it('is skipped where nobody knows', () => {
    expect(judged('500 000 ISK', null, 'en').skipped).toMatchObject([
      { reason: 'what a plan costs at least is unknown in ISK' },
    ])
  })
})
