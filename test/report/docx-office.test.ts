import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderAs } from '../../src/cli/reporter.ts'
import { localeOf } from '../../src/core/locale.ts'
import { readDocx } from '../support/docx.ts'
import { exampleStrategies } from '../support/example-strategies.ts'
import { hostileTexts, rotating } from '../support/hostile.ts'
import { attacked } from '../support/hostile-strategy.ts'
import { convert, findOffice } from '../support/office.ts'

const office = findOffice()
if (office === null) {
  console.warn('SKIPPED: the Word document is not opened in LibreOffice. Install libreoffice-writer and poppler-utils.')
}
const { soffice, pdftotext } = office ?? { soffice: '', pdftotext: '' }
const folder = mkdtempSync(join(tmpdir(), 'docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const close = (text: string) => text.replace(/[\s\u00ad-]+/g, '')

const texts = hostileTexts.map(([, text]) => text)
const hostile = attacked('ru', rotating(texts, 3))
const strategies = [
  ...exampleStrategies.filter(([name]) => ['coffee-chain-ru', 'b2b-saas-en'].includes(name)),
  ['hostile-ru', hostile] as const,
]

describe.skipIf(office === null).each(strategies)('%s in LibreOffice', (name, strategy) => {
  test('opens with all its headings, tables and pictures', { timeout: 240_000 }, async () => {
    const bytes = await renderAs(strategy, 'docx')
    const { paragraphs, tables, document } = readDocx(bytes)
    writeFileSync(join(folder, `${name}.docx`), bytes)
    convert(soffice, folder, `${name}.docx`, 'fodt')
    const opened = readFileSync(join(folder, `${name}.fodt`), 'utf8')
    // Key figures are a table as well.
    expect(opened.match(/<table:table /g)).toHaveLength(tables.length + 1)
    expect(opened.match(/<table:table-header-rows>/g)).toHaveLength(tables.length)
    expect(opened.match(/<draw:image/g)).toHaveLength(document.match(/<w:drawing>/g)?.length ?? 0)
    const headings = paragraphs.filter(({ style }) => /^Heading\d$/.test(style))
    expect(opened.match(/<text:h /g)).toHaveLength(headings.length)
    expect(opened).toContain('<text:table-of-content ')
  })

  test('prints as A4 with its text and numbers', { timeout: 240_000 }, async () => {
    const bytes = await renderAs(strategy, 'docx')
    writeFileSync(join(folder, `${name}.docx`), bytes)
    convert(soffice, folder, `${name}.docx`, 'pdf')
    const text = execFileSync(pdftotext, [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
    const printed = close(text)
    const { format, labels } = localeOf(strategy.language)
    const { budget } = strategy.stages.initiatives
    const { currency } = strategy.brief.budget
    for (const amount of [budget.total, budget.oneOff, budget.available])
      expect(printed).toContain(close(format.money(amount, currency)))
    for (const chapter of [labels.summary, labels.analysis, labels.goals, labels.roadmap, labels.monitoring])
      expect(printed).toContain(close(chapter.heading))
    const pages = text.split('\f').length - 1
    expect(printed).toContain(
      close(labels.page.pages.replace('{page}', String(pages)).replace('{pages}', String(pages))),
    )
  })
})
