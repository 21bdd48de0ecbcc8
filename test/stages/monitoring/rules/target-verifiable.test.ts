import { targetVerifiable } from '../../../../src/stages/monitoring/rules/target-verifiable.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const warning = 'warning' as const

/** Turns the first target of the good goals into a surveyed one. */
function surveyed({ drafts }: GoodStrategy, metric: 'nps' | 'csat', baseline: number | null, target: number) {
  const unit = metric === 'nps' ? 'points' : '%'
  Object.assign(drafts.goals.goals[0]?.kpis[0] ?? {}, { metric, name: metric.toUpperCase(), unit, baseline, target })
}

testRule('monitoring', targetVerifiable, {
  accepts: {
    'an NPS target beyond the error of 300 answers': (_draft, strategy) => surveyed(strategy, 'nps', 34, 43),
    'an NPS target of just the error, told in whole points': (_draft, strategy) => surveyed(strategy, 'nps', 34, 42),
    'a survey without answers': ({ feedback }, strategy) => {
      surveyed(strategy, 'nps', 34, 35)
      for (const { id } of feedback) byId(feedback, id).sample = 0
    },
    'a score that is no share': ({ feedback }, strategy) => {
      surveyed(strategy, 'csat', 0.8, 0.83)
      Object.assign(strategy.drafts.goals.goals[0]?.kpis[0] ?? {}, { unit: 'points of 100%' })
      byId(feedback, 'V2').method = 'CSAT'
    },
    'a rate of today nobody knows': ({ experiment, proof }) => {
      experiment.baselineRate = null
      proof.sufficient = false
    },
    'a rate to come nobody knows': ({ experiment, proof }) => {
      experiment.expectedRate = null
      proof.sufficient = false
    },
    'a group that could not be counted': ({ proof }) => {
      Object.assign(proof, { neededPerArm: null, sufficient: false })
    },
    'a base that could not be counted': ({ proof }) => {
      Object.assign(proof, { availablePerArm: null, sufficient: false })
    },
    'an NPS that is measured first': (_draft, strategy) => surveyed(strategy, 'nps', null, 40),
    'churn, which is counted from every receipt': (_draft, { drafts }) => {
      Object.assign(drafts.goals.goals[0]?.kpis[0] ?? {}, { baseline: 0.06, target: 0.0599 })
    },
    'a share of satisfied customers that 300 answers show': (_draft, strategy) => surveyed(strategy, 'csat', 0.7, 0.85),
    'a base too small for proof that says so': ({ experiment, proof }) => {
      Object.assign(proof, { neededPerArm: 9000, sufficient: false })
      experiment.readout = 'The direction only / Видно только направление'
    },
  },
  rejects: {
    'an NPS target inside the error of 300 answers': {
      change: (_draft, strategy) => surveyed(strategy, 'nps', 34, 39),
      at: '/feedback/V1/sample',
      says: [
        'a change of 5 cannot be seen with n=300 (error ±8.1)',
        'изменение 5 не различить при n=300 (погрешность ±8,1)',
      ],
      severity: warning,
    },
    'more answers than customers': {
      change: ({ feedback }, strategy) => {
        surveyed(strategy, 'nps', 34, 43)
        for (const { id } of feedback) byId(feedback, id).sample = 100_000
        Object.assign(strategy.brief.metrics.customers ?? {}, { value: 100 })
      },
      at: '/feedback/V1/sample',
      says: ['with n=100', 'при n=100'],
      severity: warning,
    },
    'a share of satisfied customers that 300 answers do not show': {
      change: ({ feedback }, strategy) => {
        surveyed(strategy, 'csat', 0.8, 0.83)
        byId(feedback, 'V2').method = 'CSAT'
      },
      at: '/feedback/V2/sample',
      says: [
        'a change of 3\u00a0pp cannot be seen with n=300 (error ±4.5\u00a0pp)',
        'изменение 3\u00a0п.\u00a0п. не различить',
      ],
      severity: warning,
    },
    'a control group that could be larger': {
      change: ({ proof }) => {
        Object.assign(proof, { neededPerArm: 1100, availablePerArm: 900, sufficient: false })
      },
      at: '/experiment',
      says: ['the experiment: a change of 7\u00a0pp', 'эксперимент: изменение 7\u00a0п.\u00a0п.'],
      severity: warning,
    },
    'a control group that could be larger, whatever it owns up to': {
      change: ({ experiment, proof }, { brief }) => {
        Object.assign(brief.metrics.customers ?? {}, { value: 11_000 })
        Object.assign(experiment, { baselineRate: 0.2, expectedRate: 0.25 })
        Object.assign(proof, { neededPerArm: 1100, availablePerArm: 900, sufficient: false })
        experiment.readout = 'The direction only / Видно только направление'
      },
      at: '/experiment',
      says: ['a change of 5\u00a0pp cannot be seen with n=900 (error ±3.9\u00a0pp)', 'при n=900 (погрешность ±3,9'],
      severity: warning,
    },
    'a base too small for proof that keeps silent': {
      change: ({ proof }) => {
        Object.assign(proof, { neededPerArm: 9000, sufficient: false })
      },
      at: '/experiment',
      says: ['with n=900', 'при n=900'],
      severity: warning,
    },
  },
  skips: {
    'census data alone': ({ experiment, proof }) => {
      Object.assign(experiment, { baselineRate: null, expectedRate: null })
      Object.assign(proof, { neededPerArm: null, sufficient: null })
    },
  },
})
