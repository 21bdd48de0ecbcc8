/// <reference lib="dom" />
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderAs } from '../../src/cli/reporter.ts'
import type { Strategy } from '../../src/stages/index.ts'
import { findChromium } from '../support/browser.ts'
import { exampleStrategies } from '../support/example-strategies.ts'
import { addressTexts, hostileTexts, rotating } from '../support/hostile.ts'
import { attacked } from '../support/hostile-strategy.ts'

const chromium = findChromium()
if (chromium === null) {
  console.warn('SKIPPED: the page is not tested in a browser. Install chromium, or name one in CHROME_PATH.')
}

let browser: Browser
let folder: string
let pages = 0

/** Opens the page of a strategy; `heard` gathers errors and requests for anything but the file itself. */
async function open(strategy: Strategy, width: number): Promise<{ page: Page; heard: string[] }> {
  const file = join(folder, `${strategy.language}-${pages}.html`)
  await writeFile(file, await renderAs(strategy, 'html'))
  pages += 1
  const address = pathToFileURL(file).href
  const heard: string[] = []
  const page = await browser.newPage()
  page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${String(error)}`))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address) heard.push(`request: ${request.url()}`)
  })
  await page.setViewport({ width, height: 900 })
  await page.goto(address, { waitUntil: 'load' })
  return { page, heard }
}
describe.skipIf(chromium === null)('the page in a browser', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'))
    browser = await puppeteer.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())

  describe.each(exampleStrategies)('%s', (_, strategy) => {
    test.each([360, 768, 1280])('at %i px: nothing asked for, no error, nothing beyond the edge', async (width) => {
      const { page, heard } = await open(strategy, width)
      const beyond = await page.evaluate(() => {
        const edge = document.documentElement.clientWidth
        const outside = [...document.querySelectorAll('body *')].filter(
          (node) => !node.closest('.box, .skip, .unseen') && node.getBoundingClientRect().right > edge + 1,
        )
        return [
          ...outside.map((node) => `${node.tagName} ${node.textContent?.slice(0, 40)}`),
          ...(document.documentElement.scrollWidth > edge
            ? [`scrolls to ${document.documentElement.scrollWidth}`]
            : []),
        ]
      })
      expect(beyond).toEqual([])
      expect(heard).toEqual([])
      await page.close()
    })

    test('no word of a chart is cut at its edge or covers another', async () => {
      const { page } = await open(strategy, 1280)
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('svg')].flatMap((svg) => {
          const frame = svg.getBoundingClientRect()
          const words = [...svg.querySelectorAll('text')].map((node) => ({
            text: node.textContent ?? '',
            box: node.getBoundingClientRect(),
          }))
          const cut = words.filter(
            ({ box }) =>
              box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.top < frame.top - 1 ||
              box.bottom > frame.bottom + 1,
          )
          const covered = words.filter(({ box }, index) =>
            words
              .slice(index + 1)
              .some(
                ({ box: other }) =>
                  Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2 &&
                  Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
              ),
          )
          const name = svg.getAttribute('aria-label')?.slice(0, 30)
          return [
            ...cut.map(({ text }) => `${name}: cut: ${text}`),
            ...covered.map(({ text }) => `${name}: covered: ${text}`),
          ]
        }),
      )
      expect(faults).toEqual([])
      await page.close()
    })

    test('can be read by ear and by keys: landmarks, order of headings, names', async () => {
      const { page } = await open(strategy, 1280)
      const tree = await page.accessibility.snapshot({ interestingOnly: false })
      const roles: string[] = []
      const unnamed: string[] = []
      const walk = (node: NonNullable<typeof tree>) => {
        roles.push(node.role)
        if (['link', 'image', 'navigation', 'heading'].includes(node.role) && !node.name) unnamed.push(node.role)
        for (const child of node.children ?? []) walk(child)
      }
      if (tree) walk(tree)
      expect(roles).toEqual(expect.arrayContaining(['banner', 'navigation', 'main', 'heading', 'image', 'table']))
      expect(unnamed).toEqual([])
      const levels = await page.$$eval('h1,h2,h3,h4,h5,h6', (nodes) => nodes.map(({ tagName }) => Number(tagName[1])))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([])
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => location.hash)).toBe('#text')
      await page.close()
    })

    test('prints on A4 with numbered pages and nothing of the screen', async () => {
      const { page } = await open(strategy, 1280)
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      expect(pdf.startsWith('%PDF-')).toBe(true)
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      expect(boxes.length).toBeGreaterThan(15)
      for (const [, width, height] of boxes) {
        expect(Math.abs(Number(width) - 595.3)).toBeLessThan(1.5)
        expect(Math.abs(Number(height) - 841.9)).toBeLessThan(1.5)
      }
      await page.emulateMediaType('print')
      const shown = await page.$$eval('.skip, details', (nodes) =>
        nodes.filter((node) => getComputedStyle(node).display !== 'none').map(({ tagName }) => tagName),
      )
      expect(shown).toEqual([])
      await page.close()
    })
  })

  test('is dark where the reader is, and white on paper even then', async () => {
    const [, strategy] = exampleStrategies[0] ?? []
    if (!strategy) throw new Error('There are no examples.')
    const { page } = await open(strategy, 1280)
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
    const light = await ground()
    const ink = () => page.$eval('svg text', (node) => getComputedStyle(node).fill)
    const lightInk = await ink()
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    expect(light).toBe('rgb(255, 255, 255)')
    expect(await ground()).not.toBe(light)
    expect(await ink()).not.toBe(lightInk)
    await page.emulateMediaType('print')
    expect(await ground()).toBe(light)
    await page.close()
  })

  test.each(['en', 'ru'] as const)('hostile text runs nothing and asks for nothing, %s', async (language) => {
    const everything = [...hostileTexts.map(([, text]) => text), ...addressTexts].join(' ')
    const { page, heard } = await open(attacked(language, rotating([everything], 0)), 360)
    expect(heard).toEqual([])
    expect(await page.evaluate(() => document.scripts.length + document.images.length)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.close()
  })
})
