import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/cli/config/config.ts'
import { structuralRules } from '../../../src/core/rule-setting.ts'
import { structuralRules as documented } from '../../../src/pipeline/structural-rules.ts'

const reason = 'The board decided so in May.'
const told = (value: unknown) =>
  readConfig(value, 'project').misplaced.map(({ path, message, suggestion }) => [path.join('.'), message, suggestion])

describe('the rules of a project', () => {
  it('reads settings in their order', () => {
    const rules = {
      'goal-count': { severity: 'off', reason: ` ${reason} ` },
      'nps-readable': { severity: 'error', reason },
    }
    expect(readConfig({ rules }, 'project')).toEqual({
      config: {
        rules: [
          { rule: 'goal-count', severity: 'off', reason },
          { rule: 'nps-readable', severity: 'error', reason },
        ],
      },
      misplaced: [],
    })
  })

  it.each([
    ['nothing', {}],
    ['no rules yet', { rules: null }],
    ['a structural rule as what it is', { rules: { computed: { severity: 'error', reason } } }],
  ])('accepts %s', (_name, value) => {
    expect(readConfig(value, 'project').misplaced).toEqual([])
  })

  it.each([
    ['an unknown rule', { rules: { 'goal-cuont': { severity: 'off', reason } } }, 'rules.goal-cuont', 'goal-count'],
    ['an unknown field', { rule: {} }, 'rule', 'rules'],
    ['an address', { baseUrl: 'https://evil.test' }, 'baseUrl', null],
    ['a key', { OPENAI_API_KEY: 'x' }, 'OPENAI_API_KEY', null],
    ['a severity alone', { rules: { 'goal-count': 'off' } }, 'rules.goal-count', null],
    ['no severity', { rules: { 'goal-count': { reason } } }, 'rules.goal-count.severity', null],
    ['another severity', { rules: { 'goal-count': { severity: 'warn', reason } } }, 'rules.goal-count.severity', null],
    [
      'a misspelt severity',
      { rules: { 'goal-count': { severity: 'eror', reason } } },
      'rules.goal-count.severity',
      'error',
    ],
    ['no reason', { rules: { 'goal-count': { severity: 'off' } } }, 'rules.goal-count.reason', null],
    [
      'a short reason',
      { rules: { 'goal-count': { severity: 'off', reason: 'too hard ' } } },
      'rules.goal-count.reason',
      null,
    ],
    [
      'a reason without words',
      { rules: { 'goal-count': { severity: 'off', reason: '..........' } } },
      'rules.goal-count.reason',
      null,
    ],
    [
      'a field of a setting',
      { rules: { 'goal-count': { severity: 'off', reason, resaon: '' } } },
      'rules.goal-count.resaon',
      'reason',
    ],
    ['a list', { rules: ['goal-count'] }, 'rules', null],
  ])('refuses %s', (_name, value, path, suggestion) => {
    expect(told(value)).toEqual([[path, expect.stringMatching(/\S/), suggestion]])
  })

  it.each(
    structuralRules.flatMap((rule) => [
      [rule, 'off'],
      [rule, 'warning'],
    ]),
  )('%s cannot be %s', (rule, severity) => {
    expect(told({ rules: { [rule]: { severity, reason } } })).toEqual([
      [`rules.${rule}.severity`, expect.stringContaining('shape'), null],
    ])
  })

  it('every structural rule is documented', () => {
    expect(documented.map(({ id }) => id)).toEqual(structuralRules)
  })
})
