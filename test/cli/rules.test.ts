import { beforeAll, describe, expect, it } from 'vitest'
import { listedRules } from '../../src/cli/rule-list.ts'
import { ruleSamples } from '../../src/cli/rule-samples.ts'
import { newFolder, runCli } from '../support/run-cli.ts'

let folder: string
beforeAll(async () => {
  folder = await newFolder()
})

describe('rules', () => {
  it('lists every rule, those of the shape too', async () => {
    const { code, out } = await runCli(folder, ['rules'])
    expect(code).toBe(0)
    for (const id of ['schema-valid', 'stage-present', 'computed', 'metrics-known', 'goal-count', 'case-optimism']) {
      expect(out).toMatch(new RegExp(`^${id} `, 'm'))
    }
    expect(out.trimEnd().split('\n')).toHaveLength(listedRules().length + 1)
  })

  it('explains one with both languages, what it enforces and a sample', async () => {
    const { out } = await runCli(folder, ['rules', 'goal-count'])
    expect(out).toMatch(/^goal-count {2}\(error, stage goals\)$/m)
    for (const label of [
      'why',
      'source',
      'enforces',
      'message',
      'repair',
      'fix',
      'sample',
      '  good',
      '  bad',
      '  says',
    ]) {
      expect(out).toMatch(new RegExp(`^${label} +\\S`, 'm'))
    }
    expect(out).toMatch(/\p{Script=Cyrillic}/u)
  })

  it('says once what several stages have alike', async () => {
    const { out } = await runCli(folder, ['rules', 'placeholder-leak'])
    expect(out.match(/^placeholder-leak/gm)).toHaveLength(1)
    expect(out).toMatch(/stages analysis, goals,/)
  })

  it('suggests a rule for an unknown one', async () => {
    const { code, err } = await runCli(folder, ['rules', 'goal-cuont'])
    expect(code).toBe(2)
    expect(err).toContain('goal-count')
  })
})

it('samples speak of rules there are', () => {
  const known = listedRules().map(({ stage, id }) => `${stage}/${id}`)
  expect(Object.keys(ruleSamples).filter((key) => !known.includes(key))).toEqual([])
})
