import { expect, it } from 'vitest'
import { renderPretty } from '../../../src/cli/check/pretty.ts'
import { checkReport, placedFinding } from '../../support/placed-report.ts'

it('shows the place, the item, the lines around it and what would pass', () => {
  expect(renderPretty(checkReport([placedFinding()]), '1 error', false)).toMatchInlineSnapshot(`
    "error  initiatives/owner-exists
      strategy.json:3:5  /stages/initiatives/initiatives/I3/owner  initiatives I3 «Call after repair»
        Nobody is called Bob.
          1 | line 1
          2 | line 2
        > 3 | line 3
            |     ^
          4 | line 4
        expected: a role of the team
        found:    Bob

    strategy.json: 1 error (-v lists them)
    "
  `)
})

it('puts the worst first and the findings of one rule together', () => {
  const text = renderPretty(
    checkReport([
      placedFinding({ severity: 'warning', rule: 'b' }),
      placedFinding({ rule: 'a' }),
      placedFinding({ rule: 'c' }),
      placedFinding({ rule: 'a' }),
    ]),
    '',
    false,
  )
  expect(text.match(/^\S+ {2}initiatives.*$/gm)).toEqual([
    'error  initiatives/a  × 2',
    'error  initiatives/c',
    'warning  initiatives/b',
  ])
})

it('draws ten frames, one of every rule first, and a line for each of the rest', () => {
  const many = Array.from({ length: 20 }, () => placedFinding())
  const text = renderPretty(checkReport([...many, placedFinding({ rule: 'z' })]), '', false)
  expect(text.match(/> 3 \|/g)).toHaveLength(10)
  expect(text.slice(text.indexOf('initiatives/z'))).toContain('> 3 |')
  expect(text.match(/^ {2}strategy\.json:3:5 .*Nobody is called Bob\.$/gm)).toHaveLength(11)
})

it('lists skipped rules when asked, and never sends a control character to the terminal', () => {
  const report = checkReport([placedFinding({ message: 'a\u001b[31m\u202eb', title: 'x \u0007', actual: '\u0000' })], {
    source: '\n\n"\u001b]0;x\u0007"',
  })
  const text = renderPretty(report, '', true)
  expect(text).toContain('skipped  initiatives/pain-coverage  no pains')
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
})

it('stays readable on one line of a megabyte', () => {
  const place = { line: 1, column: 500_000, endLine: 1, endColumn: 500_003 }
  const text = renderPretty(checkReport([placedFinding({ place })], { source: 'x'.repeat(1_000_000) }), '', false)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200)
})
