import { describe, expect, it } from 'vitest'
import type { Severity } from '../../src/core/finding.ts'
import { type Candidate, improves, isNoWorse, nothingCorrected, openRules } from '../../src/pipeline/candidate.ts'
import type { OpenFinding } from '../../src/pipeline/check-draft.ts'

/** `owner /a` is an error of the rule `owner` at `/a`, `?title /b` a warning, `-size /c` merely said. */
function candidate(...open: string[]): Candidate {
  const findings = open.map((line): OpenFinding => {
    const [, mark, rule = '', pointer = ''] = /^([?-]?)(\S+) (\S+)$/.exec(line) ?? []
    const severity: Severity = mark === '?' ? 'warning' : mark === '-' ? 'info' : 'error'
    return { rule, severity, pointer, stage: 's', message: '', expected: '', actual: '', repair: '', group: [] }
  })
  return { answer: {}, draft: {}, open: findings, skipped: [], ...nothingCorrected }
}

const two = ['owner /a', 'cost /b']

describe('isNoWorse', () => {
  it.each<[string, string[], string[], boolean]>([
    ['the same errors', two, two, true],
    ['an error less', two, ['owner /a'], true],
    ['a new warning', two, [...two, '?title /a'], false],
    ['something merely said', two, [...two, '-size /a'], true],
    ['a warning in place of an error', two, ['owner /a', '?title /a'], true],
    ['an error that moved', two, ['owner /c', 'cost /b'], false],
    ['a second error at one place', two, ['owner /a', 'owner /a'], false],
  ])('%s', (_name, before, after, fine) => {
    expect(isNoWorse(candidate(...before), candidate(...after))).toBe(fine)
  })
})

describe('improves', () => {
  it.each<[string, string[], string[], boolean, boolean]>([
    ['the same errors', two, two, false, false],
    ['an error less', two, ['owner /a'], true, true],
    ['an error less, another moved', two, ['owner /c'], false, true],
    ['an error less, of a new rule', two, ['pains /a'], false, false],
    ['fewer warnings', ['?title /a'], [], true, true],
    ['many warnings in place of one error', ['owner /a'], Array(50).fill('?title /a'), true, true],
  ])('%s', (_name, before, after, asRepair, asWhole) => {
    expect(improves(candidate(...before), candidate(...after), false)).toBe(asRepair)
    expect(improves(candidate(...before), candidate(...after), true)).toBe(asWhole)
  })
})

it('openRules names errors first, and nothing that is merely said', () => {
  expect(openRules(candidate('?title /a', '-size /c', 'owner /b'))).toEqual(['owner', 'title'])
})
