import { createHash } from 'node:crypto'
import type { Invocation, Log, Notification, ReportingConfiguration, ReportingDescriptor, Result } from 'sarif'
import type { Severity } from '../../core/finding.ts'
import { type ListedRule, listedRules } from '../rule-list.ts'
import { packageVersion } from '../version.ts'
import { relativeUri } from './file-uri.ts'
import { type CheckReport, type JudgedFile, type PlacedFinding, wholeMessage } from './report.ts'

type Level = NonNullable<ReportingConfiguration['level']>
const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' }

/** `pain-coverage` -> `PainCoverage`, as viewers show names. */
function nameOf(id: string): string {
  return id.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase())
}

function descriptorOf(rule: ListedRule, stages: readonly string[]): ReportingDescriptor {
  const { id, severity, claim, why, source, message, repair } = rule
  const help = [why, `Demanded by: ${source}.`, ...(repair === null ? [] : [`What would pass: ${repair}`])]
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: claim },
    fullDescription: { text: `${claim} ${why}` },
    help: { text: help.join('\n') },
    messageStrings: { en: { text: braced(message.en) }, ru: { text: braced(message.ru) } },
    defaultConfiguration: { level: levels[severity] },
    properties: { stages: [...stages] },
  }
}

/** SARIF numbers its places; ours have names, so their braces are doubled. */
function braced(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}

/** One descriptor for each id; a rule that judges several stages is the same rule. */
function descriptors(findings: readonly PlacedFinding[]): ReportingDescriptor[] {
  const all = listedRules()
  const ids = [...new Set(all.map(({ id }) => id))]
  const known = ids.flatMap((id) => {
    const same = all.filter((rule) => rule.id === id)
    return same.slice(0, 1).map((rule) =>
      descriptorOf(
        rule,
        same.map(({ stage }) => stage),
      ),
    )
  })
  // What reading a brief had to assume has an id but is no rule.
  const notes = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !ids.includes(id))
  return [...known, ...notes.map((id) => ({ id, name: nameOf(id), shortDescription: { text: nameOf(id) } }))]
}

function resultOf(finding: PlacedFinding, uri: string, ids: readonly string[], fingerprint: string): Result {
  const { rule, severity, path, place, title, stage, expected, actual } = finding
  const region = place && {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
  }
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: wholeMessage(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(region && { region }) },
        logicalLocations: [
          { fullyQualifiedName: path === '' ? '/' : path, kind: 'value', ...(title !== null && { name: title }) },
        ],
      },
    ],
    partialFingerprints: { 'ruleAndPointer/v1': fingerprint },
    properties: { stage, expected, actual },
  }
}

/** Rule and pointer by ids: the same finding keeps it while the file around it changes. A second one at the same place is numbered. */
function fingerprints(findings: readonly PlacedFinding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, stage, path }) => {
    const key = [rule, stage, path].join('\n')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return createHash('sha256')
      .update(count === 0 ? key : `${key}\n${count}`)
      .digest('hex')
      .slice(0, 32)
  })
}

function invocationOf({ skipped, ruleSettings }: CheckReport): Invocation {
  const notifications = skipped.map(({ rule, stage, reason }): Notification => {
    return {
      associatedRule: { id: rule },
      level: 'note',
      message: { text: `${stage}/${rule} was not judged: ${reason}` },
    }
  })
  const overrides = ruleSettings.map(({ rule, severity, reason }) => ({
    descriptor: { id: rule },
    configuration:
      severity === 'off' ? { enabled: false, properties: { reason } } : { level: severity, properties: { reason } },
  }))
  return {
    executionSuccessful: true,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
    ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
  }
}

/** A SARIF 2.1.0 log of one run over one file or many. */
export function renderSarif(files: readonly JudgedFile[]): string {
  const rules = descriptors(files.flatMap(({ report }) => report.findings))
  const ids = rules.map(({ id }) => id)
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'loyalty-strategy', semanticVersion: packageVersion(), rules } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: relativeUri(file) }, encoding: 'UTF-8' })),
        invocations: files.map(({ report }) => invocationOf(report)),
        results: files.flatMap(({ report: { findings }, file }) => {
          const marks = fingerprints(findings)
          return findings.map((finding, index) => resultOf(finding, relativeUri(file), ids, marks[index] ?? ''))
        }),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
