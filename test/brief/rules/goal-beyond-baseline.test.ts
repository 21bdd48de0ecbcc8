import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'goal-beyond-baseline'
const metrics = { churn: '6% в месяц', nps: 34, averageOrder: 380, customers: 20_000, cac: 450 }

describe(id, () => {
  it.each([
    'Снизить отток до 5 % в месяц',
    'Снизить отток до 45 % в год',
    'Снизить отток до 45 %',
    'Снизить отток на 10 %',
    'Повысить удержание до 95 % в месяц',
    'NPS до 40',
    'Средний чек до 400 ₽',
    'Выручка +5 %',
    'CAC снизить до 400 ₽',
    'Меньше жалоб',
  ])('accepts %s', (goal) => {
    expect(findingsOf(id, { metrics, goals: [goal] })).toEqual([])
  })

  it.each([
    ['Снизить отток до 7 % в месяц', 'сейчас 6 %, цель 7 %'],
    ['Снизить отток до 6 % в месяц', 'сейчас 6 %, цель 6 %'],
    ['Снизить отток до 60 % в год', 'сейчас 52,4 %'],
    ['Повысить удержание до 90 % в месяц', 'сейчас 94 %'],
    ['Поднять NPS до 30', 'сейчас 34, цель 30'],
    ['Средний чек до 350 ₽', 'сейчас 380'],
    ['До 15 000 активных клиентов', 'сейчас 20 000'],
    ['Выручка −5 %', 'без изменений'],
    ['Стоимость привлечения до 500 ₽', 'сейчас 450'],
  ])('rejects %s', (goal, words) => {
    const [finding] = findingsOf(id, { metrics, goals: [goal] })
    expect(finding).toMatchObject({ severity: 'error', pointer: '/goals/G1/target' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, { metrics: { nps: 34 }, goals: ['Raise “NPS” to 30'] }, 'en')
    expect(finding?.message).toBe('The goal “Raise ‘NPS’ to 30” does not improve NPS: today 34, target 30.')
  })

  it('does not compare with a borrowed value', () => {
    expect(findingsOf(id, { goals: ['Снизить отток до 30 % в месяц'] })).toEqual([])
  })
})
