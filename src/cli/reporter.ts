import { localeOf } from '../core/locale.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { reportTree } from '../report/report-tree.ts'
import type { Strategy } from '../stages/index.ts'
import { reportParts } from '../stages/pages/report-parts.ts'
import type { Format } from './output.ts'

/** A strategy in a format of the report: text with a final line feed. */
export function renderStrategy(strategy: Strategy, format: Format): string {
  if (format === 'json') return `${JSON.stringify(strategy, null, 2)}\n`
  return renderMarkdown(reportTree(strategy, reportParts, localeOf(strategy.language)))
}
