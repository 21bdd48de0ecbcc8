import type { Adjustment, Finding, Skipped } from '../core/finding.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import { canonical } from './canonical.ts'
import type { StageDraft } from './draft-stage.ts'
import type { StageStep } from './run-pipeline.ts'

/** A strategy whose stages are taken over. */
export interface Earlier {
  stages: Readonly<Record<string, unknown>>
  findings: readonly Finding[]
  skipped: readonly Skipped[]
  adjustments: readonly Adjustment[]
  ledger: readonly LedgerEntry[]
}

function draftOf({ id }: AnyStage, earlier: Earlier): StageDraft {
  const ofStage = ({ stage }: { stage: string }) => stage === id
  return {
    draft: earlier.stages[id],
    findings: earlier.findings.filter(ofStage),
    skipped: earlier.skipped.filter(ofStage),
    adjustments: earlier.adjustments.filter(ofStage),
    upstream: {},
    ledger: earlier.ledger.filter(ofStage),
  }
}

/**
 * Takes over the stages of an earlier strategy byte for byte, but for the one to redraft and those that need a draft which has changed. A
 * draft that comes out as it was makes nothing stale.
 */
export function reuseStages(earlier: Earlier, redraft: string): (step: StageStep) => StageStep {
  return (step) => async (stage, run, draft) => {
    const changed = stage.needs.filter((id) => canonical(run.drafts[id]) !== canonical(earlier.stages[id]))
    if (stage.id !== redraft && changed.length === 0) return draftOf(stage, earlier)
    if (stage.id !== redraft) {
      run.onEvent({ type: 'stage.stale', stage: stage.id, changed: changed.map((id) => `draft.${id}`) })
    }
    return step(stage, run, draft)
  }
}
