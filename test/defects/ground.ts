import { readFileSync } from 'node:fs'
import { judgeStrategy } from '../../src/cli/judge-strategy.ts'
import { readAndCheckBrief, runStrategy } from '../../src/cli/wire.ts'
import type { Finding } from '../../src/core/finding.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import { completePlan } from '../../src/stages/business-case/what-if.ts'
import type { Strategy } from '../../src/stages/index.ts'
import type { Defect, Ground, Host } from './defect.ts'

/** The strategy the built-in author writes for the brief of an example. */
export async function strategyOf(host: Host): Promise<Strategy> {
  const source = readFileSync(new URL(`../../examples/${host}/brief.yaml`, import.meta.url))
  return runStrategy({
    checked: readAndCheckBrief(source, { file: 'brief.yaml', today: '2026-11-21' }),
    model: playbookModel(),
    byDefault: false,
    maxRepairs: 2,
    signal: new AbortController().signal,
    generatedAt: new Date('2027-01-01T00:00:00Z'),
  })
}

/** What the rules say once every computed field follows from the draft. */
export function findingsOf(ground: Ground): Finding[] {
  return judgeStrategy(completePlan({ brief: ground.brief, stages: ground.stages })).findings
}

/** `stage/rule` of every finding the defect brings, once each, sorted. */
export function firesOn(strategy: Strategy, host: Host, defect: Defect): string[] {
  const ground: Ground = structuredClone({ brief: strategy.brief, stages: strategy.stages })
  const known = new Set(findingsOf(ground).map(nameOf))
  defect.plant(ground, host)
  const brought = findingsOf(ground).filter((finding) => !known.has(nameOf(finding)))
  return [...new Set(brought.map(({ stage, rule }) => `${stage}/${rule}`))].toSorted()
}

/** Not by its message: the figures in it may move with any change. */
function nameOf({ stage, rule, pointer }: Finding): string {
  return [stage, rule, pointer].join(' ')
}
