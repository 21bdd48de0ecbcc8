import { type IsoDate, planMonth } from '../../core/date.ts'
import { defaultAssumptions } from '../../finance/case-input.ts'
import { combineEffects } from '../../finance/effects.ts'
import { type EvidenceClass, evidenceConfidence } from '../../finance/impact.ts'
import type { PlannedInitiative, Playbook } from '../plan.ts'

type ThreePoints = readonly [number, number, number]

/** The effect of a playbook in the shape of an initiative: one main effect, at most one beside it. */
export interface ToldEffect {
  metric: 'churn' | 'frequency' | 'averageOrder' | 'winback' | 'referral' | 'none'
  range: ThreePoints | null
  side: { metric: 'churn' | 'frequency' | 'averageOrder'; rel: number } | null
  evidence: EvidenceClass
}

/** The class whose haircut does not exceed the confidence of the knowledge base. */
function evidenceOf({ effect, source }: Playbook): EvidenceClass {
  if (effect.winback || effect.referral) return 'expert-direct'
  if (effect.confidence >= 0.8 && /\[S\d/u.test(source)) return 'published-study'
  return effect.confidence >= 0.65 ? 'expert-direct' : 'expert-indirect'
}

export function toldEffect(playbook: Playbook): ToldEffect {
  const { effect } = playbook
  const evidence = evidenceOf(playbook)
  if (effect.winback) return { metric: 'winback', range: null, side: null, evidence }
  if (effect.referral) return { metric: 'referral', range: null, side: null, evidence }
  const parts = (['churn', 'frequency', 'averageOrder'] as const).flatMap((metric) => {
    const range = effect[metric]
    return range ? [{ metric, range }] : []
  })
  const [main, side] = parts
  if (!main) return { metric: 'none', range: null, side: null, evidence: 'expert-indirect' }
  return { ...main, side: side ? { metric: side.metric, rel: side.range[1] } : null, evidence }
}

/** What the plan changes at the end of the year against no plan, fractions: less churn, more orders, larger orders (F15–F17). */
export interface ExpectedChange {
  churn: number
  frequency: number
  averageOrder: number
}

/** Effects at the start of `month` of the plan, without a control group. */
export function expectedChange(
  initiatives: readonly PlannedInitiative[],
  start: IsoDate,
  month: number,
): ExpectedChange {
  const of = (metric: 'churn' | 'frequency' | 'averageOrder') =>
    initiatives.map(({ id, playbook, launch }) => {
      const told = toldEffect(playbook)
      const rel = told.metric === metric ? (told.range?.[1] ?? 0) : told.side?.metric === metric ? told.side.rel : 0
      const months = month - planMonth(start, launch) + 1
      const ramp = Math.min(1, Math.max(0, months) / Math.max(1, playbook.rampMonths))
      return { id, effect: rel * playbook.effect.reach * evidenceConfidence[told.evidence] * ramp }
    })
  const { overlap, caps } = defaultAssumptions
  return {
    churn: combineEffects(of('churn'), overlap, 'reduce', caps.churn).total,
    frequency: combineEffects(of('frequency'), overlap, 'add', caps.frequency).total,
    averageOrder: combineEffects(of('averageOrder'), overlap, 'add', caps.order).total,
  }
}

/** Customers returned above those who would return anyway (F20); null when the dormant base is unknown. */
export function expectedReturns(initiatives: readonly PlannedInitiative[], dormant: number | null): number | null {
  if (dormant === null) return null
  let returned = 0
  for (const { playbook, waveMonths } of initiatives) {
    const { winback } = playbook.effect
    if (!winback) continue
    let left = dormant
    for (const _month of waveMonths) {
      const contacted = left * winback.contactable
      returned += contacted * Math.max(0, winback.response - winback.organic)
      left -= contacted * winback.response
    }
  }
  return Math.floor(returned)
}
