import { kpiBaselineBrief } from '../../../../src/stages/goals/rules/kpi-baseline-brief.ts'
import { testRule } from '../../../support/test-rule.ts'
import { kpiOf } from '../items.ts'

testRule('goals', kpiBaselineBrief, {
  accepts: {
    'churn of a year, converted and not multiplied': (draft) => {
      Object.assign(kpiOf(draft, 'K1'), { period: 'year', baseline: 0.524, target: 0.46 })
    },
    'a segment that differs from the base': (draft) => {
      kpiOf(draft, 'K2').baseline = 1
    },
    'a metric the brief does not know': (draft) => {
      Object.assign(kpiOf(draft, 'K1'), { metric: 'csat', baseline: 0.7 })
    },
    'a borrowed value that will be measured': (draft, { brief }) => {
      Object.assign(brief.metrics.churn ?? {}, { provenance: 'benchmark' })
      Object.assign(kpiOf(draft, 'K1'), { baseline: null, baselineSource: 'to-measure' })
    },
    'a figure rounded as it is shown': (draft) => {
      kpiOf(draft, 'K1').baseline = 0.0604
    },
    'a segment whose figure the client wrote in words': (draft, { brief }) => {
      brief.audience.description = 'Rare guests make 1.7 orders a month / редкие гости делают 1,7 заказа'
      Object.assign(kpiOf(draft, 'K2'), { baseline: 1.7, baselineSource: 'brief' })
    },
    'a number of the client under another name': (draft, { brief }) => {
      brief.metrics.other = [{ id: 'M1', name: 'Rating on maps', value: 4.3, unit: null, period: null }]
      Object.assign(kpiOf(draft, 'K4'), { metric: 'csat', unit: 'points', baseline: 4.6 })
    },
    'a number of the client for another period': (draft, { brief }) => {
      const { name } = kpiOf(draft, 'K4')
      brief.metrics.other = [{ id: 'M1', name, value: 0.4, unit: 'fraction', period: 'year' }]
      Object.assign(kpiOf(draft, 'K4'), { baseline: 0.3, period: 'month' })
    },
  },
  rejects: {
    'another figure than the client measures under this name': {
      change: (draft, { brief }) => {
        const { name } = kpiOf(draft, 'K4')
        brief.metrics.other = [{ id: 'M1', name, value: 0.4, unit: 'fraction', period: null }]
        kpiOf(draft, 'K4').baseline = 0.3
      },
      at: '/goals/T3/kpis/K4/baseline',
      says: ['baseline 30% ≠ brief 40%', 'исходное значение 30'],
    },
    'churn counted in another unit': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K1'), { unit: 'guests', baseline: 360, target: 300 })
      },
      at: '/goals/T1/kpis/K1/unit',
      says: ['baseline 360 guests ≠ brief 6%, unit %', 'исходное значение 360 guests'],
    },
    'a segment with a figure the brief does not have': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K2'), { baseline: 1.7, baselineSource: 'brief' })
      },
      at: '/goals/T2/kpis/K2/baselineSource',
      says: ['baseline 1.7 “from the brief”', '1,7 «из брифа»'],
    },
    'another figure than the brief has': {
      change: (draft) => {
        kpiOf(draft, 'K1').baseline = 0.07
      },
      at: '/goals/T1/kpis/K1/baseline',
      says: ['baseline 7% ≠ brief 6%', 'исходное значение 7'],
      expects: '6%',
    },
    'the monthly figure for a yearly KPI': {
      change: (draft) => {
        kpiOf(draft, 'K1').period = 'year'
      },
      at: '/goals/T1/kpis/K1/baseline',
      says: ['brief 52.41%', '52,41'],
    },
    'a known figure that is to be measured': {
      change: (draft) => {
        kpiOf(draft, 'K3').baseline = null
      },
      at: '/goals/T2/kpis/K3/baseline',
      says: ['baseline — ≠ brief 3', 'исходное значение — не совпадает с брифом (3)'],
    },
  },
  fixes: {
    'a figure that only looks like another unit': {
      change: (draft) => {
        kpiOf(draft, 'K3').baseline = 2
      },
      at: '/goals/T2/kpis/K3/baseline',
      after: '3',
    },
    'another figure than the brief has': {
      change: (draft) => {
        kpiOf(draft, 'K1').baseline = 6
      },
      at: '/goals/T1/kpis/K1/baseline',
      after: '0.06',
    },
    'a figure of another period': {
      change: (draft) => {
        kpiOf(draft, 'K1').period = 'year'
      },
      at: '/goals/T1/kpis/K1/baseline',
      after: '0.5241',
    },
  },
})
