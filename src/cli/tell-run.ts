import type { RunEvent } from '../core/run-event.ts'
import { stages } from '../stages/index.ts'
import { eventOf } from './events.ts'
import { type Progress, showProgress } from './progress.ts'
import { authorOfStage, type RunAuthors } from './run-authors.ts'
import type { Shell } from './shell.ts'
import { createTally } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** A run told while it goes on: to a person on stderr, to a program by `--json`. */
export interface Telling extends Progress {
  /** What was used, in a sentence; '' when nothing was called that could cost anything. */
  total(): string
}

/** Tells who writes and what may be used, then what happens. */
export function tellRun(
  shell: Shell,
  terminal: Terminal,
  authors: RunAuthors,
  options: { maxRepairs: number; verbose: boolean },
): Telling {
  const { model, byDefault, stageModels, limits } = authors
  shell.events?.emit({
    type: 'plan',
    stages: stages.map(({ id }) => id),
    author: model.author,
    model: model.name,
    host: model.host,
    byDefault,
    stageModels: Object.fromEntries(Object.entries(stageModels).map(([stage, { name }]) => [stage, name])),
    maxRepairs: options.maxRepairs,
    limits: {
      maxCalls: limits.maxCalls ?? null,
      maxCost: limits.maxCostUsd ?? null,
      deadline: limits.deadlineMs === undefined ? null : limits.deadlineMs / 1000,
      concurrency: limits.concurrency,
    },
  })
  const priced = (stage: string) => authorOfStage(authors, stage).host !== null
  const tally = createTally(priced)
  const titles = new Map(stages.map(({ id, title }) => [id, title.en]))
  const progress = showProgress(terminal, titles, { verbose: options.verbose, now: () => performance.now(), tally })
  return {
    tell: (event: RunEvent) => {
      tally.tell(event)
      progress.tell(event)
      shell.events?.emit(eventOf(event, priced))
    },
    end: () => progress.end(),
    total: () => tally.total(),
  }
}
