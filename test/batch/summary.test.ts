import { describe, expect, it } from 'vitest'
import { compareWithBaseline } from '../../src/batch/baseline.ts'
import { measuresOf, noMeasures, type Row } from '../../src/batch/summary.ts'
import type { Finding, Severity } from '../../src/core/finding.ts'
import type { LedgerEntry } from '../../src/core/strategy.ts'

const finding = (rule: string, severity: Severity): Finding => ({
  rule,
  severity,
  stage: 'goals',
  pointer: '',
  message: 'm',
  expected: '',
  actual: '',
})
const skip = (rule: string) => ({ rule, stage: 'goals', reason: 'r' })

const entry: LedgerEntry = {
  stage: 'goals',
  attempt: 1,
  kind: 'draft',
  outcome: 'accepted',
  targets: [],
  openRules: [],
  frozenBytes: null,
  usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20, reasoningTokens: 0 },
  costUsd: 0.5,
}

describe('measuresOf', () => {
  const criteria = [{ id: 'goals', rules: ['a', 'b', 'c', 'd'] }]

  it.each([
    ['all rules hold', [], [], 100],
    ['an error costs its rule', [finding('a', 'error')], [], 75],
    ['a warning costs half of it', [finding('a', 'warning')], [], 87.5],
    ['the worst finding of a rule counts, once', [finding('a', 'warning'), finding('a', 'error')], [], 75],
    ['an info costs nothing', [finding('a', 'info')], [], 100],
    ['a rule that was not judged is left out', [finding('a', 'error')], [skip('b')], 66.7],
    ['a rule that failed in one stage and was skipped in another has failed', [finding('a', 'error')], [skip('a')], 75],
    ['nothing could be judged', [], ['a', 'b', 'c', 'd'].map(skip), null],
  ])('%s', (_name, findings, skipped, expected) => {
    const { score, criteria: byId } = measuresOf({ findings, skipped, ledger: [] }, criteria)
    expect([score, byId]).toEqual([expected, { goals: expected }])
  })

  it('takes the mean of the criteria that could be judged', () => {
    const three = [
      { id: 'x', rules: ['a'] },
      { id: 'y', rules: ['b'] },
      { id: 'z', rules: ['c'] },
    ]
    expect(measuresOf({ findings: [finding('a', 'error')], skipped: [skip('c')], ledger: [] }, three)).toMatchObject({
      score: 50,
      criteria: { x: 0, y: 100, z: null },
    })
  })

  it('adds up what was spent, and does not guess', () => {
    const spent = (ledger: LedgerEntry[]) => measuresOf({ findings: [], skipped: [], ledger }, criteria)
    expect(spent([entry, { ...entry, kind: 'repair', attempt: 2 }])).toMatchObject({
      calls: 2,
      repairs: 1,
      tokens: { input: 200, cached: 80, output: 40 },
      costUsd: 1,
    })
    expect(spent([entry, { ...entry, usage: null, costUsd: null }])).toMatchObject({ tokens: null, costUsd: null })
  })

  it('counts open findings by rule', () => {
    const findings = [finding('b', 'warning'), finding('a', 'error'), finding('b', 'warning'), finding('c', 'info')]
    const { rules, findings: counts } = measuresOf({ findings, skipped: [], ledger: [] }, criteria)
    expect([rules, counts]).toEqual([
      { a: 1, b: 2 },
      { errors: 1, warnings: 2 },
    ])
  })
})

describe('compareWithBaseline', () => {
  const row: Row = {
    ...noMeasures,
    calls: 6,
    tokens: null,
    brief: 'a.yaml',
    model: 'm',
    folder: 'a',
    company: 'A',
    language: 'en',
    code: 0,
    failure: null,
    score: 90,
    costUsd: 1,
    repairs: 10,
    seconds: 1,
  }
  const failed = { code: 5, failure: { class: 'endpoint', message: 'gone', hint: null } }
  const compare = (before: Partial<Row>, after: Partial<Row>) =>
    compareWithBaseline(
      { version: 1, rows: [{ ...row, ...after }] },
      { version: 1, rows: [{ ...row, ...before }] },
      { score: 1, growth: 0.1 },
    )

  it.each<[string, Partial<Row>, Partial<Row>, string[]]>([
    ['nothing has changed', {}, {}, []],
    ['another time is no change', {}, { seconds: 9 }, []],
    ['a rule newly fails', {}, { rules: { r: 1 } }, ['rule!']],
    ['a rule that failed fails more often', { rules: { r: 1 } }, { rules: { r: 2 } }, ['rule']],
    ['a rule holds again', { rules: { r: 1 } }, {}, ['rule']],
    ['the score drops within the tolerance', {}, { score: 89 }, ['score']],
    ['the score drops beyond it', {}, { score: 88.9 }, ['score!']],
    ['the score rises', {}, { score: 99 }, ['score']],
    ['it costs a tenth more', {}, { costUsd: 1.1 }, ['cost']],
    ['it costs more than that', {}, { costUsd: 1.11 }, ['cost!']],
    ['the price is unknown now', {}, { costUsd: null }, []],
    ['one repair in ten more', {}, { repairs: 11 }, ['repairs']],
    ['two in ten more', {}, { repairs: 12 }, ['repairs!']],
    ['open errors now', {}, { code: 9 }, ['code!']],
    ['no report now, and nothing else is compared', { rules: { r: 1 } }, failed, ['code!']],
    ['another reason for no report', failed, { ...failed, code: 6 }, ['code']],
    ['a report again', failed, {}, ['code']],
  ])('%s', (_name, before, after, expected) => {
    const { changes, regressions } = compare(before, after)
    expect(changes.map(({ kind, regression }) => `${kind}${regression ? '!' : ''}`)).toEqual(expected)
    expect(regressions).toEqual(changes.filter(({ regression }) => regression))
  })

  it('knows rows by brief and model', () => {
    const { regressions, added } = compare({}, { model: 'other' })
    expect(regressions.map(({ kind, model }) => [kind, model])).toEqual([['missing', 'm']])
    expect(added.map(({ model }) => model)).toEqual(['other'])
  })
})
