import { expect, it } from 'vitest'
import { kpiUnitPp } from '../../../../src/stages/goals/rules/kpi-unit-pp.ts'
import { goodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

/** The first goal takes churn from 6% to 5%: one point, a sixth. */
testRule('goals', kpiUnitPp, {
  accepts: {
    'a relative change in percent': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn by 17% / отток на 16,7 %'
    },
    'an absolute change in points': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn by 1 pp / снизить отток на 1 п. п., на 1,0 процентного пункта'
    },
    'a share that is no change': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn in the shops that bring 1% of revenue / отток'
    },
    'a number about something else': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn with a budget lower by 40% / отток, тратя на 40 % меньше'
    },
    'a date and a count': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn by 31 December, on 5 outlets / снизить отток на 5 точках'
    },
    'a relative change of another KPI of the goal': (draft) => {
      Object.assign(kpiOf(draft, 'K3'), { unit: '%', metric: 'other', baseline: 0.5, target: 0.65 })
      goalOf(draft, 'T2').title = 'Raise orders of rare guests by 15% / на 15 %'
    },
    'a goal without a rate': (draft) => {
      goalOf(draft, 'T2').title = 'Raise orders by 40 pp / на 40 п. п.'
    },
  },
  rejects: {
    'points called percent': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Cut churn by 1% / отток на 1 %'
      },
      at: '/goals/T1/title',
      also: ['/goals/T1/title'],
      says: ['“1%”: percent or percentage points?', '«1%»: проценты или процентные пункты?'],
      severity: 'warning',
      expects: 'from 6% to 5% (−1\u00a0pp, −16.7%)',
    },
    'percent called points': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Отток гостей ниже на 17 п. п.'
      },
      at: '/goals/T1/title',
      says: ['“17 п. п.”', '«17 п. п.»'],
      severity: 'warning',
    },
    'percent in a word': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Cut churn by 1 percent'
      },
      at: '/goals/T1/title',
      says: ['“1 percent”', '«1 percent»'],
      severity: 'warning',
    },
    'a rate nobody knows yet': {
      change: (draft) => {
        goalOf(draft, 'T3').title = 'Raise the share of answered complaints by 20% / на 20 %'
      },
      at: '/goals/T3/title',
      also: ['/goals/T3/title'],
      says: ['“20%”', '«20%»'],
      severity: 'warning',
      expects: 'from what to what',
    },
  },
  fixes: {
    'points called percent': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Cut churn by 1% until December'
      },
      at: '/goals/T1/title',
    },
    'the change alone where both values stand': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Отток на 1 процент, 6% → 5%'
      },
      at: '/goals/T1/title',
    },
    'nothing where the value of today is not known': {
      change: (draft) => {
        goalOf(draft, 'T3').title = 'Raise the share of answered complaints by 20%'
      },
      at: null,
    },
  },
})

it.each([
  ['Cut churn by 1% until December', 'Cut churn from 6% to 5% (−1 pp, −16.7%) until December'],
  ['Cut churn by 1% now: 6% → 5%', 'Cut churn (−1 pp, −16.7%) now: 6% → 5%'],
  ['Cut churn by 1% now, today 6%', 'Cut churn from 6% to 5% (−1 pp, −16.7%) now, today 6%'],
  ['Cut churn by 17 pp', 'Cut churn from 6% to 5% (−1 pp, −16.7%)'],
])('%s is put right as %s', (title, better) => {
  const { brief, drafts } = goodStrategy('en')
  goalOf(drafts.goals, 'T1').title = title
  const fixed = kpiUnitPp.fix?.(drafts.goals, { brief, drafts })
  expect(fixed?.draft.goals[0]?.title.replaceAll('\u00a0', ' ')).toBe(better)
})
