// Prints the slowest rules on the strategy the built-in author writes for a brief, on the built code: node test/bench/rules.mjs [brief.yaml]
// Milliseconds of one check, the best of several runs: what is above the best is the machine, not the rule.
import { readFileSync } from 'node:fs'
import { checkBrief } from '../../dist/brief/check-brief.js'
import { readAndCheckBrief } from '../../dist/cli/wire.js'
import { runPipeline } from '../../dist/pipeline/run-pipeline.js'
import { playbookModel } from '../../dist/playbook/playbook-model.js'
import { createPrompter, loadTemplates } from '../../dist/prompt/render.js'
import { stages } from '../../dist/stages/index.js'

const runs = 7
const shown = 15
const [file = 'examples/coffee-chain-ru/brief.yaml'] = process.argv.slice(2)
const { brief } = readAndCheckBrief(readFileSync(file), { file, today: '2026-11-21' })
const prompter = createPrompter(loadTemplates(), { brief, stages })
const signal = new AbortController().signal
const { drafts } = await runPipeline({ brief, stages, model: playbookModel(), prompter, maxRepairs: 0, signal })

function best(run) {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return { best: Math.min(...times), first: times[0] }
}

const rows = stages.flatMap(({ id, needs, rules }) => {
  const context = { brief, drafts: Object.fromEntries(needs.map((need) => [need, drafts[need]])) }
  return rules.map((rule) => ({ name: `${id}/${rule.id}`, ...best(() => rule.check(drafts[id], context)) }))
})
rows.push({ name: 'brief (all rules)', ...best(() => checkBrief(brief)) })
const milliseconds = (value) => value.toFixed(2).padStart(9)
console.log(`${file}: ${rows.length} rows\n     best     first  rule`)
for (const row of rows.toSorted((a, b) => b.best - a.best).slice(0, shown)) {
  console.log(`${milliseconds(row.best)} ${milliseconds(row.first)}  ${row.name}`)
}
const total = rows.reduce((sum, row) => sum + row.best, 0)
console.log(`${milliseconds(total)}            all of them once`)
