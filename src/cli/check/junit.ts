import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Severity } from '../../core/finding.ts'
import { structuralRules } from '../../core/rule-setting.ts'
import { listedRules } from '../rule-list.ts'
import { type CheckReport, type PlacedFinding, wholeMessage } from './report.ts'

interface Case {
  stage: string
  rule: string
  findings: PlacedFinding[]
  /** Why it was not judged; null when it was. */
  skipped: string | null
}

/** A case for each rule that applies to the file, in the order of the stages, and for whatever else has findings. */
function casesOf({ kind, findings, skipped }: CheckReport): Case[] {
  const cases = new Map<string, Case>()
  const caseOf = (stage: string, rule: string): Case => {
    const key = `${stage}/${rule}`
    const known = cases.get(key) ?? { stage, rule, findings: [], skipped: null }
    cases.set(key, known)
    return known
  }
  for (const { stage, id } of listedRules()) if (kind === 'strategy' || stage === 'brief') caseOf(stage, id)
  for (const finding of findings) {
    const { stage, rule } = finding
    const isGeneral = kind === 'strategy' && structuralRules.includes(rule) && !cases.has(`${stage}/${rule}`)
    caseOf(isGeneral ? 'strategy' : stage, rule).findings.push(finding)
  }
  for (const { stage, rule, reason } of skipped) caseOf(stage, rule).skipped = reason
  return [...cases.values()]
}

function lineOf(finding: PlacedFinding, name: string): string {
  const { severity, place, path, title } = finding
  const at = [name, ...(place ? [place.line, place.column] : [])].join(':')
  return [severity, at, path, ...(title === null ? [] : [title]), wholeMessage(finding)].join('  ')
}

/** Findings that decide the exit code fail their case; the others are told in its output. */
function fails({ findings }: Case, strict: boolean): boolean {
  const open: readonly Severity[] = strict ? ['error', 'warning'] : ['error']
  return findings.some(({ severity }) => open.includes(severity))
}

/** The counts that a suite carries as attributes. */
interface Counts {
  tests: number
  failures: number
  errors: number
  skipped: number
}

function countsOf(cases: readonly Case[], strict: boolean): Counts {
  return {
    tests: cases.length,
    failures: cases.filter((one) => fails(one, strict)).length,
    errors: 0,
    skipped: cases.filter((one) => one.findings.length === 0 && one.skipped !== null).length,
  }
}

function addCase(suite: XMLBuilder, one: Case, { name, strict }: CheckReport): void {
  const { stage, rule, findings, skipped } = one
  const element = suite.ele('testcase', { classname: stage, name: rule, file: name })
  const text = findings.map((finding) => lineOf(finding, name)).join('\n')
  const [first] = findings
  if (first && fails(one, strict)) {
    element.ele('failure', { type: first.severity, message: first.message }).txt(text)
  } else if (first) element.ele('system-out').txt(text)
  else if (skipped !== null) element.ele('skipped', { message: skipped })
}

/** What XML may not hold is replaced by U+FFFD. */
const xmlOptions = { invalidCharReplacement: '\ufffd' } as const

/** JUnit XML: a suite for each stage, a case for each rule. */
export function renderJunit(report: CheckReport): string {
  const cases = casesOf(report)
  const document = create({ version: '1.0', encoding: 'UTF-8', ...xmlOptions })
  const root = document.ele('testsuites', { name: report.name, ...countsOf(cases, report.strict) })
  for (const stage of new Set(cases.map((one) => one.stage))) {
    const own = cases.filter((one) => one.stage === stage)
    const suite = root.ele('testsuite', { name: stage, ...countsOf(own, report.strict) })
    for (const one of own) addCase(suite, one, report)
  }
  return `${document.end({ prettyPrint: true })}\n`
}

/** One suite with a case for each rule, for a file among many; a piece of XML without a head. */
export function renderSuite(report: CheckReport): string {
  const cases = casesOf(report)
  const suite = create(xmlOptions).ele('testsuite', { name: report.name, ...countsOf(cases, report.strict) })
  for (const one of cases) addCase(suite, one, report)
  return suite.toString({ prettyPrint: true })
}

/** The suite of a file that came to nothing: one case that could not be run. */
export function renderFailedSuite(name: string, message: string): string {
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 }
  const suite = create(xmlOptions).ele('testsuite', { name, ...counts })
  suite.ele('testcase', { classname: 'batch', name: 'report' }).ele('error', { message }).txt(message)
  return suite.toString({ prettyPrint: true })
}
