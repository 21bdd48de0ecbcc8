import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/core/localised.ts'
import { smartAchievable } from '../../../../src/stages/goals/rules/smart-achievable.ts'
import type { Goals, Kpi } from '../../../../src/stages/goals/schema.ts'
import { goodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

const k1 = (change: Partial<Kpi>) => (draft: Goals) => {
  Object.assign(kpiOf(draft, 'K1'), { period: 'none', direction: 'up', unit: '%', ...change })
}

testRule('goals', smartAchievable, {
  accepts: {
    'exactly the usual limit': k1({ metric: 'nps', unit: 'points', baseline: 34, target: 49 }),
    'a quarter less churn': k1({ metric: 'churn', period: 'month', baseline: 0.06, target: 0.045 }),
    'a third of a tiny churn': k1({ metric: 'churn', period: 'month', baseline: 0.01, target: 0.004 }),
    'a tiny churn of a year': k1({ metric: 'churn', period: 'year', baseline: 0.04, target: 0.01 }),
    'ten points of retention': k1({ metric: 'retention', period: 'year', baseline: 0.48, target: 0.58 }),
    'a metric without limits': k1({ metric: 'csat', baseline: 0.1, target: 0.9 }),
    'a target that gets worse, which is another rule’s to say': k1({ metric: 'nps', baseline: 40, target: -60 }),
    'more orders in a small segment': (draft, { drafts }) => {
      Object.assign(kpiOf(draft, 'K2'), { baseline: 2, target: 3 })
      for (const segment of drafts.analysis.segments) segment.share = 0.1
    },
    'a segment of unknown size': (draft, { drafts }) => {
      Object.assign(kpiOf(draft, 'K2'), { baseline: 2, target: 9 })
      for (const segment of drafts.analysis.segments) segment.share = null
    },
    'members who make half of the revenue': k1({ metric: 'programmeShare', baseline: 0, target: 0.5 }),
    'win-back of a tenth of the sleeping': k1({ metric: 'winback', unit: 'guests', baseline: 0, target: 400 }),
    'a baseline of nothing': k1({ metric: 'ordersPerMonth', unit: 'orders', baseline: 0, target: 3 }),
  },
  rejects: {
    'half the churn and more': {
      change: k1({ metric: 'churn', period: 'month', baseline: 0.06, target: 0.02, direction: 'down' }),
      at: '/goals/T1/kpis/K1/target',
      says: ['the target 2% means a change of 66.7%', 'цель 2\u00a0% — это изменение на 66,7'],
      expects: '4.5%',
    },
    'a third of the churn': {
      change: k1({ metric: 'churn', period: 'month', baseline: 0.06, target: 0.04, direction: 'down' }),
      at: '/goals/T1/kpis/K1/target',
      says: ['usual plans stay within a change of 25%', 'обычные планы остаются в пределах: изменение на 25'],
      severity: 'warning',
    },
    'a tiny churn that would keep a fifth more': {
      change: k1({ metric: 'churn', period: 'month', baseline: 0.04, target: 0.01, direction: 'down' }),
      at: '/goals/T1/kpis/K1/target',
      says: ['+27.4\u00a0pp of retention a year', '+27,4\u00a0п.\u00a0п. к удержанию за год'],
    },
    'monthly retention read over a year': {
      change: k1({ metric: 'retention', period: 'month', baseline: 0.94, target: 0.96 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['+13.7\u00a0pp', '+13,7'],
      severity: 'warning',
    },
    'forty-one points of NPS': {
      change: k1({ metric: 'nps', unit: 'points', baseline: 34, target: 75 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['+41\u00a0points', '+41\u00a0пункт'],
      expects: '49 or less ambitious',
    },
    'a third more orders of all guests': {
      change: (draft) => {
        kpiOf(draft, 'K3').target = 4
      },
      at: '/goals/T2/kpis/K3/target',
      says: ['a change of 33.3%', 'изменение на 33,3'],
    },
    'orders of a segment that would lift the base': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K2'), { baseline: 2, target: 2.5 })
      },
      at: '/goals/T2/kpis/K2/target',
      says: ['15% over the whole base', 'по всей базе'],
      severity: 'warning',
    },
    'a dearer order': {
      change: k1({ metric: 'averageOrder', unit: 'GBP', baseline: 4, target: 4.5 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['a change of 12.5%', 'изменение на 12,5'],
      severity: 'warning',
    },
    'twice the LTV': {
      change: k1({ metric: 'ltv', unit: 'GBP', baseline: 100, target: 200 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['a change of 100%', 'изменение на 100'],
    },
    'half of the sleeping': {
      change: k1({ metric: 'winback', unit: 'guests', baseline: 0, target: 2000 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['50% of those who left', 'ушедших клиентов'],
      expects: '480',
    },
    'every fifth of the sleeping as a rate': {
      change: k1({ metric: 'winback', baseline: 0, target: 0.2 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['20% of those who left', 'ушедших клиентов'],
      severity: 'warning',
    },
    'all of the revenue by members': {
      change: k1({ metric: 'programmeShare', baseline: 0, target: 0.97 }),
      at: '/goals/T1/kpis/K1/target',
      says: ['97% by members', 'на участников'],
    },
  },
  skips: {
    'no KPI with a value of today': ({ goals }) => {
      for (const { kpis } of goals) for (const one of kpis) one.baseline = null
    },
  },
  fixes: {
    'half the churn and more': {
      change: k1({ metric: 'churn', period: 'month', baseline: 0.06, target: 0.02, direction: 'down' }),
      at: '/goals/T1/kpis/K1/target',
      after: '0.03',
    },
    'a tiny churn': {
      change: k1({ metric: 'churn', period: 'month', baseline: 0.04, target: 0.01, direction: 'down' }),
      at: '/goals/T1/kpis/K1/target',
      after: '0.0172',
    },
    'retention, rounded to the easier side': {
      change: k1({ metric: 'retention', period: 'quarter', baseline: 0.8, target: 0.95 }),
      at: '/goals/T1/kpis/K1/target',
      after: '0.8836',
    },
    'orders of a segment': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K2'), { baseline: 2, target: 4 })
      },
      at: '/goals/T2/kpis/K2/target',
      after: '3',
    },
    'nothing that is only unusual': { change: k1({ metric: 'nps', baseline: 34, target: 60 }), at: null },
  },
})

describe('a lower target', () => {
  const fixed = (language: Language, change: (draft: Goals) => void) => {
    const { brief, drafts } = goodStrategy(language)
    change(drafts.goals)
    return smartAchievable.fix?.(drafts.goals, { brief, drafts }).draft as Goals
  }
  const tooLow = (draft: Goals) => {
    kpiOf(draft, 'K1').target = 0.01
  }

  it('is in the title, too', () => {
    const draft = fixed('ru', (goals) => {
      tooLow(goals)
      goalOf(goals, 'T1').title = 'Снизить месячный отток с 6 до 1 % к 31.12.2027'
    })
    expect(goalOf(draft, 'T1').title).toBe('Снизить месячный отток с 6 до 3\u00a0% к 31.12.2027')
  })

  it('leaves a title alone where the old number stands twice', () => {
    const title = 'Cut monthly churn from 6% to 1%, 1% for all guests'
    const draft = fixed('en', (goals) => {
      tooLow(goals)
      goalOf(goals, 'T1').title = title
    })
    expect(goalOf(draft, 'T1').title).toBe(title)
  })

  it('needs no note while it reaches the business goal', () => {
    expect(fixed('en', tooLow).businessGoalNotes).toEqual([])
  })

  it.each([
    ['en', 'Asked for 2%; 3%'],
    ['ru', 'Нужно 2\u00a0%; за двенадцать месяцев достижимо 3\u00a0%'],
  ] as const)('brings a note in %s where it no longer does', (language, text) => {
    const { brief, drafts } = goodStrategy(language)
    Object.assign(brief.goals[0] ?? {}, { target: 0.02 })
    kpiOf(drafts.goals, 'K1').target = 0.02
    const draft = smartAchievable.fix?.(drafts.goals, { brief, drafts }).draft
    expect(draft?.businessGoalNotes).toEqual([
      { businessGoalId: 'G1', kind: 'partly', text: expect.stringContaining(text) },
    ])
  })
})
