import { smartMeasurable } from '../../../../src/stages/goals/rules/smart-measurable.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

testRule('goals', smartMeasurable, {
  accepts: {
    'a new metric that starts at zero': (draft) => {
      Object.assign(kpiOf(draft, 'K2'), { baselineSource: 'new', baseline: 0 })
    },
    'a goal that only measures': (draft) => {
      goalOf(draft, 'T3').type = 'measure'
      kpiOf(draft, 'K4').target = null
    },
    'a new metric without a value of today': (draft) => {
      Object.assign(kpiOf(draft, 'K2'), { baselineSource: 'new', baseline: null })
    },
    'growth above a hundred percent': (draft) => {
      Object.assign(kpiOf(draft, 'K2'), { unit: '%', metric: 'other', baseline: 1.02, target: 1.1 })
    },
  },
  rejects: {
    'a percentage of a period written as 5': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K1'), { unit: '% a month', baseline: 6, target: 5 })
      },
      at: '/goals/T1/kpis/K1',
      says: ['percent as a fraction', 'проценты долей'],
    },
    'a measuring task without a date': {
      change: (draft) => {
        kpiOf(draft, 'K4').measuredBy = null
      },
      at: '/goals/T3/kpis/K4',
      says: ['date by which the baseline is measured', 'срок замера исходного значения'],
    },
    'a KPI without a formula, source and unit': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K1'), { formula: '', dataSource: '—', unit: '' })
      },
      at: '/goals/T1/kpis/K1',
      says: ['missing unit, formula, data source', 'не указано: единица, формула, источник данных'],
    },
    'no target': {
      change: (draft) => {
        kpiOf(draft, 'K2').target = null
      },
      at: '/goals/T2/kpis/K2',
      says: ['numeric target', 'числовая цель'],
    },
    'an unknown baseline nobody measures': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K2'), { baseline: null })
      },
      at: '/goals/T2/kpis/K2',
      says: ['baseline, or a date', 'исходное значение или срок'],
    },
    'a baseline measured in month four': {
      change: (draft) => {
        kpiOf(draft, 'K4').measuredBy = '2027-04-01'
      },
      at: '/goals/T3/kpis/K4',
      says: ['at the latest 1 March 2027', 'не позже 1 марта 2027'],
    },
    'a percentage written as 5': {
      change: (draft) => {
        kpiOf(draft, 'K1').target = 5
      },
      at: '/goals/T1/kpis/K1',
      says: ['percent as a fraction', 'проценты долей'],
    },
  },
})
