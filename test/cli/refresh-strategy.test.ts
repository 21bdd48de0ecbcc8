import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeStrategy, strategyFileSchema } from '../../src/cli/judge-strategy.ts'
import { refreshStrategy } from '../../src/cli/refresh-strategy.ts'
import type { Strategy } from '../../src/stages/index.ts'

function kept(): Strategy {
  const source = readFileSync(new URL('../../examples/coffee-chain-ru/strategy.json', import.meta.url), 'utf8')
  return strategyFileSchema.parse(JSON.parse(source)) as unknown as Strategy
}

describe('a strategy after an edit', () => {
  test('is left as it is when nothing was edited', () => {
    const strategy = kept()
    expect(refreshStrategy(strategy)).toBe(strategy)
  })

  test('follows a changed cost into the budget, the case and the findings', () => {
    const strategy = kept()
    const [first] = strategy.stages.initiatives.initiatives
    if (!first) throw new Error('No initiative')
    first.oneOff += 4_500_000
    expect(judgeStrategy(strategy).findings.map(({ rule }) => rule)).toContain('computed')
    const fresh = refreshStrategy(strategy)
    const errors = fresh.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    expect(errors).toContain('budget-total')
    expect(errors).not.toContain('computed')
    expect(fresh.stages.initiatives.budget.oneOff).toBe(strategy.stages.initiatives.budget.oneOff + 4_500_000)
    expect(fresh.businessCase?.outcome?.weightedNpv36).toBeLessThan(strategy.businessCase?.outcome?.weightedNpv36 ?? 0)
    expect(fresh.findings.filter(({ stage }) => stage === 'brief')).toEqual(
      strategy.findings.filter(({ stage }) => stage === 'brief'),
    )
    expect(refreshStrategy(fresh)).toBe(fresh)
  })
})
