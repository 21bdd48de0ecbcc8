import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeStrategy, strategyFileSchema } from '../src/cli/judge-strategy.ts'
import { renderStrategy } from '../src/cli/reporter.ts'
import { readAndCheckBrief, runStrategy } from '../src/cli/wire.ts'
import { recordedModel } from '../src/model/recorded.ts'
import { playbookModel } from '../src/playbook/playbook-model.ts'

/**
 * Every example runs end to end and must equal its goldens byte for byte, on any day and in any folder: `npm run generate` rewrites
 * them, and the difference is read before it is committed.
 */
const root = new URL('../examples/', import.meta.url)
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const generatedAt = new Date('2027-01-01T00:00:00Z')

async function strategyOf(name: string) {
  const folder = new URL(`${name}/`, root)
  const answers = new URL('answers/', folder)
  const checked = readAndCheckBrief(readFileSync(new URL('brief.yaml', folder)), {
    file: 'brief.yaml',
    today: '2026-11-21',
  })
  return runStrategy({
    checked,
    model: existsSync(answers) ? recordedModel(answers.pathname) : playbookModel(),
    byDefault: false,
    maxRepairs: 2,
    signal: new AbortController().signal,
    generatedAt,
  })
}

describe.each(names)('examples/%s', (name) => {
  test('strategy.json and report.md are what the brief gives', async () => {
    const strategy = await strategyOf(name)
    await expect(renderStrategy(strategy, 'json')).toMatchFileSnapshot(`../examples/${name}/strategy.json`)
    await expect(renderStrategy(strategy, 'md')).toMatchFileSnapshot(`../examples/${name}/report.md`)
  }, 60_000)

  test('the kept strategy fits its schema, and its findings are those the rules still give', () => {
    const kept = strategyFileSchema.parse(JSON.parse(readFileSync(new URL(`${name}/strategy.json`, root), 'utf8')))
    const open = kept.findings.filter(({ stage }) => stage !== 'brief')
    expect(open.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(judgeStrategy(kept as never).findings.filter(({ stage }) => stage !== 'brief')).toEqual(open)
  })
})

test('one example shows a repair: the wrong answer is mended and nothing else moves', () => {
  const kept = strategyFileSchema.parse(
    JSON.parse(readFileSync(new URL('hotel-en-recorded/strategy.json', root), 'utf8')),
  )
  const repairs = kept.ledger.filter(({ kind }) => kind === 'repair')
  expect(repairs.length).toBeGreaterThan(0)
  for (const { targets, frozenBytes, openRules } of repairs) {
    expect(targets.length).toBeGreaterThan(0)
    expect(frozenBytes).toBeGreaterThan(1000)
    for (const mended of ['owner-exists', 'budget-total']) expect(openRules).not.toContain(mended)
  }
})
