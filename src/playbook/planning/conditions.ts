import { intervalDays } from '../design-programme.ts'
import type { Situation } from './situation.ts'

/**
 * The `metrics` conditions of the playbooks as code: true when the numbers of the brief call for the playbook, false when they speak
 * against it, null when the brief does not say. A playbook without an entry has a condition no brief can answer.
 */
type Condition = (situation: Situation) => boolean | null

const known = (metric: { value: number; provenance: string } | null): number | null =>
  metric && (metric.provenance === 'given' || metric.provenance === 'derived') ? metric.value : null

const npsUnknownOrLow: Condition = ({ brief }) => {
  const nps = known(brief.metrics.nps)
  return nps === null || nps < brief.industry.nps.mid
}

const conditions: Readonly<Record<string, Condition>> = {
  'pro-close-loop-24h': npsUnknownOrLow,
  'pro-health-score': ({ brief }) => {
    const customers = known(brief.metrics.customers)
    return customers === null ? null : customers >= 100
  },
  'pro-plan-fit': ({ tags }) => Object.values(tags).some((list) => list.includes('price') || list.includes('billing')),
  'pro-maintenance-plan': ({ brief }) => {
    const { retention } = brief.metrics
    return retention?.period === 'year' && known(retention) !== null ? retention.value < 0.6 : null
  },
  'loy-referral': ({ brief }) => {
    const nps = known(brief.metrics.nps)
    return nps === null ? null : nps >= 30
  },
  'per-missed-visit': ({ volumes }) => volumes.F >= 1 / 3,
  'per-know-me': ({ volumes, models }) => volumes.F >= 1 || models.has('b2b') || null,
  'staff-training-service': ({ volumes }) => volumes.T >= 5,
  'wb-three-waves': ({ brief, volumes }) => {
    const dormant = known(brief.metrics.dormantCustomers)
    return dormant === null ? null : dormant >= 0.2 * volumes.N
  },
  'wb-cancel-flow': ({ brief, volumes, monthlyChurn }) =>
    brief.metrics.customers ? volumes.N * monthlyChurn >= 20 : null,
  'en-baseline-survey': ({ brief }) => known(brief.metrics.nps) === null || (brief.metrics.nps?.responses ?? 0) < 200,
  'en-data-mart': () => true,
  'en-consent-rules': () => true,
}

/** Without these the playbook cannot work at all, whatever else speaks for it. */
const necessary: Readonly<Record<string, (situation: Situation, light: boolean) => boolean>> = {
  'en-holdout': ({ volumes }) => volumes.N >= 2_000,
  'pro-health-score': ({ volumes }, light) => light || volumes.N >= 100,
  'loy-b2b-rebate': ({ volumes }) => volumes.N >= 30,
  // A number typed into a second device at every till makes the line longer.
  'loy-points': ({ volumes, till }, light) => !light || !till || volumes.L <= 5,
  'loy-referral': ({ brief }) => (known(brief.metrics.nps) ?? 30) >= 0,
  'per-vip-desk': ({ volumes }, light) => volumes.N >= (light ? 60 : 400),
  'per-cart': ({ brief }) => brief.channels.some(({ kind }) => kind === 'site' || kind === 'app'),
  'per-early-access': ({ volumes }) => volumes.N >= 100,
  'staff-enrol-bonus': ({ volumes, habits }) => volumes.T >= 2 && habits.outlets,
  'staff-training-service': ({ volumes }) => volumes.T >= 3,
  'staff-service-bonus': ({ volumes }) => volumes.T >= 2,
  'staff-empower-limit': ({ volumes }) => volumes.T >= 2,
  'pro-renewal-90': ({ subscription, industryId, models }) =>
    subscription || models.has('b2b') || ['insurance', 'edtech'].includes(industryId),
  // Its calendar is of cars and devices that need work a few times a year: a dry cleaner has neither, a car wash sees them each month.
  'pro-maintenance-plan': (situation) => situation.brief.industry.match !== 'nearest' && intervalDays(situation) >= 45,
  // An alarm at twice a pause of a year wakes nobody.
  'per-missed-visit': (situation) => intervalDays(situation) <= 180,
  'pro-onboarding-30d': ({ subscription, industryId }) => subscription || industryId !== 'general',
  'en-till-integration': ({ till }) => till,
  // Nobody is asked back within 30 days where the next visit is due later.
  'per-second-order': (situation) => intervalDays(situation) <= 30,
  // Most pharmacies and most businesses outside the list, those nearest to a salon apart, keep no appointments: theirs must say so.
  'pro-visit-reminder': ({ brief, industryId, tags }) =>
    !(
      ['general', 'pharmacy'].includes(industryId) ||
      (brief.industry.match === 'nearest' && industryId !== 'beauty')
    ) || Object.values(tags).some((list) => list.includes('no-show') || list.includes('booking-hard')),
}

export function conditionHolds(playbookId: string, situation: Situation): boolean | null {
  return conditions[playbookId]?.(situation) ?? null
}

export function isPossible(playbookId: string, situation: Situation, light: boolean): boolean {
  return necessary[playbookId]?.(situation, light) ?? true
}
