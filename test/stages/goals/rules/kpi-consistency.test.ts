import { kpiConsistency } from '../../../../src/stages/goals/rules/kpi-consistency.ts'
import type { Goals, Kpi } from '../../../../src/stages/goals/schema.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

/** Adds a KPI for the whole base to the last goal. */
function add(draft: Goals, change: Partial<Kpi>): void {
  goalOf(draft, 'T3').kpis.push({ ...kpiOf(draft, 'K3'), id: 'K9', ...change })
}

/** Churn of 5% a month leaves 54% after a year. */
const retention = (change: Partial<Kpi>) => (draft: Goals) =>
  add(draft, { metric: 'retention', unit: '%', period: 'year', baseline: 0.476, target: 0.54, ...change })
const ltv = (target: number) => (draft: Goals) => add(draft, { metric: 'ltv', unit: 'GBP', baseline: 100, target })
const revenue = (target: number) => (draft: Goals) =>
  add(draft, { metric: 'revenue', unit: 'GBP', baseline: 1000, target })
const customers = (draft: Goals) => add(draft, { id: 'K8', metric: 'customers', baseline: 6000, target: 6600 })

testRule('goals', kpiConsistency, {
  accepts: {
    'a title that rounds its target': (draft) => {
      kpiOf(draft, 'K1').target = 0.0504
    },
    'a title without its own from and to': (draft) => {
      kpiOf(draft, 'K1').target = 0.048
      goalOf(draft, 'T1').title = 'Keep more guests: churn below a twentieth'
    },
    'retention that follows from churn after conversion': retention({}),
    'retention of a month': retention({ period: 'month', baseline: 0.94, target: 0.95 }),
    'another base, named': retention({ target: 0.8, segmentId: 'S1' }),
    'another date': retention({ target: 0.49, by: '2027-06-30' }),
    'a period nobody said': retention({ period: 'none', target: 0.7 }),
    'LTV that follows from orders and churn': ltv(126),
    'LTV without what drives it': (draft) => {
      ltv(160)(draft)
      for (const id of ['K1', 'K2', 'K3']) kpiOf(draft, id).metric = 'csat'
    },
    'revenue beside newcomers': revenue(1300),
    'revenue that follows': (draft) => {
      customers(draft)
      revenue(1155)(draft)
    },
    'NPS below zero': (draft) => {
      Object.assign(kpiOf(draft, 'K4'), { metric: 'nps', unit: 'points', baseline: -60, target: -40 })
    },
    'revenue of last year’s customers above their last bill': (draft) => {
      Object.assign(kpiOf(draft, 'K4'), { baseline: 1, target: 1.05 })
    },
    'a percentage as a whole number, which another rule names': (draft) => {
      kpiOf(draft, 'K1').target = 5
    },
  },
  rejects: {
    'a title that tells another target': {
      change: (draft) => {
        kpiOf(draft, 'K1').target = 0.04
      },
      at: '/goals/T1/title',
      says: ['the title of T1, 5% vs K1 “Monthly churn” 4%', 'название T1, 5 % и K1 «Месячный отток» 4'],
      expects: '4%',
    },
    'more retention than the churn leaves': {
      change: retention({ target: 0.6 }),
      at: '/goals/T3/kpis/K9/target',
      says: ['which give about 54.04%', 'откуда следует около 54,04'],
      group: ['/goals/T1/kpis/K1/target'],
      expects: 'about 54.04%',
    },
    'churn that comes after retention': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K1'), { metric: 'retention', period: 'year', baseline: 0.476, target: 0.54 })
        add(draft, { metric: 'churn', unit: '%', period: 'month', baseline: 0.06, target: 0.04 })
      },
      at: '/goals/T3/kpis/K9/target',
      says: ['about 5.01%', 'около 5,01'],
    },
    'an LTV nothing leads to': {
      change: ltv(160),
      at: '/goals/T3/kpis/K9/target',
      says: ['about £126', 'около'],
      group: ['/goals/T2/kpis/K3/target', '/goals/T1/kpis/K1/target'],
    },
    'revenue above what all its parts give': {
      change: (draft) => {
        customers(draft)
        revenue(1300)(draft)
      },
      at: '/goals/T3/kpis/K9/target',
      says: ['about £1,155', 'около'],
    },
    'revenue below what orders alone give': {
      change: (draft) => {
        kpiOf(draft, 'K3').target = 3.6
        revenue(1050)(draft)
      },
      at: '/goals/T3/kpis/K9/target',
      says: ['about £1,200', 'около'],
    },
    'NPS above a hundred': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K4'), { metric: 'nps', unit: 'points', baseline: 90, target: 120 })
      },
      at: '/goals/T3/kpis/K4/target',
      says: ['between −100 and 100', 'от −100 до 100'],
    },
    'more than all customers': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K4'), { metric: 'retention', unit: '%', baseline: 1.1, target: 1.2 })
      },
      at: '/goals/T3/kpis/K4/baseline',
      also: ['/goals/T3/kpis/K4/target'],
      says: ['between 0% and 100%', 'от 0 до 100'],
    },
  },
})
