import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'goal-within-reach'
const metrics = { churn: '6% в месяц', nps: 34, averageOrder: 380, ordersPerMonth: 3.2, retention: '48% год' }

describe(id, () => {
  it.each([
    'Снизить отток до 5 % в месяц',
    'NPS до 45',
    'Частота до 3,4 в месяц',
    'Выручка +12 %',
    'Удержание до 55 % в год',
  ])('accepts %s', (goal) => {
    expect(findingsOf(id, { metrics, goals: [goal] })).toEqual([])
  })

  it.each([
    ['Снизить отток до 4 % в месяц', 'info', 'на 33,3 %'],
    ['Снизить отток до 2 % в месяц', 'warning', 'на 66,7 %'],
    ['Снизить отток вдвое', 'info', 'на 50 %'],
    ['NPS до 50', 'info', 'на 16 пунктов'],
    ['NPS до 80', 'warning', 'на 46 пунктов'],
    ['Частота до 5 в месяц', 'warning', 'на 56,3 %'],
    ['Средний чек до 430 ₽', 'info', 'на 13,2 %'],
    ['Удержание до 70 % в год', 'warning', 'на 22 п. п.'],
    ['Удвоить выручку, +100 %', 'warning', 'на 100 %'],
  ])('finds %s', (goal, severity, words) => {
    const [finding] = findingsOf(id, { metrics, goals: [goal] })
    expect(finding).toMatchObject({ severity, pointer: '/goals/G1/target' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, { metrics: { nps: 34 }, goals: ['NPS to 80'] }, 'en')
    expect(finding?.message.replaceAll('\u00a0', ' ')).toBe(
      'The goal “NPS to 80” changes NPS by 46 points in twelve months; the most that plans have reached is 40 points.',
    )
  })
})
