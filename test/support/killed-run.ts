import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRunFolder } from '../../src/cli/run-folder/open.ts'
import { stepsOf } from '../../src/cli/run-steps.ts'
import type { Model } from '../../src/core/model.ts'
import { runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { smallBrief } from './small-brief.ts'
import { ideasStage, sentenceStage } from './small-stages.ts'
import { plainPrompter } from './stage-run.ts'

/** A run of small stages against the endpoint of a test, in a process of its own that may be killed: `<folder> <address>`. */

const [folder = '', address = ''] = process.argv.slice(2)
const shell = { cwd: folder, env: {}, now: () => new Date('2026-11-22T00:00:00Z') }
const terminal = { say() {}, warn() {} }
const stages = [
  ideasStage,
  sentenceStage('roadmap', ['ideas']),
  sentenceStage('monitoring', ['ideas']),
  sentenceStage('launch', ['roadmap', 'monitoring']),
  sentenceStage('offers', ['launch']),
  sentenceStage('crm', ['launch', 'offers']),
]
const model: Model = {
  author: 'openai',
  name: 'small',
  host: 'fake.test',
  async answer({ stage, attempt, prompt, signal }) {
    const body = JSON.stringify({ stage, attempt, prompt })
    const reply = await fetch(address, { method: 'POST', body, signal })
    return { text: await reply.text(), finish: 'stop', usage: null, requestId: null }
  },
}
const card = { command: 'generate', source: 'brief.yaml', company: 'Acme', language: 'en', model: 'small', host: null }
const run = await openRunFolder(shell as never, terminal as never, {
  directory: join(folder, 'run'),
  fresh: false,
  card: card as never,
})
if (!run) throw new Error('no run folder')
const { drafts, findings, ledger } = await runPipeline({
  brief: smallBrief(),
  stages,
  model,
  prompter: plainPrompter,
  maxRepairs: 2,
  signal: new AbortController().signal,
  ...stepsOf(
    { kept: { stages: run.stages, answers: run.answers } },
    { templates: {}, references: {}, ruleSettings: [], wish: undefined, modelOf: () => model },
  ),
})
await run.close()
writeFileSync(join(folder, 'strategy.json'), JSON.stringify({ drafts, findings, ledger }, null, 2))
