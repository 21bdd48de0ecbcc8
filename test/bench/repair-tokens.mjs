// Prints what it costs to repair one place of a real strategy and to redo its stage, on the built code: node test/bench/repair-tokens.mjs [brief.yaml]
// The strategy is the one the built-in author writes. Tokens are characters ÷ 4 (English) or ÷ 2.5 (Russian), a usual rule of thumb; bytes are exact.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readAndCheckBrief } from '../../dist/cli/wire.js'
import { draftStage } from '../../dist/pipeline/draft-stage.js'
import { runPipeline } from '../../dist/pipeline/run-pipeline.js'
import { playbookModel } from '../../dist/playbook/playbook-model.js'
import { createPrompter, loadTemplates } from '../../dist/prompt/render.js'
import { stages } from '../../dist/stages/index.js'

const [file = 'examples/coffee-chain-ru/brief.yaml'] = process.argv.slice(2)
const { brief } = readAndCheckBrief(readFileSync(file), { file, today: '2026-11-21' })
const charactersPerToken = brief.language === 'ru' ? 2.5 : 4
const prompter = createPrompter(loadTemplates(), { brief, stages })
const signal = new AbortController().signal
const written = new Map()
const author = playbookModel()
const recorder = {
  ...author,
  async answer(question) {
    const answer = await author.answer(question)
    if (question.kind === 'draft') written.set(question.stage, answer.text)
    return answer
  },
}
const { drafts } = await runPipeline({ brief, stages, model: recorder, prompter, maxRepairs: 0, signal })
const stage = stages.find(({ id }) => id === 'initiatives')
const sound = JSON.parse(written.get(stage.id))
const [first] = sound.initiatives

/** The questions asked when the stage is first answered with `broken`. */
async function questionsAfter(broken) {
  const questions = []
  const model = {
    ...author,
    async answer(question) {
      questions.push(question)
      if (question.kind === 'draft')
        return { text: JSON.stringify(broken), finish: 'stop', usage: null, requestId: null }
      return { text: '', finish: 'refusal', usage: null, requestId: null }
    },
  }
  const run = { brief, drafts, model, prompter, maxRepairs: 1, signal, onEvent() {}, step: (_name, call) => call() }
  await draftStage(stage, { ...run, price: () => null, now: () => 0 })
  return questions
}

const size = (text) => ({ tokens: Math.round(text.length / charactersPerToken), bytes: Buffer.byteLength(text) })
const add = (parts) => ({
  tokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
})
const shown = ({ tokens, bytes }) => `${String(tokens).padStart(7)} tokens ${String(bytes).padStart(8)} bytes`
const schemaOf = (question) => JSON.stringify(z.toJSONSchema(question.schema))

function print(title, { system, prompt, schema, answer }) {
  console.log(title)
  for (const [name, part] of Object.entries({ system, prompt, schema, answer })) {
    console.log(`  ${name.padEnd(8)}${shown(part)}`)
  }
  const own = add([prompt, schema, answer])
  console.log(
    `  ${'sum'.padEnd(8)}${shown(own)}  (${shown(add([own, system])).trim()} with the system prompt, which endpoints cache)`,
  )
  return { own, answer }
}

function costOf(question, answer) {
  return {
    system: size(question.system),
    prompt: size(question.prompt),
    schema: size(schemaOf(question)),
    answer: size(answer),
  }
}

const cases = {
  'one wrong field': [
    { ...first, owner: 'Chief Happiness Officer' },
    ({ targets }) => targets.map((pointer) => ({ pointer, value: first.owner })),
  ],
  'one whole initiative': [
    { ...first, what: '—', steps: ['—'], trigger: '—', limit: '—', owner: 'Chief Happiness Officer' },
    () => [{ pointer: `/initiatives/${first.id}`, value: first }],
  ],
}
console.log(`${file}: ${sound.initiatives.length} initiatives; a token is taken for ${charactersPerToken} characters\n`)
let whole = null
for (const [name, [wrong, patchesFor]] of Object.entries(cases)) {
  const broken = { ...sound, initiatives: sound.initiatives.map((item) => (item === first ? wrong : item)) }
  const [draft, repair] = await questionsAfter(broken)
  if (repair?.kind !== 'repair') throw new Error(`No repair was asked for: ${name}`)
  whole ??= print('the whole stage again', costOf(draft, JSON.stringify(sound)))
  const part = print(
    `\n${name}: ${repair.targets.join(' ')}`,
    costOf(repair, JSON.stringify({ patches: patchesFor(repair) })),
  )
  const share = (a, b) => `${((a.bytes / b.bytes) * 100).toFixed(1)} %`
  console.log(
    `  = ${share(part.own, whole.own)} of redoing the stage; the answer alone ${share(part.answer, whole.answer)}`,
  )
}
