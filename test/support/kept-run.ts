import { join } from 'node:path'
import { openRunFolder } from '../../src/cli/run-folder/open.ts'
import type { Shell } from '../../src/cli/shell.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { type RunOptions, readAndCheckBrief, runStrategy } from '../../src/cli/wire.ts'
import type { Model, Question } from '../../src/core/model.ts'
import type { RunEvent } from '../../src/core/run-event.ts'
import type { Answers } from './scripted-server.ts'

/** The day on which tests take place. */
export const today = new Date('2026-11-22T00:00:00Z')

/** An author that costs money and gives the answers of another; remembers what it was asked. */
export function payingModel(answers: Answers, instead: (question: Question) => string | null = () => null) {
  const asked: string[] = []
  const model: Model = {
    author: 'openai',
    name: 'small',
    host: 'fake.test',
    async answer(question) {
      const { stage, kind } = question
      asked.push(stage)
      const text = instead(question) ?? answers.get(`${stage}-${kind === 'repair' ? 2 : 1}`) ?? ''
      const usage = { inputTokens: 100, cachedInputTokens: 0, outputTokens: 50, reasoningTokens: 0 }
      return { text, finish: 'stop', usage, requestId: null }
    },
  }
  return { model, asked }
}

/** A shell and a terminal for what reads and writes folders; what is said is remembered. */
function quietShell(folder: string) {
  const said: string[] = []
  const tell = (text: string) => said.push(text)
  return {
    said,
    shell: { cwd: folder, env: { XDG_STATE_HOME: join(folder, 'state') }, now: () => today } as unknown as Shell,
    terminal: { say: tell, warn: tell } as unknown as Terminal,
  }
}

export interface KeptRunOptions extends Partial<RunOptions> {
  fresh?: boolean
}

/** Runs the stages for a brief with a run folder, as the command does. */
export async function keptRun(folder: string, brief: string, model: Model, options: KeptRunOptions = {}) {
  const { fresh = false, ...rest } = options
  const { shell, terminal } = quietShell(folder)
  const card = {
    command: 'generate',
    source: join(folder, 'brief.yaml'),
    company: 'Acme',
    language: 'en',
    model: 'small',
    host: null,
  } as const
  const run = await openRunFolder(shell, terminal, { directory: join(folder, 'run'), fresh, card })
  if (!run) throw new Error('no run folder')
  const events: RunEvent[] = []
  try {
    const strategy = await runStrategy({
      checked: readAndCheckBrief(brief, { file: 'brief.yaml', today: '2026-11-22' }),
      model,
      byDefault: false,
      playbookContext: false,
      maxRepairs: 0,
      signal: new AbortController().signal,
      generatedAt: today,
      kept: { stages: run.stages, answers: run.answers },
      onEvent: (event) => events.push(event),
      ...rest,
    })
    return { strategy, events }
  } finally {
    await run.close()
  }
}

/** What a run said it drafts again, by stage. */
export function staleOf(events: readonly RunEvent[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    events.flatMap((event) => (event.type === 'stage.stale' ? [[event.stage, event.changed]] : [])),
  )
}
