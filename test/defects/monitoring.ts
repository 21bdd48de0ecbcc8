import type { Defect } from './defect.ts'

export const monitoringDefects: readonly Defect[] = [
  {
    rule: 'feedback-system',
    stage: 'monitoring',
    plant: ({ stages }) => {
      for (const method of stages.monitoring.feedback) method.closeLoopHours = null
    },
  },
  {
    rule: 'feedback-system',
    stage: 'monitoring',
    name: 'one touchpoint',
    plant: ({ stages }) => {
      for (const method of stages.monitoring.feedback) method.touchpoint = 'CRM'
    },
  },
  {
    rule: 'monitoring-cadence',
    stage: 'monitoring',
    plant: ({ stages }) => {
      stages.monitoring.dashboard.shift()
    },
  },
  {
    rule: 'review-procedure',
    stage: 'monitoring',
    plant: ({ stages }) => {
      for (const trigger of stages.monitoring.triggers) trigger.kind = 'correct'
    },
  },
  {
    rule: 'review-procedure',
    stage: 'monitoring',
    name: 'no quarterly decision',
    plant: ({ stages }) => {
      const { monitoring } = stages
      monitoring.reviews = monitoring.reviews.filter(({ cadence }) => cadence !== 'quarterly')
    },
  },
  {
    rule: 'control-group',
    stage: 'monitoring',
    plant: ({ stages }) => {
      Object.assign(stages.monitoring.experiment, { method: 'hold-out', holdout: null })
    },
  },
  {
    rule: 'target-verifiable',
    stage: 'monitoring',
    plant: ({ stages }) => {
      for (const method of stages.monitoring.feedback) method.sample = 12
    },
    not: { 'service-center-ru': 'its targets are counted from all orders or measured first' },
  },
  {
    rule: 'target-verifiable',
    stage: 'monitoring',
    name: 'an experiment that cannot show its rate',
    plant: ({ stages }) => {
      const rates = { baselineRate: 0.3, expectedRate: 0.29 }
      Object.assign(stages.monitoring.experiment, { method: 'hold-out', holdout: 0.1, readout: 'CRM', ...rates })
    },
    not: {
      'b2b-saas-en': 'its accounts are compared in pairs',
      'service-center-ru': 'the base is not known, and inventing one changes the whole plan',
    },
  },
  {
    rule: 'fast-tests',
    stage: 'monitoring',
    plant: ({ stages }) => {
      stages.monitoring.tests.pop()
    },
  },
]
