import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderAs } from '../../src/cli/reporter.ts'
import { localeOf } from '../../src/core/locale.ts'
import { languageSchema } from '../../src/core/localised.ts'
import { addressTexts, hostileTexts, rotating } from '../support/hostile.ts'
import { attacked, attackedDrafts } from '../support/hostile-strategy.ts'
import { decoded, insidesOf, tagsOf, textIn, without } from '../support/markup.ts'
import { reportFixture } from '../support/report-fixture.ts'

const texts = hostileTexts.map(([, text]) => text)
const plain = rotating(['plain '], 0)

/** Tags without the pictures, whose lines of text depend on the length of words. */
function shapeOf(html: string): string {
  return tagsOf(without(html, 'svg'))
    .map(({ name, closing }) => `${closing ? '/' : ''}${name}`)
    .join(' ')
}

describe.each(languageSchema.options)('the page, %s', async (language) => {
  const strategy = reportFixture(language)
  const html = await renderAs(strategy, 'html')
  const tags = tagsOf(html)
  const opening = tags.filter(({ closing }) => !closing)
  const { labels } = localeOf(language)

  test('is one file that asks for nothing and runs nothing', () => {
    expect(html.startsWith('<!doctype html><html lang="')).toBe(true)
    expect(opening.map(({ name }) => name)).not.toContain('script')
    const attributes = opening.flatMap((tag) => Object.entries(tag.attributes))
    expect(attributes.filter(([name]) => /^on|^style$|^src|^data$|^action$/i.test(name))).toEqual([])
    const links = attributes.filter(([name]) => /href$/.test(name)).map(([, value]) => value)
    expect(links.every((link) => link.startsWith('#'))).toBe(true)
    expect(html.match(/url\(|@import|https?:\/\/(?!www\.w3\.org\/)/g)?.filter((it) => it !== 'url(')).toBeUndefined()
  })

  test('its policy allows its own style and nothing else', () => {
    const [style = ''] = insidesOf(html, 'style')
    const hash = createHash('sha256').update(style).digest('base64')
    const [policy] = opening.filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  })

  test('has its landmarks, a link to skip them, and contents that lead somewhere', () => {
    const names = opening.map(({ name }) => name)
    for (const name of ['header', 'nav', 'main', 'h1']) expect(names.filter((it) => it === name)).toHaveLength(1)
    const ids = opening.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const goals = opening.flatMap(({ attributes }) => attributes.href?.slice(1) ?? [])
    expect(goals.filter((id) => !ids.includes(id))).toEqual([])
    const named = opening.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? [])
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(opening.find(({ name }) => name === 'a')?.attributes.href).toBe('#text')
  })

  test('the contents are the headings', () => {
    const [nav = ''] = insidesOf(html, 'nav')
    const headings = insidesOf(without(html, 'svg'), 'h2|h3').map(textIn)
    expect(insidesOf(nav, 'a').map(textIn)).toEqual(headings)
  })

  test('every figure has a number, a name, a description and its figures as a table', () => {
    const figures = insidesOf(html, 'figure')
    expect(figures.length).toBeGreaterThan(3)
    for (const [index, figure] of figures.entries()) {
      const [caption = ''] = insidesOf(figure, 'figcaption').map(textIn)
      expect(caption).toContain(labels.page.figure.replace('{number}', String(index + 1)))
      const [svg] = tagsOf(figure).filter(({ name }) => name === 'svg')
      expect(svg?.attributes.role).toBe('img')
      const said = svg?.attributes['aria-label'] ?? ''
      expect(said.length).toBeGreaterThan(20)
      const after = html.slice(html.indexOf(figure) + figure.length).replace(/^<\/figure>\s*/, '')
      expect(figure.includes('<details>') || after.startsWith('<div class="box')).toBe(true)
    }
  })

  test('cells of a head say so', () => {
    const heads = opening.filter(({ name }) => name === 'th')
    expect(heads.length).toBeGreaterThan(20)
    expect(heads.every(({ attributes }) => attributes.scope === 'col')).toBe(true)
  })

  test('the same strategy gives the same bytes', async () => {
    expect(await renderAs(reportFixture(language), 'html')).toBe(html)
  })

  test('hostile text in every field stays text', async () => {
    const expected = shapeOf(await renderAs(attacked(language, plain), 'html'))
    for (const turn of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const page = await renderAs(attacked(language, rotating(texts, turn * 5)), 'html')
      expect(shapeOf(page) === expected).toBe(true)
      expect(page).not.toMatch(/<(?:script|img|b onmouse|component|iframe)/i)
      expect(page).not.toMatch(/(?!\n)[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u)
    }
  })

  test('hostile text is readable, escaped once', async () => {
    const page = await renderAs(attacked(language, rotating(['Ben & Jerry&#x27;s <b>"x"</b> '], 0)), 'html')
    expect(textIn(without(page, 'svg', 'style'))).toContain(
      `Ben & Jerry&#x27;s <b>"x"</b> ${strategy.brief.company.name}`,
    )
    const pictures = insidesOf(page, 'text').map(decoded).join(' ')
    expect(pictures).toContain('Ben & Jerry&#x27;s')
  })

  test.each([...addressTexts])('address %j makes no link', async (address) => {
    const page = await renderAs(attackedDrafts(strategy, rotating([`${address} `], 0)), 'html')
    const links = tagsOf(page).flatMap(({ attributes }) => attributes.href ?? [])
    expect(links.every((link) => link.startsWith('#'))).toBe(true)
    expect(textIn(without(page, 'svg', 'style'))).toContain('evil.test')
    expect(textIn(without(page, 'style'))).not.toMatch(/:\/\/evil|www\.evil|@evil/i)
  })
})
