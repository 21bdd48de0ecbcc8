import { describe, expect, it } from 'vitest'
import { briefOf } from './brief-of.ts'

const metrics = { churn: '6% в месяц', nps: 34, ltv: { value: 12_160, basis: 'margin' }, ordersPerMonth: 3.2 }

/** What the words of a goal say: metric, target, whether it is a change, period. */
const goals: [string, string | null, number | null, boolean, string | null][] = [
  ['Снизить отток с 6 до 5 % в месяц', 'churn', 0.05, false, 'month'],
  ['Сократить отток с 6% до 4,5%', 'churn', 0.045, false, null],
  ['Снизить отток на 20%', 'churn', -0.2, true, null],
  ['Снизить отток на 1 п.п.', 'churn', 0.05, false, null],
  ['Reduce churn to 5% monthly', 'churn', 0.05, false, 'month'],
  ['Bring retention up to 80% yearly', 'retention', 0.8, false, 'year'],
  ['Keep churn under 2 %', 'churn', 0.02, false, null],
  ['Cut churn by half', 'churn', -0.5, true, null],
  ['Reduce monthly churn from 6% to 4.8% within 12 months', 'churn', 0.048, false, 'month'],
  ['raise NPS to 50 by 2027', 'nps', 50, false, null],
  ['Увеличить NPS на 10 пунктов', 'nps', 44, false, null],
  ['NPS 50', 'nps', 50, false, null],
  ['выручка +20 %', 'revenue', 0.2, true, null],
  ['Рост выручки 20%', 'revenue', 0.2, true, null],
  ['Увеличить выручку на 20 % за год', 'revenue', 0.2, true, null],
  ['Поднять выручку до 12 млн ₽', 'revenue', 12_000_000, false, null],
  ['increase renewals to 92%', 'retention', 0.92, false, null],
  ['Grow net revenue retention above 105%', 'retention', null, false, null],
  ['Увеличить долю повторных обращений с 25% до 35% к концу 2027 года', 'retention', 0.35, false, null],
  ['Довести долю нерецептурных продаж до 45 %', 'other', 0.45, false, null],
  ['Raise the share of direct sales to 40%', 'other', 0.4, false, null],
  ['Увеличить повторные покупки вдвое', 'retention', 1, true, null],
  ['Повысить LTV на 15%', 'ltv', 0.15, true, null],
  ['LTV от 12 160 до 14 000 ₽', 'ltv', 14_000, false, null],
  ['увеличить частоту до 4 заказов в месяц', 'ordersPerMonth', 4, false, null],
  ['средний чек до 2050 ₽', 'averageOrder', 2050, false, null],
  ['Increase average order from $45 to $52', 'averageOrder', 52, false, null],
  ['до 25 000 активных клиентов', 'customers', 25_000, false, null],
  ['Снизить отток', 'churn', null, false, null],
  ['Открыть 5 новых точек', null, null, false, null],
  ['Вернуть 2000 спящих клиентов', null, null, false, null],
  ['Improve loyalty in 6 months', null, null, false, null],
]

describe('goals in words', () => {
  it.each(goals)('%s', (text, metric, target, relative, period) => {
    const [goal] = briefOf({ goals: [text], metrics }).goals
    expect(goal).toEqual({ id: 'G1', text, metric, target, relative, period })
  })

  it('takes a difference only from a known value', () => {
    expect(briefOf({ goals: ['Увеличить NPS на 10 пунктов'] }).goals[0]?.target).toBeNull()
    expect(briefOf({ goals: ['Снизить отток на 1 п.п.'] }).goals[0]?.target).toBeNull()
  })
})

describe('goals in fields', () => {
  it.each([
    [
      { text: 'a', metric: 'churn', target: '5%', period: 'month' },
      { target: 0.05, relative: false, period: 'month' },
    ],
    [
      { text: 'a', metric: 'churn', target: 0.05 },
      { target: 0.05, relative: false },
    ],
    [
      { text: 'a', metric: 'revenue', target: '+12%' },
      { target: 0.12, relative: true },
    ],
    [
      { text: 'a', metric: 'revenue', target: '12%' },
      { target: 0.12, relative: true },
    ],
    [
      { text: 'a', metric: 'averageOrder', target: '420 ₽' },
      { target: 420, relative: false },
    ],
    [
      { text: 'a', metric: 'nps', target: 45 },
      { target: 45, relative: false },
    ],
    [
      { text: 'a', metric: 'other', target: '75%' },
      { target: 0.75, relative: false },
    ],
    [
      { text: 'Снизить отток до 4 %', target: '5%' },
      { metric: 'churn', target: 0.05 },
    ],
  ])('%j', (written, expected) => {
    expect(briefOf({ goals: [written] }).goals[0]).toMatchObject(expected)
  })
})
