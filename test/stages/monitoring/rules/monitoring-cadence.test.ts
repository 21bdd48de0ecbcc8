import { monitoringCadence } from '../../../../src/stages/monitoring/rules/monitoring-cadence.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('monitoring', monitoringCadence, {
  accepts: {
    'a KPI read more often than agreed': ({ dashboard }) => {
      byId(dashboard, 'D2').cadence = 'weekly'
    },
  },
  rejects: {
    'a KPI nobody looks at': {
      change: (draft) => {
        draft.dashboard = draft.dashboard.filter(({ kpiId }) => kpiId !== 'K3')
      },
      at: '/dashboard',
      says: ['KPI K3 “Orders of all guests a month”: never reviewed', 'нигде не отслеживается'],
      expects: 'one row, monthly',
    },
    'a weekly KPI read once a quarter': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D4').cadence = 'quarterly'
      },
      at: '/dashboard/D4',
      says: ['read only quarterly', 'смотрят только ежеквартально'],
    },
    'a KPI twice': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D2').kpiId = 'K1'
      },
      at: '/dashboard/D1',
      also: ['/dashboard'],
      says: ['stands 2 times', 'строк с ним: 2'],
    },
    'churn read twice a year, as agreed': {
      change: ({ dashboard }, { drafts }) => {
        byId(dashboard, 'D1').cadence = 'half-yearly'
        Object.assign(drafts.goals.goals[0]?.kpis[0] ?? {}, { cadence: 'half-yearly' })
      },
      at: '/dashboard/D1',
      says: ['half-yearly is too seldom to act on it', 'раз в полгода — слишком редко'],
      severity: 'warning',
    },
    'a row without a source': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D1').dataSource = ' '
      },
      at: '/dashboard/D1',
      says: ['no data source', 'нет источника данных'],
    },
    'NPS every week': {
      change: ({ dashboard }, { drafts }) => {
        byId(dashboard, 'D1').cadence = 'weekly'
        Object.assign(drafts.goals.goals[0]?.kpis[0] ?? {}, { metric: 'nps' })
      },
      at: '/dashboard/D1',
      says: ['weekly is noise', 'виден только шум'],
      severity: 'warning',
    },
  },
  fixes: {
    'a KPI nobody looks at': {
      change: (draft) => {
        draft.dashboard = draft.dashboard.slice(0, 3)
      },
      at: '/dashboard/D4',
    },
    'a row that is read too seldom and shows nothing': {
      change: ({ dashboard }) => {
        Object.assign(byId(dashboard, 'D4'), { cadence: 'quarterly', chart: '' })
      },
      at: '/dashboard/D4/cadence',
      also: ['/dashboard/D4/chart'],
      after: 'weekly',
    },
    'a KPI twice': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D2').kpiId = 'K1'
      },
      at: '/dashboard/D2',
      also: ['/dashboard/D5'],
      after: '—',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})
