import { dollars } from '../core/dollars.ts'
import type { RunEvent } from '../core/run-event.ts'
import { stages } from '../stages/index.ts'
import { eventOf } from './events.ts'
import { type Progress, showProgress } from './progress.ts'
import { authorOfStage, type RunAuthors } from './run-authors.ts'
import { safeLine } from './safe-text.ts'
import type { Shell } from './shell.ts'
import { createTally } from './tally.ts'
import type { Terminal } from './terminal.ts'

function tellStageAuthors(terminal: Terminal, { stageChoices }: RunAuthors): void {
  for (const [stage, choice] of Object.entries(stageChoices)) {
    if (choice.author !== 'openai') terminal.say(`  ${stage}: the built-in playbook.`)
    // As for the run itself: a host other than the usual one is named even with --quiet.
    else if (choice.standardHost) terminal.say(`  ${stage}: ${safeLine(choice.model)}.`)
    else terminal.warn(`  ${stage}: ${safeLine(choice.model)} at ${choice.host}.`)
  }
}

/** A price that no provider published is always shown: a limit of money hangs on it. */
function tellPrices(terminal: Terminal, { prices }: RunAuthors, verbose: boolean): void {
  for (const { model, input, output, source, asOf } of prices) {
    if (asOf !== null && !verbose) continue
    const dated = asOf === null ? source : `${source}, ${asOf}`
    const price = `${dollars(input)} in, ${dollars(output)} out per million tokens`
    terminal.say(`  Price of ${safeLine(model)}: ${price} (${dated}).`)
  }
}

/** Tells who writes and what may be used, then what happens: to a person on stderr, to a program by `--json`. */
export function tellRun(
  shell: Shell,
  terminal: Terminal,
  authors: RunAuthors,
  options: { maxRepairs: number; verbose: boolean },
): Progress {
  tellStageAuthors(terminal, authors)
  tellPrices(terminal, authors, options.verbose)
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
  let ended = false
  return {
    tell: (event: RunEvent) => {
      tally.tell(event)
      progress.tell(event)
      shell.events?.emit(eventOf(event, priced))
    },
    end: () => {
      progress.end()
      const total = tally.total()
      if (total !== '' && !ended) terminal.say(total)
      ended = true
    },
  }
}
