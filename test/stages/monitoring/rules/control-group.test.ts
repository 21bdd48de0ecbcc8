import { controlGroup } from '../../../../src/stages/monitoring/rules/control-group.ts'
import { testRule } from '../../../support/test-rule.ts'

const warning = 'warning' as const

testRule('monitoring', controlGroup, {
  accepts: {
    'the largest and the smallest share': ({ experiment }) => {
      experiment.holdout = 0.2
    },
    'accounts of a B2B company compared with the year before': ({ experiment }, { brief }) => {
      brief.company.model = 'b2b'
      Object.assign(experiment, { method: 'before-after', holdout: null })
    },
    'a small base compared with the year before': ({ experiment }, { brief }) => {
      Object.assign(brief.metrics.customers ?? {}, { value: 900 })
      Object.assign(experiment, { method: 'before-after', holdout: null })
    },
    'a base that even its halves would not prove': ({ experiment, proof }) => {
      Object.assign(experiment, { method: 'before-after', holdout: null })
      proof.neededPerArm = 3001
    },
    'shops that start one after another': ({ experiment }) => {
      Object.assign(experiment, { method: 'stepped-roll-out', holdout: null })
    },
    'half a year where customers buy once a year': ({ experiment }, { brief }) => {
      Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 1 / 12 })
      experiment.months = 6
    },
  },
  rejects: {
    'a hold-out of nobody': {
      change: ({ experiment }) => {
        experiment.holdout = null
      },
      at: '/experiment/holdout',
      says: ['no control group', 'нет контрольной группы'],
      expects: '3%–20% of customers',
      severity: warning,
    },
    'a hold-out of half the base': {
      change: ({ experiment }) => {
        experiment.holdout = 0.5
      },
      at: '/experiment/holdout',
      says: ['the control group is 50%', 'контрольная группа 50\u00a0%'],
      severity: warning,
    },
    'a large base compared with the year before': {
      change: ({ experiment }) => {
        Object.assign(experiment, { method: 'before-after', holdout: null })
      },
      at: '/experiment/method',
      says: ['although the base allows one', 'хотя база её позволяет'],
      severity: warning,
    },
    'less than two purchase cycles': {
      change: (_draft, { brief }) => {
        Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 0.5 })
      },
      at: '/experiment/months',
      says: ['it is too short', 'он слишком короткий'],
      expects: 'two purchase cycles, 4\u00a0months',
      severity: warning,
    },
    'a comparison of nothing': {
      change: ({ experiment }) => {
        experiment.metric = ' '
      },
      at: '/experiment/metric',
      says: ['no metric', 'нет показателя'],
      severity: warning,
    },
  },
  skips: {
    'a base nobody counted': ({ experiment }, { brief }) => {
      brief.metrics.customers = null
      Object.assign(experiment, { method: 'before-after', holdout: null })
    },
  },
})
