import { budgetQuarters } from '../../../../src/stages/roadmap/rules/budget-quarters.ts'
import type { Roadmap } from '../../../../src/stages/roadmap/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const quarter = ({ quarters }: Roadmap, q: number) => {
  const found = quarters.find((candidate) => candidate.q === q)
  if (!found) throw new Error(`No quarter ${q}`)
  return found
}

testRule('roadmap', budgetQuarters, {
  accepts: {
    'a difference of rounding': (draft) => {
      quarter(draft, 1).budget += 1
    },
  },
  rejects: {
    'lines that do not add up to the quarter': {
      change: (draft) => {
        const [line] = quarter(draft, 1).lines
        if (line) line.amount += 500
      },
      at: '/quarters/0',
      also: ['/quarters', '/quarters/0/milestones'],
      says: ['Quarter 1: quarters sum to', 'Квартал 1: сумма по кварталам'],
    },
    'an initiative that lost money on the way': {
      change: (draft) => {
        const two = quarter(draft, 2)
        two.lines = two.lines.filter(({ initiativeId }) => initiativeId !== 'I4')
      },
      at: '/quarters',
      also: ['/quarters/1'],
      says: ['I4', 'I4'],
    },
    'milestones that do not carry the money of their initiative': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').budget += 700
      },
      at: '/quarters/1/milestones',
      says: ['Milestones of I4 in quarter 2: quarters sum to', 'Вехи I4, квартал 2: сумма по кварталам'],
    },
    'a quarter that stands twice': {
      change: (draft) => {
        draft.quarters.push(structuredClone(quarter(draft, 1)))
      },
      at: '/quarters',
      also: Array(5).fill('/quarters'),
      says: ['The whole plan', 'Весь план'],
    },
  },
  fixes: {
    'sums edited by hand': {
      change: (draft) => {
        quarter(draft, 1).budget += 5000
        const [line] = quarter(draft, 1).lines
        if (line) line.amount += 500
      },
      at: '/quarters/0/budget',
      follows: '/quarters/0',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})
