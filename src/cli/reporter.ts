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

/** A strategy in any format of the report: text, or bytes where the format is no text. What draws charts is loaded when a format needs it. */
export async function renderAs(strategy: Strategy, format: 'docx'): Promise<Uint8Array>
export async function renderAs(strategy: Strategy, format: Exclude<Format, 'docx'>): Promise<string>
export async function renderAs(strategy: Strategy, format: Format): Promise<string | Uint8Array>
export async function renderAs(strategy: Strategy, format: Format): Promise<string | Uint8Array> {
  if (format !== 'html' && format !== 'docx') return renderStrategy(strategy, format)
  const locale = localeOf(strategy.language)
  const tree = reportTree(strategy, reportParts, locale)
  if (format === 'html') {
    const { renderHtml } = await import('../report/html/render-html.ts')
    return renderHtml(tree, locale)
  }
  const [{ renderDocx }, { openPainter }] = await Promise.all([
    import('../report/docx/render-docx.ts'),
    import('./painter.ts'),
  ])
  return renderDocx(tree, locale, { paint: await openPainter(), writtenAt: strategy.generatedAt })
}
