import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/core/locale.ts'
import { languageSchema } from '../../src/core/localised.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { reportTree } from '../../src/report/report-tree.ts'
import type { Strategy } from '../../src/stages/index.ts'
import { reportParts } from '../../src/stages/pages/report-parts.ts'
import { addressTexts, hostileTexts, rotating } from '../support/hostile.ts'
import { attacked, attackedDrafts } from '../support/hostile-strategy.ts'
import { headingsOf, mdxCode, nodesOf, parseMarkdown, skeleton, textOf } from '../support/markdown-skeleton.ts'
import { reportFixture } from '../support/report-fixture.ts'

function render(strategy: Strategy): string {
  return renderMarkdown(reportTree(strategy, reportParts, localeOf(strategy.language)))
}

const texts = hostileTexts.map(([, text]) => text)
const runnable = hostileTexts.filter(([name]) => /^F[156]/.test(name)).map(([, text]) => text)
const plain = rotating(['plain '], 0)
const everything = rotating([[...texts, 'слово '.repeat(200)].join(' ')], 0)
const unsafeNodes = /html|link|image|definition|footnote/i

describe.each(languageSchema.options)('hostile text in every field, %s', (language) => {
  const expected = skeleton(parseMarkdown(render(attacked(language, plain))))

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('turn %i keeps the structure of the template', (turn) => {
    const root = parseMarkdown(render(attacked(language, rotating(texts, turn * 5))))
    expect(skeleton(root) === expected).toBe(true)
    expect(nodesOf(root).filter(({ type }) => unsafeNodes.test(type))).toEqual([])
  })

  test('all attacks in one text keep the structure, and leave nothing unseen', () => {
    const markdown = render(attacked(language, everything))
    expect(skeleton(parseMarkdown(markdown)) === expected).toBe(true)
    expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/u)
    expect(markdown).not.toMatch(/\{\{|\{[%#]|<%|(?<!\\)\$|^\s*::/m)
  })

  test.each([...addressTexts])('address %j makes no link', (address) => {
    const strategy = reportFixture(language)
    const root = parseMarkdown(render(attackedDrafts(strategy, rotating([`${address} `], 0))))
    expect(nodesOf(root).filter(({ type }) => unsafeNodes.test(type))).toEqual([])
    expect(textOf(root)).toContain('evil.test')
    expect(textOf(root)).not.toMatch(/:\/\/|www\.|@evil/i)
  })

  test('headings show the text as it was written, on one line', () => {
    const strategy = attacked(language, rotating(['# <b>&amp;</b>\n'], 0))
    const { report } = localeOf(language).labels
    expect(headingsOf(parseMarkdown(render(strategy)))[0]).toBe(
      `1 ${report.title}: # <b>&amp;</b> ${reportFixture(language).brief.company.name}`,
    )
  })

  test.each([0, 1, 2, 3])('turn %i is no code to MDX', async (turn) => {
    expect(await mdxCode(render(attacked(language, rotating(runnable, turn * 4))))).toEqual([])
  })
})

test('the check for MDX code sees code', async () => {
  expect(await mdxCode('import a from "a"\n\n{1 + 1}\n')).toEqual(['mdxjsEsm', 'mdxFlowExpression'])
})
