import { localeOf } from '../core/locale.ts'
import { renderMarkdown } from '../report/markdown.ts'
import { reportTree } from '../report/report-tree.ts'
import type { Strategy } from '../stages/index.ts'
import { reportParts } from '../stages/pages/report-parts.ts'
import type { Format } from './output.ts'

/** A strategy as plain text, with a final line feed. */
export function renderStrategy(strategy: Strategy, format: 'md' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(strategy, null, 2)}\n`
  return renderMarkdown(reportTree(strategy, reportParts, localeOf(strategy.language)))
}

/** A strategy in any format of the report. What draws charts is loaded when a format needs it. */
export async function renderAs(strategy: Strategy, format: Format): Promise<string> {
  if (format !== 'html') return renderStrategy(strategy, format)
  const { renderHtml } = await import('../report/html/render-html.ts')
  const locale = localeOf(strategy.language)
  return renderHtml(reportTree(strategy, reportParts, locale), locale)
}
