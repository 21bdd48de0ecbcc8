// Prints wall time and peak memory of whole commands, on the built code: node test/bench/wall.mjs [runs]
// The best of several runs, beside a bare start of Node: what is above the best is the machine, what a bare start takes is not ours.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [runs = '7'] = process.argv.slice(2)
const example = 'examples/coffee-chain-ru'
const folder = mkdtempSync(join(tmpdir(), 'loyalty-strategy-wall-'))
const command = (...words) => ['dist/cli/bin.js', ...words]
const files = ['md', 'json'].flatMap((suffix) => ['-o', join(folder, `strategy.${suffix}`)])

const rows = [
  ['bare node', ['-e', '0']],
  ['--version', command('--version')],
  ['check strategy.json', command('check', `${example}/strategy.json`)],
  ['check brief.yaml', command('check', `${example}/brief.yaml`)],
  ['render', command('render', `${example}/strategy.json`, ...files)],
  ['generate', command('generate', `${example}/brief.yaml`, ...files)],
]

// Asked of the command itself as it ends, since no system call tells the memory of a child alone.
const telling = `import { writeSync } from 'node:fs'
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))`
const told = `data:text/javascript,${encodeURIComponent(telling)}`

/** Milliseconds from start to end, those of them the processor worked for us, and the largest memory in MB. */
function run(words) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', told, ...words], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    const heard = { said: '', usage: '' }
    child.stdio[2].on('data', (text) => {
      heard.said += text
    })
    child.stdio[3].on('data', (text) => {
      heard.usage += text
    })
    child.on('close', (code) => {
      // Open findings (9) are an answer too.
      if (code !== 0 && code !== 9) return reject(new Error(`${words.join(' ')} ended with ${code}: ${heard.said}`))
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(heard.usage)
      resolve({ wall: performance.now() - started, work: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 })
    })
  })
}

async function best(words) {
  const seen = []
  // One after the other: side by side they would wait for each other.
  for (let count = 0; count < Number(runs); count += 1) seen.push(await run(words))
  const least = (of) => Math.min(...seen.map(of))
  return {
    wall: least(({ wall }) => wall),
    work: least(({ work }) => work),
    memory: Math.max(...seen.map(({ memory }) => memory)),
  }
}

const cell = (value) => value.toFixed(0).padStart(9)
console.log('  wall ms  +bare ms   work ms  peak MB')
try {
  let bare = 0
  for (const [name, words] of rows) {
    const { wall, work, memory } = await best(words)
    if (bare === 0) bare = wall
    console.log(`${cell(wall)} ${cell(wall - bare)} ${cell(work)} ${cell(memory)}  ${name}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
