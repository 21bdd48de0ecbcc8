// Prints how long ten thousand trials of the case of a strategy.json take, on the built code: node test/bench/monte-carlo.mjs strategy.json
import { readFileSync } from 'node:fs'
import { monteCarlo } from '../../dist/finance/monte-carlo.js'
import { caseInputOfDrafts } from '../../dist/stages/business-case/compute.js'

const trials = 10_000
const [file] = process.argv.slice(2)
if (!file) throw new Error('Name a strategy.json, for example demo/coffee-chain-ru/strategy.json.')
const { brief, stages } = JSON.parse(readFileSync(file, 'utf8'))
const input = caseInputOfDrafts(brief, stages)
if (!input) throw new Error('The case of this strategy cannot be computed.')
for (let round = 1; round <= 3; round += 1) {
  const started = performance.now()
  const { p50 } = monteCarlo(input, trials, 42)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  console.log(`${trials} trials, ${input.initiatives.length} initiatives: ${seconds} s (P50 ${Math.round(p50)})`)
}
