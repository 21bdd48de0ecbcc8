import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { batch } from '../../../src/cli/declarations/batch.ts'
import { newFolder, runShell } from '../../support/run-cli.ts'

const action = parse(await readFile('.github/actions/batch/action.yml', 'utf8'))
const step = action.runs.steps.find(({ id }: { id?: string }) => id === 'batch')

describe('the action', () => {
  it('uses flags that the command has', () => {
    const command = new Command('batch')
    batch.declare?.(command)
    const known = command.options.map(({ long }) => long)
    const used = [...String(step.run).matchAll(/--[a-z-]+/g)].map(([flag]) => flag)
    expect(used.length).toBeGreaterThan(6)
    for (const flag of used) expect(known).toContain(flag)
  })

  it('passes its inputs by the environment alone', () => {
    expect(step.run).not.toContain('${{')
    const inputs = Object.values(step.env as Record<string, string>).join(' ')
    for (const name of Object.keys(action.inputs)) expect(inputs).toContain(`inputs.${name} }}`)
  })

  it('gives the command what was asked for: patterns as they are, no empty flags', async () => {
    const folder = await newFolder()
    const env = {
      BRIEFS: 'a/*.yaml b.yaml',
      OUT: 'o',
      FORMAT: 'md',
      MODELS: 'playbook',
      BASELINE: '',
      MAX_COST: '5',
      FLAGS: '',
    }
    const line = `GITHUB_OUTPUT=$PWD/out.txt; node() { printf '%s\\n' "\${@:2}"; }; ${step.run}`
    const { out } = await runShell(folder, line, env)
    const expected = ['batch', 'a/*.yaml', 'b.yaml', '--out', 'o', '--format', 'md', '--models', 'playbook']
    const files = ['--junit', 'o/junit.xml', '--sarif', 'o/findings.sarif', '--github', '--max-cost', '5']
    expect(out.trimEnd().split('\n')).toEqual([...expected, ...files])
    expect(await readFile(`${folder}/out.txt`, 'utf8')).toBe('summary=o/summary.json\n')
  })
})
