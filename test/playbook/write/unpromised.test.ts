import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../src/playbook/write/goals/unpromised.ts'

const goal = (text: string) => ({ id: 'G1', text, metric: null, target: null, relative: false, period: null })

describe('the two numbers of a goal', () => {
  it.each<[string, ReturnType<typeof spanOf>]>([
    ['Cut missed appointments from 11% to 6%', { from: 11, to: 6, percent: true }],
    ['Get quote acceptance above £500 from 50% to 60%', { from: 50, to: 60, percent: true }],
    ['Raise the average order from $48 to $55', { from: 48, to: 55, percent: false }],
    ['Поднять средний чек с 720 до 780 рублей', { from: 720, to: 780, percent: false }],
    ['Снизить отток с 4,5 до 3,8 % в месяц', { from: 4.5, to: 3.8, percent: true }],
    ['Поднять выручку с 1 200 000 до 1 500 000 ₽', { from: 1_200_000, to: 1_500_000, percent: false }],
    ['С 18 человек в смене', null],
    ['Довести долю до 45 %', null],
  ])('%s', (text, expected) => {
    expect(spanOf(goal(text))).toEqual(expected)
  })
})
