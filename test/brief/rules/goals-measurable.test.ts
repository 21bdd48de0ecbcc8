import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'goals-measurable'

describe(id, () => {
  it.each([
    ['Снизить отток до 5 % в месяц'],
    ['Выручка +20 %'],
    [{ text: 'Больше отзывов', metric: 'other', target: 300 }],
  ])('accepts %j', (goal) => {
    expect(findingsOf(id, { goals: [goal] })).toEqual([])
  })

  it.each([
    ['Снизить отток', 'ru', 'нет числа'],
    ['Стать «своими» для соседей', 'ru', 'У цели «Стать „своими“ для соседей» нет показателя'],
    ['Reduce churn', 'en', 'has no number'],
  ] as const)('finds %s', (goal, language, words) => {
    const [finding] = findingsOf(id, { goals: [goal] }, language)
    expect(finding).toMatchObject({ severity: 'info', pointer: '/goals/G1' })
    expect(finding?.message).toContain(words)
  })
})
