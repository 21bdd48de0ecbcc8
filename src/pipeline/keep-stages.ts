import { ExpectedError } from '../core/errors.ts'
import type { AnyStage } from '../core/stage.ts'
import type { StageRun } from './ask.ts'
import { fingerprint } from './fingerprint.ts'
import { changedInputs, type Inputs, type Surroundings, stageInputs } from './inputs.ts'
import type { AnswerStore } from './keep-answers.ts'
import { type KeptDraft, keptDraft, revive } from './kept-draft.ts'
import type { StageStep } from './run-pipeline.ts'

/** Where accepted stages outlive the run that drafted them. */
export interface StageStore {
  /** What was kept under an address, not to be trusted; null when there is nothing. */
  find(stage: string, address: string): Promise<unknown>
  /** Inputs of the draft kept last, whatever its address; null when none was. */
  lastInputs(stage: string): Promise<Inputs | null>
  /** Resolves when the draft is safe. */
  keep(stage: string, address: string, inputs: Inputs, draft: KeptDraft): Promise<void>
}

/** Tells what is taken from an earlier run. Its draft was judged again by the rules of now. */
function tellKept(stage: AnyStage, run: StageRun, { findings, ledger }: KeptDraft): void {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  run.onEvent({ type: 'stage.start', stage: stage.id })
  run.onEvent({ type: 'stage.end', stage: stage.id, attempts: ledger.length, errors, warnings, kept: true })
}

/**
 * Takes a stage that an earlier run accepted when nothing it follows from has changed, says what has when something did, and keeps every
 * stage that is drafted now. What was kept is judged like an answer: by its shape, its computed fields and its rules.
 */
export function keepStages(
  store: StageStore,
  answers: AnswerStore,
  around: (stage: AnyStage) => Surroundings,
): StageStep {
  return async (stage, run, draft) => {
    const inputs = stageInputs(stage, run, around(stage))
    const address = fingerprint(inputs)
    const kept = revive(stage, run, await store.find(stage.id, address))
    if (kept) {
      tellKept(stage, run, kept)
      return kept
    }
    const before = await store.lastInputs(stage.id)
    const changed = before ? changedInputs(before, inputs) : []
    if (changed.length > 0) run.onEvent({ type: 'stage.stale', stage: stage.id, changed })
    try {
      const drafted = await draft()
      await store.keep(stage.id, address, inputs, keptDraft(drafted))
      return drafted
    } catch (error) {
      if (error instanceof ExpectedError && error.class === 'answer') await answers.giveUp(stage.id)
      throw error
    }
  }
}
