import { budgetShape } from '../../../../src/stages/initiatives/rules/budget-shape.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

/** The shape a plan would have whatever its parts cost. */
const shaped = (draft: Initiatives, planned: number, byQuarter: readonly number[]) => {
  const contingency = planned / 10
  Object.assign(draft.budget, { planned, byQuarter, contingency, total: planned + contingency })
}

testRule('initiatives', budgetShape, {
  accepts: {
    'half in the first quarter exactly': (draft, { brief }) => {
      brief.budget.total = 1100
      shaped(draft, 1000, [500, 200, 200, 100])
      for (const initiative of draft.initiatives) Object.assign(initiative, { oneOff: 0, cost: 100 })
    },
    'a plan of systems that spends earlier': (draft, { brief }) => {
      brief.budget.total = 1100
      shaped(draft, 1000, [640, 120, 120, 120])
      for (const initiative of draft.initiatives) Object.assign(initiative, { oneOff: 0, cost: 50 })
      Object.assign(one(draft, 'I1'), { oneOff: 400, cost: 640 })
    },
    'a small plan of which one thing is most': (draft, { brief }) => {
      brief.budget.total = 10_000
      shaped(draft, 1000, [900, 50, 50, 0])
      for (const initiative of draft.initiatives) initiative.cost = 0
      one(draft, 'I3').cost = 900
      draft.halfBudget.text = 'The rest of the budget is not spent: остаток бюджета не тратим'
    },
    'one thing that a very small budget buys': (draft, { brief }) => {
      brief.budget.total = brief.language === 'ru' ? 300_000 : 5000
      shaped(draft, brief.budget.total / 1.1, [0, 0, 0, 0])
      one(draft, 'I3').cost = draft.budget.planned * 0.8
    },
    'money left with its reason among the refusals': (draft, { brief }) => {
      brief.budget.total *= 10
      draft.wontDo.push({
        what: 'The rest stays unspent, остаток бюджета не тратим',
        why: 'hours, not money, are short',
      })
    },
    'no reserve beside rewards that the brief lets stand elsewhere': (draft, { brief }) => {
      brief.budget.contingency = 0
      draft.budget.contingency = 0
      draft.budget.total = draft.budget.planned
    },
  },
  rejects: {
    'most of the year in the first quarter': {
      change: (draft, { brief }) => {
        brief.budget.total = 1100
        shaped(draft, 1000, [600, 200, 100, 100])
        for (const initiative of draft.initiatives) {
          Object.assign(initiative, { oneOff: 0, cost: 100, costByQuarter: [0, 0, 0, 0] })
        }
        one(draft, 'I4').costByQuarter = [300, 0, 0, 0]
      },
      at: '/initiatives/I4',
      says: ['of the year is spent in Q1', 'в 1 квартал уходит 60'],
      severity: 'warning',
      expects: '≤ 50%',
    },
    'one initiative that is most of the plan': {
      change: (draft) => {
        one(draft, 'I3').cost = draft.budget.planned * 0.6
      },
      at: '/initiatives/I3',
      says: ['takes 60% of the plan', '— 60'],
      severity: 'warning',
    },
    'a plan without a reserve': {
      change: (draft, { brief }) => {
        Object.assign(brief.budget, { contingency: 0.01, total: draft.budget.planned * 1.02 })
        draft.budget.contingency = draft.budget.planned / 100
        draft.budget.total = draft.budget.planned * 1.01
      },
      at: '/initiatives',
      says: ['a reserve of 2% is left', 'остаётся резерв 2'],
      severity: 'warning',
    },
    'a budget hardly used, as a question': {
      change: (_draft, { brief }) => {
        brief.budget.total *= 2
      },
      at: '/halfBudget/text',
      says: ['is there really nothing left that pays?', 'действительно не на что пойти с пользой?'],
      severity: 'warning',
    },
  },
  skips: {
    'a plan that costs nothing': (draft) => {
      draft.budget.planned = 0
    },
  },
})
