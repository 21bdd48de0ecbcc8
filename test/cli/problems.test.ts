import { describe, expect, it } from 'vitest'
import { renderFinding, renderProblems } from '../../src/cli/problems.ts'
import type { Problem } from '../../src/core/errors.ts'

const source = ['company: Acme', 'budgett: 100', 'pains: x', 'goals: y'].join('\n')
const problem: Problem = {
  path: 'budgett',
  line: 2,
  column: 1,
  message: 'Unknown key.',
  expected: 'a key of the brief',
  found: 'budgett',
  suggestion: 'budget',
}

const render = (problems: Problem[], text = source) => renderProblems(problems, 'brief.yaml', text)

describe('renderProblems', () => {
  it('shows the place, the line, what was expected and the likely word', () => {
    expect(render([problem])).toMatchInlineSnapshot(`
      "brief.yaml:2:1  budgett: Unknown key.
          1 | company: Acme
        > 2 | budgett: 100
            | ^
          3 | pains: x
        expected:     a key of the brief
        found:        budgett
        did you mean: budget"
    `)
  })

  it('shows ten problems and counts the rest', () => {
    const text = render(Array.from({ length: 31 }, () => problem))
    expect(text.match(/brief\.yaml:2:1/g)).toHaveLength(10)
    expect(text).toMatch(/… and 21 more problems\.$/)
  })

  it('needs no place', () => {
    expect(render([{ ...problem, path: '', line: null, column: null, suggestion: null }])).toMatchInlineSnapshot(`
      "brief.yaml  Unknown key.
        expected: a key of the brief
        found:    budgett"
    `)
  })

  it('shows hidden characters instead of sending them to the terminal', () => {
    const text = render(
      [{ ...problem, found: 'a\u001b[31m', column: 10 }],
      'company: Acme\nbudgett: \u001b]52;c;aGk=\u0007\u202e\n',
    )
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u)
    expect(text).toContain('a\\x1b[31m')
  })

  it('cuts a long line around the marker', () => {
    const text = render([{ ...problem, column: 5000 }], `company: Acme\n${'x'.repeat(6000)}`)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200)
    const [code = '', marker = ''] = text.split('\n').slice(2)
    expect(code[marker.indexOf('^')]).toBe('x')
  })
})

it('prints a finding with its place and without tricks of the model', () => {
  const finding = {
    rule: 'smart-goal',
    severity: 'error',
    stage: 'goals',
    pointer: '/goals/T1',
    message: 'No date\u001b[2J\nerror  fake',
    expected: 'a date',
    actual: '',
  } as const
  expect(renderFinding(finding)).toBe('error  goals/goals/T1  No date error  fake  [smart-goal]\n    expected: a date')
})
