import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Row } from '../../batch/summary.ts'
import type { Strategy } from '../../stages/index.ts'
import { placeFindings, strategyPointer } from '../check/place-findings.ts'
import { type CheckReport, inOrder } from '../check/report.ts'
import { ioError, reasonOf } from '../run-folder/private-files.ts'
import type { BatchOptions } from './options.ts'

/** Somebody may have removed or changed it meanwhile. */
async function readStrategy(path: string): Promise<Strategy> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Strategy
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON any more' : reasonOf(error)
    const message = `${path}, which this batch has written, cannot be read again: ${why}.`
    throw ioError(message, 'Run the same command again, and leave its files alone meanwhile.', error)
  }
}

/**
 * A row with its findings, read again from where they were written: thousands of strategies are never in memory at once. They are told at
 * the brief, which is what a repository holds. Null for a row without a report. @throws ExpectedError (8) for one that is gone.
 */
export async function judgedRow(
  cwd: string,
  { out, strict = false }: Pick<BatchOptions, 'out' | 'strict'>,
  row: Row,
): Promise<CheckReport | null> {
  if (row.folder === null) return null
  const strategy = await readStrategy(resolve(cwd, out, row.folder, 'strategy.json'))
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
