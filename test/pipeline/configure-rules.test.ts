import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkBrief } from '../../src/brief/check-brief.ts'
import { briefRules } from '../../src/brief/rules.ts'
import type { Severity } from '../../src/core/finding.ts'
import { defineRule, type Rule } from '../../src/core/rule.ts'
import type { RuleSetting } from '../../src/core/rule-setting.ts'
import { type AnyStage, defineStage } from '../../src/core/stage.ts'
import { checkDraft } from '../../src/pipeline/check-draft.ts'
import { configureRules } from '../../src/pipeline/configure-rules.ts'
import { smallBrief } from '../support/small-brief.ts'

const reason = 'The board decided so.'

function stageWith(severity: Severity, own?: Severity, id = 'no-x'): AnyStage {
  const rule: Rule<unknown> = defineRule({
    id,
    severity,
    claim: '',
    why: '',
    source: '',
    message: { en: 'x', ru: 'х' },
    repair: '',
    check: () => [{ pointer: '/x', params: {}, expected: '', actual: '', ...(own && { severity: own }) }],
    fix: (draft) => ({ draft, corrections: [] }),
  })
  const schema = z.unknown()
  const stage = { id: 's', title: { en: '', ru: '' }, needs: [], schema, completeSchema: schema }
  return defineStage({ ...stage, complete: (draft: unknown) => draft, rules: [rule], section: () => [] }) as AnyStage
}

function judged(stage: AnyStage, settings: readonly RuleSetting[], language: 'en' | 'ru' = 'en') {
  const [configured] = configureRules([stage], settings)
  if (!configured) throw new Error('No stage')
  return checkDraft(configured, {}, { brief: smallBrief(language), drafts: {} })
}

describe('configureRules', () => {
  it('skips a rule that is off, for the reason given, and takes its fix away', () => {
    const off: RuleSetting = { rule: 'no-x', severity: 'off', reason }
    const ends = { findings: [], skipped: [{ rule: 'no-x', stage: 's', reason: `switched off: ${reason}` }] }
    expect(judged(stageWith('error'), [off])).toEqual(ends)
    expect(judged(stageWith('error'), [off], 'ru').skipped[0]?.reason).toBe(`выключено: ${reason}`)
    expect(configureRules([stageWith('error')], [off])[0]?.rules[0]).not.toHaveProperty('fix')
  })

  it.each([
    ['error', undefined, 'warning', 'warning'],
    ['warning', undefined, 'error', 'error'],
    ['error', 'info', 'warning', 'info'],
    ['warning', 'error', 'warning', 'error'],
    ['error', 'warning', 'warning', 'warning'],
    ['warning', 'info', 'error', 'info'],
    ['info', undefined, 'error', 'error'],
  ] as const)('a rule of %s with a place of %s, set to %s, gives %s', (usual, own, severity, seen) => {
    const { findings } = judged(stageWith(usual, own), [{ rule: 'no-x', severity, reason }])
    expect(findings.map((finding) => finding.severity)).toEqual([seen])
  })

  it('leaves other rules and structural rules alone', () => {
    const stage = stageWith('error')
    expect(configureRules([stage], [{ rule: 'other', severity: 'off', reason }])[0]?.rules).toEqual(stage.rules)
    const structural = stageWith('error', undefined, 'schema-valid')
    expect(judged(structural, [{ rule: 'schema-valid', severity: 'off', reason }]).findings).toHaveLength(1)
  })
})

it('rules of the brief follow the same settings', () => {
  const { findings, skipped } = checkBrief(
    smallBrief(),
    briefRules.map(({ id }) => ({ rule: id, severity: 'off', reason })),
  )
  expect(findings).toEqual([])
  expect(skipped).toHaveLength(briefRules.length)
})
