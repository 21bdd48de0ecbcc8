import type { Model } from '../../src/core/model.ts'
import type { Prompter } from '../../src/core/prompter.ts'
import type { RunEvent } from '../../src/core/run-event.ts'
import type { StageRun } from '../../src/pipeline/ask.ts'
import { createMeter } from '../../src/pipeline/limits.ts'
import { smallBrief } from './small-brief.ts'

/** Says what is asked in one line, so that tests can read it. */
export const plainPrompter: Prompter = {
  system: () => 'system',
  draft: (stage) => `draft ${stage.id}`,
  redraft: (stage, _drafts, findings) => `redraft ${stage.id}: ${findings.map(({ message }) => message).join(' ')}`,
  repair: ({ targets, findings }) => `repair ${targets.join(' ')}: ${findings.map(({ repair }) => repair).join(' ')}`,
}

export interface TestRun extends StageRun {
  events: RunEvent[]
}

export function stageRun(model: Model, changes: Partial<StageRun> = {}): TestRun {
  const events: RunEvent[] = []
  return {
    brief: smallBrief(),
    drafts: {},
    model,
    prompter: plainPrompter,
    maxRepairs: 4,
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
    step: (_name, run) => run(),
    price: () => null,
    meter: createMeter({}),
    now: () => 0,
    ...changes,
    events,
  }
}
