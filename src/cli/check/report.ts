import type { Brief } from '../../core/brief.ts'
import { type Finding, type Severity, type Skipped, severitySchema } from '../../core/finding.ts'
import type { RuleSetting } from '../../core/rule-setting.ts'
import type { Place } from './places.ts'

/** A finding with the place of the file it speaks of. */
export interface PlacedFinding extends Finding {
  /** Pointer from the root of the file, by ids. */
  path: string
  /** Null when it speaks of nothing in particular. */
  place: Place | null
  /** The item it stands in, `initiatives I3 «…»`; null outside of lists. */
  title: string | null
}

/** What was found in a file, for every format alike. */
export interface CheckReport {
  /** As it was named on the command line. */
  name: string
  source: string
  kind: 'brief' | 'strategy'
  /** Of a brief, as it was understood; null when it could not be read. */
  brief: Brief | null
  /** Worst first, then in the order of the stages. */
  findings: readonly PlacedFinding[]
  skipped: readonly Skipped[]
  ruleSettings: readonly RuleSetting[]
  /** True when warnings count as much as errors. */
  strict: boolean
}

/** What was found in a file, and its path relative to the root of the project. */
export interface JudgedFile {
  report: CheckReport
  file: string
}

/** Worst first; those of the same severity stay in the order of the stages. */
export function inOrder<Item extends { severity: Severity }>(findings: readonly Item[]): Item[] {
  return severitySchema.options.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

/** Expected and found behind the message, for formats without fields of their own for them. */
export function wholeMessage({ message, expected, actual }: Finding): string {
  const label = /\p{Script=Cyrillic}/u.test(message) ? ['Ожидалось', 'Найдено'] : ['Expected', 'Found']
  const facts = [expected, actual].flatMap((text, index) => (text === '' ? [] : [`${label[index]}: ${text}.`]))
  return [message, ...facts].join(' ').replace(/([.…!?])\.(?=\s|$)/g, '$1')
}
