import type { StageContext } from '../../core/rule.ts'
import { samplePerArm } from '../../finance/sample-size.ts'
import type { Monitoring, MonitoringAnswer } from './schema.ts'

/** Adds what the planned experiment can show with the base there is (domain model §14). */
export function completeMonitoring(answer: MonitoringAnswer, { brief }: StageContext): Monitoring {
  const { baselineRate, expectedRate, holdout, method } = answer.experiment
  const needed = baselineRate === null || expectedRate === null ? null : samplePerArm(baselineRate, expectedRate)
  const neededPerArm = needed !== null && Number.isFinite(needed) ? needed : null
  const customers = brief.metrics.customers?.value ?? null
  const availablePerArm =
    customers === null || holdout === null || method !== 'hold-out'
      ? null
      : Math.round(customers * Math.min(holdout, 1 - holdout))
  return {
    ...answer,
    proof: {
      neededPerArm,
      availablePerArm,
      sufficient: neededPerArm === null || availablePerArm === null ? null : availablePerArm >= neededPerArm,
    },
  }
}
