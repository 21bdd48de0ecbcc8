import type { BusinessCase } from '../../core/business-case.ts'
import type { CaseInput } from '../../finance/case-input.ts'
import type { CaseRun } from '../../finance/run-case.ts'

export type Return = NonNullable<BusinessCase['outcome']>['byInitiative'][number]

/** F50: what each initiative earns and costs over the first year and over 36 months, in the currency of the brief. */
export function returnsOf(input: CaseInput, run12: CaseRun, run36: CaseRun): Return[] {
  const returnIn = (run: CaseRun, id: string) => {
    const found = run.byInitiative.get(id)
    return { gain: found ? found.retentionMargin + found.behaviourMargin + found.savings : 0, cost: found?.cost ?? 0 }
  }
  return input.initiatives.map(({ id, churnEffect, frequencyEffect, orderEffect }) => {
    const year = returnIn(run12, id)
    const three = returnIn(run36, id)
    const carries = input.winback?.initiative === id || input.referral?.initiative === id
    const hasEffect = churnEffect > 0 || frequencyEffect > 0 || orderEffect > 0 || carries
    return {
      initiativeId: id,
      kind: !hasEffect ? 'shared' : three.gain < three.cost ? 'losing' : 'earning',
      margin12: year.gain,
      cost12: year.cost,
      margin36: three.gain,
      cost36: three.cost,
      roi36: hasEffect && three.cost > 0 ? (three.gain - three.cost) / three.cost : null,
    }
  })
}
