import { describe, expect, test } from 'vitest'
import type { Goals } from '../../../../src/stages/goals/schema.ts'
import { smartAchievable } from '../../../../src/stages/initiatives/rules/smart-achievable.ts'
import { type GoodStrategy, goodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

function kpiOf({ drafts }: GoodStrategy, goalId: string, kpiId: string) {
  return byId(byId(drafts.goals.goals, goalId).kpis, kpiId)
}

testRule('initiatives', smartAchievable, {
  accepts: {
    'a target at 80 % of what the plan carries': (_draft, strategy) => {
      kpiOf(strategy, 'T1', 'K1').target = 0.045
    },
    'a KPI of one segment: the case knows only the whole base': (_draft, strategy) => {
      kpiOf(strategy, 'T2', 'K2').target = 9
    },
    'a metric the case does not model': (_draft, strategy) => {
      kpiOf(strategy, 'T1', 'K1').metric = 'nps'
    },
    'a baseline that is still to be measured': (_draft, strategy) => {
      kpiOf(strategy, 'T1', 'K1').baseline = null
    },
    'a rate without a period': (_draft, strategy) => {
      kpiOf(strategy, 'T1', 'K1').period = 'none'
    },
  },
  rejects: {
    'a churn far below what the plan carries': {
      change: (_draft, strategy) => {
        kpiOf(strategy, 'T1', 'K1').target = 0.03
      },
      at: '/initiatives/I1/effect',
      says: ['Target 3% of “Monthly churn” (T1) asks for more than the plan carries', 'Цель 3\u00a0% по показателю'],
      expects: '4.65%',
      group: [
        '/initiatives/I2/effect',
        '/initiatives/I3/effect',
        '/initiatives/I5/effect',
        '/initiatives/I6/effect',
        '/initiatives/I7/effect',
      ],
    },
    'retention over a year': {
      change: (_draft, strategy) => {
        Object.assign(kpiOf(strategy, 'T1', 'K1'), {
          metric: 'retention',
          direction: 'up',
          period: 'year',
          baseline: 0.476,
          target: 0.7,
        })
      },
      at: '/initiatives/I1/effect',
      says: ['the initiatives reach 56', 'инициативы доводят до 56'],
    },
    'a date before the effects have grown': {
      change: (_draft, strategy) => {
        kpiOf(strategy, 'T1', 'K1').by = '2027-01-31'
      },
      at: '/initiatives/I1/effect',
      says: ['asks for more', 'больше того'],
    },
    'orders, value, customers and revenue': {
      change: (_draft, strategy) => {
        kpiOf(strategy, 'T2', 'K3').target = 4
        Object.assign(kpiOf(strategy, 'T1', 'K1'), {
          metric: 'revenue',
          direction: 'up',
          unit: 'GBP',
          baseline: 72_000,
          target: 200_000,
        })
      },
      at: '/initiatives/I1/effect',
      also: ['/initiatives/I4/effect'],
      says: ['£200,000', '200\u00a0000\u00a0£'],
    },
    'nothing moves the metric': {
      change: (draft, strategy) => {
        for (const { effect } of draft.initiatives) if (effect.metric === 'frequency') effect.metric = 'none'
        kpiOf(strategy, 'T2', 'K3').target = 3.3
      },
      at: '/initiatives',
      says: ['the initiatives reach 3', 'инициативы доводят до 3'],
      group: [],
    },
    'a target below half of what the plan carries': {
      change: (_draft, strategy) => {
        kpiOf(strategy, 'T1', 'K1').target = 0.055
      },
      at: '/initiatives/I1/effect',
      says: ['asks for less than half of what the plan carries', 'берёт меньше половины'],
      severity: 'info',
    },
  },
  skips: {
    'customers are unknown': (_draft, { brief }) => {
      brief.metrics.customers = null
    },
  },
})

describe('lowering a goal', () => {
  function fixed(language: 'en' | 'ru', change: (strategy: GoodStrategy) => void) {
    const strategy = goodStrategy(language)
    change(strategy)
    const { brief, drafts } = strategy
    const before = structuredClone(drafts)
    const { upstream, corrections } = smartAchievable.fix?.(drafts.initiatives, { brief, drafts }) ?? {}
    expect(drafts, 'accepted drafts stay as they are').toEqual(before)
    const goals = upstream?.goals as Goals
    const after = smartAchievable.check(drafts.initiatives, { brief, drafts: { ...drafts, goals } })
    return { goals, corrections, after }
  }

  test.each([
    ['en', 'Cut monthly churn from 6% to 4.7% by 31 December 2027', '3%', '4.7%'],
    ['ru', 'Снизить месячный отток с 6 % до 4,7 % к 31.12.2027', '3\u00a0%', '4,7\u00a0%'],
  ] as const)('%s: target, title and note follow what the plan carries', (language, title, before, after) => {
    const outcome = fixed(language, (strategy) => {
      const goal = byId(strategy.drafts.goals.goals, 'T1')
      goal.title = goal.title.replace(/5 ?%/u, (text) => text.replace('5', '3'))
      kpiOf(strategy, 'T1', 'K1').target = 0.03
    })
    const goal = byId(outcome.goals.goals, 'T1')
    expect(goal.title).toBe(title)
    expect(goal.kpis[0]?.target).toBe(0.047)
    expect(outcome.corrections).toEqual([{ pointer: '/goals/T1/kpis/K1/target', stage: 'goals', before, after }])
    expect(outcome.goals.businessGoalNotes).toMatchObject([{ businessGoalId: 'G1', kind: 'partly' }])
    expect(outcome.goals.businessGoalNotes[0]?.text).toContain(after)
    expect(outcome.after).toEqual([])
  })

  test('a target that next to nothing carries is left: it needs another plan', () => {
    const outcome = fixed('en', (strategy) => {
      kpiOf(strategy, 'T2', 'K3').target = 9
    })
    expect(outcome.corrections).toEqual([])
    expect(outcome.after).toHaveLength(1)
  })
})
