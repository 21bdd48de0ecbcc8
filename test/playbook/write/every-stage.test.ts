import { describe, expect, test } from 'vitest'
import { analysisSchema } from '../../../src/stages/analysis/schema.ts'
import { goalsSchema } from '../../../src/stages/goals/schema.ts'
import { initiativesSchema } from '../../../src/stages/initiatives/schema.ts'
import { programmeSchema } from '../../../src/stages/programme/schema.ts'
import { genericDensity, scoreText } from '../../../src/text/generic.ts'
import { nameRemover, scriptShare } from '../../../src/text/language.ts'
import { placeholdersIn } from '../../../src/text/placeholders.ts'
import { briefOf, briefs, textsIn, writeAll } from './written.ts'

const schemas = {
  analysis: analysisSchema,
  goals: goalsSchema,
  programme: programmeSchema,
  initiatives: initiativesSchema,
}

describe.each(Object.keys(briefs))('%s', (name) => {
  const brief = briefOf(name)
  const { plan, drafts } = writeAll(brief)
  const texts = textsIn(drafts)

  test.each(Object.keys(schemas) as (keyof typeof schemas)[])('%s fits its schema', (stage) => {
    expect(schemas[stage].safeParse(drafts[stage]).error?.issues).toBeUndefined()
  })

  test('no place is left open and no source code is left in', () => {
    expect(texts.filter(({ text }) => placeholdersIn(text).length > 0)).toEqual([])
    expect(texts.filter(({ text }) => /\{|\}|\[[SL]\d|undefined|NaN|Infinity/u.test(text))).toEqual([])
  })

  test('no text is empty but a cost basis may be short', () => {
    expect(texts.filter(({ text }) => text.trim().length < 1)).toEqual([])
  })

  test('no phrase of class A, and few of the rest', () => {
    const scored = texts.map(({ path, text }) => ({ path, ...scoreText(text) }))
    const filler = scored.flatMap(({ path, sentences }) =>
      sentences.flatMap(({ text, hits }) =>
        hits.filter(({ cls }) => cls === 'A').map((hit) => `${path}: ${hit.text} in ${text}`),
      ),
    )
    expect(filler).toEqual([])
    expect(genericDensity(scored)).toBeLessThan(0.6)
  })

  test('every longer text is in the language of the brief', () => {
    const names = [
      brief.company.name,
      ...brief.products.map((product) => product.name),
      ...brief.channels.map((channel) => channel.name),
      ...brief.tools,
      ...brief.team.map(({ role }) => role),
    ]
    const withoutNames = nameRemover(names)
    const foreign = texts.filter(({ path, text }) => {
      if (/\/(id|type|kind|metric|stage|unit|cadence|direction|evidence|baselineSource)$/u.test(path)) return false
      const { letters, share } = scriptShare(withoutNames(text), brief.language)
      return letters >= 20 && share < 0.85
    })
    expect(foreign).toEqual([])
  })

  test('counted nouns agree: no «1 точек», no “1 customers”', () => {
    const wrong = /(?<![\d.,\u00a0])1\u00a0?\s(клиентов|заказов|баллов|дней|customers|orders|points|days)(?!\p{L})/u
    expect(texts.filter(({ text }) => wrong.test(text))).toEqual([])
  })

  test('owners are roles of the team, spelled as there', () => {
    const roles =
      brief.team.length > 0
        ? brief.team.map(({ role }) => role)
        : [...new Set(plan.initiatives.map(({ owner }) => owner))]
    const owners = texts.filter(({ path }) => path.endsWith('/owner')).map(({ text }) => text)
    expect(owners.length).toBeGreaterThan(5)
    expect(owners.filter((owner) => !roles.includes(owner))).toEqual([])
  })

  test('dates lie inside the twelve months', () => {
    const days = texts.filter(({ text }) => /^\d{4}-\d{2}-\d{2}$/u.test(text))
    const last = `${Number(brief.start.slice(0, 4)) + 1}${brief.start.slice(4)}`
    expect(days.filter(({ text }) => text < brief.start || text >= last)).toEqual([])
  })

  test('SWOT holds 3 to 5 statements a quadrant, each of 30 words at most', () => {
    for (const quadrant of Object.values(drafts.analysis.swot)) {
      expect(quadrant.length).toBeGreaterThanOrEqual(3)
      expect(quadrant.length).toBeLessThanOrEqual(5)
      for (const { text } of quadrant) expect(text.split(/\s+/u).length, text).toBeLessThanOrEqual(30)
    }
  })

  test('the same brief is told in the same words', () => {
    expect(writeAll(briefOf(name)).drafts).toEqual(drafts)
  })
})
