import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Row } from '../../batch/summary.ts'
import type { Strategy } from '../../stages/index.ts'
import { placeFindings, strategyPointer } from '../check/place-findings.ts'
import { type CheckReport, inOrder } from '../check/report.ts'
import type { BatchOptions } from './options.ts'

/**
 * A row with its findings, read again from where they were written: thousands of strategies are never in memory at once. They are told at
 * the brief, which is what a repository holds. Null for a row without a report.
 */
export async function judgedRow(
  cwd: string,
  { out, strict = false }: Pick<BatchOptions, 'out' | 'strict'>,
  row: Row,
): Promise<CheckReport | null> {
  if (row.folder === null) return null
  const text = await readFile(resolve(cwd, out, row.folder, 'strategy.json'), 'utf8')
  const strategy = JSON.parse(text) as Strategy
  return {
    name: row.brief,
    source: '',
    kind: 'strategy',
    brief: null,
    findings: inOrder(placeFindings(strategy.findings, strategy, strategyPointer, () => null)),
    skipped: strategy.skipped,
    ruleSettings: strategy.ruleSettings,
    strict,
  }
}
