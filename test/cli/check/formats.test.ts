import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import { relativeName, relativeUri } from '../../../src/cli/check/file-uri.ts'
import { renderGithub } from '../../../src/cli/check/github.ts'
import { renderJunit } from '../../../src/cli/check/junit.ts'
import { renderSarif } from '../../../src/cli/check/sarif.ts'
import { listedRules } from '../../../src/cli/rule-list.ts'
import { checkReport, placedFinding } from '../../support/placed-report.ts'

const hostile = 'a "b" <c> & ]]> \u0000\u0001\u001b[31m \ud800 %0A\r\n::error::x'

describe('SARIF', () => {
  const {
    $schema: _draft4,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(new URL('../../support/sarif/sarif-schema-2.1.0.json.txt', import.meta.url), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const fits = ajv.compile(schema)
  const logOf = (text: string): Log => JSON.parse(text)

  it.each([
    [
      'findings',
      checkReport([placedFinding(), placedFinding(), placedFinding({ place: null, title: null, path: '' })]),
    ],
    ['no findings', checkReport([], { skipped: [] })],
    [
      'texts with control characters',
      checkReport([placedFinding({ message: hostile, title: hostile, actual: hostile })]),
    ],
    [
      'settings',
      checkReport([], {
        ruleSettings: [
          { rule: 'owner-exists', severity: 'off', reason: 'Owners are named later.' },
          { rule: 'swot-complete', severity: 'error', reason: 'The board reads it first.' },
        ],
      }),
    ],
    [
      'a note of the reader',
      checkReport([placedFinding({ rule: 'period-assumed', stage: 'brief', severity: 'info' })]),
    ],
  ])('fits the schema of OASIS with %s', (_name, report) => {
    fits(logOf(renderSarif([{ report, file: 'briefs/план 1.json' }])))
    expect(fits.errors).toBeNull()
  })

  it('the schema is able to refuse', () => {
    const log = logOf(renderSarif([{ report: checkReport([placedFinding()]), file: 'a.json' }]))
    expect(fits({ ...log, runs: [{ ...log.runs[0], results: [{ message: { text: 'x' }, level: 'fatal' }] }] })).toBe(
      false,
    )
  })

  it('describes every rule once, with its level', () => {
    const rules = logOf(renderSarif([{ report: checkReport([]), file: 'a.json' }])).runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({ id }) => id).toSorted()).toEqual([...new Set(listedRules().map(({ id }) => id))].toSorted())
    for (const rule of rules) {
      expect(rule.shortDescription?.text, rule.id).toMatch(/\S/)
      expect(rule.help?.text, rule.id).toMatch(/\S/)
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level)
    }
  })

  it('says where, relative to the project and percent-encoded', () => {
    const run = logOf(renderSarif([{ report: checkReport([placedFinding()]), file: 'briefs/план 1.json' }])).runs[0]
    const [place] = run?.results?.[0]?.locations ?? []
    expect(place?.physicalLocation?.artifactLocation?.uri).toBe('briefs/%D0%BF%D0%BB%D0%B0%D0%BD%201.json')
    expect(place?.physicalLocation?.region).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 })
    expect(place?.logicalLocations?.[0]?.fullyQualifiedName).toBe('/stages/initiatives/initiatives/I3/owner')
  })

  it('keeps the fingerprint of a finding that only moved, and tells two at one place apart', () => {
    const marks = (findings: Parameters<typeof checkReport>[0]) =>
      logOf(renderSarif([{ report: checkReport(findings), file: 'a.json' }])).runs[0]?.results?.map(
        (result) => result.partialFingerprints,
      )
    const moved = placedFinding({ place: { line: 9, column: 1, endLine: 9, endColumn: 2 }, message: 'other words' })
    expect(marks([placedFinding()])).toEqual(marks([moved]))
    expect(new Set(marks([placedFinding(), placedFinding()])?.map((mark) => JSON.stringify(mark))).size).toBe(2)
  })
})

describe('JUnit', () => {
  /** Attributes of the elements of one name. */
  const elements = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map((m) => m[1])

  it('is a suite for each stage and a case for each rule', () => {
    const xml = renderJunit(checkReport([placedFinding()]))
    expect(elements(xml, 'testsuite')).toHaveLength(new Set(listedRules().map(({ stage }) => stage)).size)
    expect(elements(xml, 'testcase')).toHaveLength(listedRules().length)
    expect(xml).toMatch(
      /name="owner-exists" file="strategy.json">\s*<failure type="error" message="Nobody is called Bob\.">/,
    )
    expect(xml).toMatch(/name="pain-coverage" file="strategy.json">\s*<skipped message="no pains"\/>/)
    expect(xml).toContain('failures="1" errors="0" skipped="1"')
  })

  it('fails a case for a warning only when warnings count', () => {
    const warning = placedFinding({ severity: 'warning' })
    expect(renderJunit(checkReport([warning]))).not.toContain('<failure')
    expect(renderJunit(checkReport([warning]))).toContain('<system-out>')
    expect(renderJunit(checkReport([warning], { strict: true }))).toContain('<failure type="warning"')
  })

  it('is well-formed whatever the texts hold', () => {
    const finding = placedFinding({ message: hostile, title: hostile, actual: hostile, path: hostile })
    const xml = renderJunit(
      checkReport([finding], { name: hostile, skipped: [{ rule: 'x', stage: 'y', reason: hostile }] }),
    )
    expect(() => create(xml)).not.toThrow()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 may not hold
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u)
  })
})

describe('GitHub', () => {
  it('writes the worst ten and then one line', () => {
    const warnings = Array.from({ length: 9 }, () => placedFinding({ severity: 'warning' }))
    const findings = [...warnings, placedFinding({ severity: 'info' }), placedFinding(), placedFinding()]
    const lines = renderGithub([{ report: checkReport(findings), file: 'strategy.json' }], 'strategy.json: 2 errors')
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(11)
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
      'error',
      'error',
      ...Array(8).fill('warning'),
      undefined,
    ])
    expect(lines.at(-1)).toBe('strategy.json: 2 errors (2 more findings not shown here)')
    expect(renderGithub([{ report: checkReport([placedFinding({ severity: 'info' })]), file: 'a' }], '')).toMatch(
      /^::notice /,
    )
  })

  it('escapes what would end a property, a command or a line', () => {
    const finding = placedFinding({ message: hostile, title: '100%: a, b' })
    const [line = ''] = renderGithub([{ report: checkReport([finding]), file: 'a,b:c %.json' }], '').split('\n')
    expect(line).toContain('file=a%2Cb%3Ac %25.json,line=3,')
    expect(line).toContain('title=owner-exists%3A 100%25%3A a%2C b::')
    expect(line.match(/::/g)?.length).toBe(hostile.match(/::/g)?.length ? 4 : 2)
    expect(line).not.toMatch(/\p{Cc}/u)
  })
})

it('a file is named from the root of the project', () => {
  expect(relativeName('../b/c d.json', '/a', '/a/x')).toBe('b/c d.json')
  expect(relativeName('/z/y.json', '/a', '/a')).toBe('../z/y.json')
  expect(relativeName('stdin', '/a', '/a')).toBe('stdin')
  expect(relativeUri('../план #1.json')).toBe('../%D0%BF%D0%BB%D0%B0%D0%BD%20%231.json')
})
