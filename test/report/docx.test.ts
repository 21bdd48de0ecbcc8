import { describe, expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import { renderAs } from '../../src/cli/reporter.ts'
import { localeOf } from '../../src/core/locale.ts'
import { languageSchema } from '../../src/core/localised.ts'
import { readDocx } from '../support/docx.ts'
import { addressTexts, hostileTexts, rotating } from '../support/hostile.ts'
import { attacked, attackedDrafts } from '../support/hostile-strategy.ts'
import { decoded } from '../support/markup.ts'
import { reportFixture } from '../support/report-fixture.ts'

const texts = hostileTexts.map(([, text]) => text)
const plain = rotating(['plain '], 0)

/** Names of the elements in order, without the text; pictures differ with the length of words. */
function shapeOf(document: string): string {
  return (document.match(/<\/?w:(?:p|tbl|tr|tc|hyperlink|drawing|fldSimple|pStyle w:val="\w+")(?=[ />])/g) ?? []).join(
    '',
  )
}

describe.each(languageSchema.options)('the Word document, %s', async (language) => {
  const strategy = reportFixture(language)
  const bytes = await renderAs(strategy, 'docx')
  const { files, times, part, document, paragraphs, tables } = readDocx(bytes)
  const { labels } = localeOf(language)

  test('every part is well-formed, and every style that is used is there', () => {
    for (const [name, content] of files) {
      if (/\.(?:xml|rels)$/.test(name)) expect(() => create(content.toString('utf8')), name).not.toThrow()
    }
    const defined = new Set([...part('word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    const used = [...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map(([, id]) => id)
    expect(used.filter((id) => !defined.has(id))).toEqual([])
    const looks = part('word/styles.xml')
    for (const name of [
      'Title',
      'heading 1',
      'heading 2',
      'caption',
      'Table Grid',
      'List Bullet',
      'List Number',
      'toc 1',
    ])
      expect(looks).toContain(`<w:name w:val="${name}"/>`)
  })

  test('the look of tables is left to their style; heads are repeated, rows are whole', () => {
    expect(document).not.toContain('<w:tblBorders>')
    expect(tables.length).toBeGreaterThan(20)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
    const grids = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    )
    expect(grids.filter((width) => width > 9638)).toEqual([])
  })

  test('tables and figures are numbered in their order, by fields that count anew', () => {
    const numbersOf = (field: string) =>
      [...document.matchAll(new RegExp(`SEQ ${field} [^"]*"><w:r><w:t[^>]*>(\\d+)<`, 'g'))].map(([, n]) => Number(n))
    const images = document.match(/<w:drawing>/g) ?? []
    expect(images.length).toBeGreaterThan(3)
    expect(numbersOf('Table')).toEqual(tables.map((_, index) => index + 1))
    expect(numbersOf('Figure')).toEqual(images.map((_, index) => index + 1))
    const said = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text = '']) => text)
    expect(said).toHaveLength(images.length)
    expect(said.every((text) => text.length > 20)).toBe(true)
  })

  test('the contents are the headings, and lead to them', () => {
    const entries = paragraphs.filter(({ style }) => /^TOC\d$/.test(style)).map(({ text }) => text)
    const headings = paragraphs.filter(({ style }) => /^Heading[12]$/.test(style)).map(({ text }) => text)
    expect(entries).toEqual(headings)
    const marks = [...document.matchAll(/<w:bookmarkStart w:name="(\w+)" w:id="(\d+)"/g)]
    expect(new Set(marks.map(([, , id]) => id)).size).toBe(marks.length)
    const goals = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, goal]) => goal)
    expect(goals.filter((goal) => !marks.some(([, name]) => name === goal))).toEqual([])
    expect(document).toContain(' TOC \\o &quot;1-2&quot; \\h')
  })

  test('the pages say what they are part of, their number and their language', () => {
    expect(decoded(part('word/header1.xml') + part('word/header2.xml'))).toContain(strategy.brief.company.name)
    expect(part('word/footer1.xml') + part('word/footer2.xml')).toMatch(/PAGE<.*NUMPAGES</s)
    expect(part('word/styles.xml')).toContain(`<w:lang w:val="${language === 'ru' ? 'ru-RU' : 'en-GB'}"`)
    expect(part('docProps/core.xml')).toContain(`<dc:title>${labels.report.title}: `)
    expect(document).toContain('w:w="11906" w:h="16838"')
  })

  test('the same strategy gives the same bytes, at any time of day', async () => {
    expect(new Set(times).size).toBe(1)
    const again = await renderAs(reportFixture(language), 'docx')
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
    expect(part('docProps/core.xml')).toContain(`>${strategy.generatedAt.slice(0, 19)}Z<`)
  })

  test.each([0, 1, 2])('hostile text in every field stays text, turn %i', async (turn) => {
    const expected = shapeOf(readDocx(await renderAs(attacked(language, plain), 'docx')).document)
    const attack = rotating([...texts, '{numbers-1}{bullets-0}\uFFFE ]]>'], turn * 12)
    const hostile = readDocx(await renderAs(attacked(language, attack), 'docx'))
    expect(shapeOf(hostile.document) === expected).toBe(true)
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/header2.xml', 'docProps/core.xml']) {
      expect(() => create(hostile.part(name)), name).not.toThrow()
      expect(hostile.part(name)).not.toMatch(/(?!\n)[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFFFE\uFFFF]/u)
    }
  })

  test('text is readable as it was written, also where it looks like a place to fill in', async () => {
    const attack = 'Ben & Jerry&#x27;s <b>"x"</b> {numbers-1} {bullets-0} '
    const hostile = readDocx(await renderAs(attacked(language, rotating([attack], 0)), 'docx'))
    const said = hostile.paragraphs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n')
    expect(said).toContain(`${attack}${strategy.brief.company.name}`)
  })

  test('an address is no link', async () => {
    const attack = rotating(
      addressTexts.map((address) => `${address} `),
      0,
    )
    const hostile = readDocx(await renderAs(attackedDrafts(strategy, attack), 'docx'))
    const targets = [...hostile.files]
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, content]) => content.toString())
    expect(targets.join('')).not.toContain('evil')
    expect(targets.join('')).not.toContain('TargetMode="External"')
  })
})
