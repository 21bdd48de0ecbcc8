import { beforeAll, describe, expect, test } from 'vitest'
import { type Strategy, stages } from '../../src/stages/index.ts'
import { defects } from './all.ts'
import { type Host, hosts } from './defect.ts'
import { findingsOf, firesOn, strategyOf } from './ground.ts'

const strategies = new Map<Host, Strategy>()
beforeAll(async () => {
  for (const host of hosts) strategies.set(host, await strategyOf(host))
}, 120_000)

function strategyAt(host: Host): Strategy {
  const strategy = strategies.get(host)
  if (!strategy) throw new Error(`No strategy of ${host}`)
  return strategy
}

test('every rule of every stage has a defect that shows it', () => {
  const shown = new Set(defects.map(({ stage, rule }) => `${stage}/${rule}`))
  const rules = stages.flatMap((stage) => stage.rules.map(({ id }) => `${stage.id}/${id}`))
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([])
  expect([...shown].filter((rule) => !rule.startsWith('businessCase/') && !rules.includes(rule))).toEqual([])
})

describe.each(hosts)('%s', (host) => {
  test('no error is open in the good strategy', () => {
    const open = findingsOf(strategyAt(host)).filter(({ severity }) => severity === 'error')
    expect(open).toEqual([])
  })

  const planted = defects.filter(({ not }) => not?.[host] === undefined)
  test.each(planted.map((defect) => [`${defect.stage}/${defect.rule} ${defect.name ?? ''}`, defect] as const))(
    '%s',
    (_name, defect) => {
      const demanded = [`${defect.stage}/${defect.rule}`, ...Object.keys(defect.also ?? {})].toSorted()
      expect(firesOn(strategyAt(host), host, defect)).toEqual(demanded)
    },
  )
})
