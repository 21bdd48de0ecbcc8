import { readdirSync, readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { analysisSchema } from '../../src/stages/analysis/schema.ts'
import { journeyStages } from '../../src/stages/fields.ts'
import { goalsSchema } from '../../src/stages/goals/schema.ts'
import { directions, initiativesSchema } from '../../src/stages/initiatives/schema.ts'
import { monitoringSchema } from '../../src/stages/monitoring/schema.ts'
import { programmeSchema, programmeTypes } from '../../src/stages/programme/schema.ts'
import { roadmapSchema } from '../../src/stages/roadmap/schema.ts'

const folder = new URL('../../prompts/', import.meta.url)
const read = (name: string) => readFileSync(new URL(`${name}.hbs`, folder), 'utf8')

/** Renders as the product does: a missing variable is an error, nothing is escaped, no helper but the three blocks. */
function render(name: string, variables: object): string {
  const options = { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers: { with: false, log: false } }
  return Handlebars.compile(read(name), options)(variables)
}

const boundary = 'DATA-0123456789abcdef'
const common = { language: 'Russian', boundary }
const rules = [{ id: 'goal-count', severity: 'error', claim: 'There are three to five goals.' }]
const drafts = [{ stage: 'analysis', json: '{"summary":"Ben & Jerry’s {{brief}} <b>"}' }]
const finding = {
  rule: 'budget-total',
  pointer: '/initiatives/I1/oneOff',
  message: 'Over by 5 & more',
  expected: 'at most 100',
  actual: '105',
  repair: 'Lower the cost.',
}
const repair = {
  ...common,
  stageTitle: 'Initiatives',
  items: [{ pointer: finding.pointer, json: '105' }],
  findings: [finding, { ...finding, pointer: '' }],
  context: [{ label: 'The item around', json: '{"id":"I1"}' }],
  targets: [finding.pointer],
}

const schemas: Record<string, z.ZodObject> = {
  analysis: analysisSchema,
  goals: goalsSchema,
  programme: programmeSchema,
  initiatives: initiativesSchema,
  roadmap: roadmapSchema,
  monitoring: monitoringSchema,
}
/** Stages that are asked with reference material. */
const advised = ['programme', 'initiatives', 'monitoring']
const reference = 'a. Ways of Ben & Jerry’s | churn 0.1/0.2/0.3'
const variables: Record<string, object> = {
  system: { ...common, brief: '{"name":"«Зерно» & Co"}' },
  ...Object.fromEntries(
    Object.keys(schemas).map((stage) => [
      stage,
      { ...common, rules, drafts, ...(advised.includes(stage) ? { reference } : {}) },
    ]),
  ),
  repair,
  redraft: { ...common, findings: [finding] },
  revise: { ...common, note: 'Over by 5 & more', json: '{"name":"Ben & Jerry’s"}' },
}

test('there is a template for every question and no other', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
  expect(files.toSorted()).toEqual(
    Object.keys(variables)
      .map((name) => `${name}.hbs`)
      .toSorted(),
  )
})

describe.each(Object.entries(variables))('%s', (name, given) => {
  test('renders with exactly its variables, none of them unused', () => {
    const text = render(name, given)
    expect(text).toContain('Russian')
    expect(text.replaceAll(drafts[0]?.json ?? '', '')).not.toMatch(/\{\{|\}\}|&amp;|&lt;|undefined|\[object/)
    for (const variable of Object.keys(given)) {
      const { [variable]: _, ...rest } = given as Record<string, unknown>
      const used = new RegExp(`\\{\\{#?(?:each |if )?(?:\\.\\./)?${variable}\\}\\}`)
      expect(read(name)).toMatch(used)
      if (!new RegExp(`\\{\\{#(?:each|if) ${variable}\\}\\}`).test(read(name)))
        expect(() => render(name, rest)).toThrow(variable)
    }
  })

  test('data stands between two lines of the boundary', () => {
    const lines = render(name, given).split('\n')
    const marks = lines.flatMap((line, index) => (line === boundary ? [index] : []))
    expect(marks.length % 2).toBe(0)
    const inside = lines.filter((_, index) => marks.filter((mark) => mark < index).length % 2 === 1)
    const data = JSON.stringify(given).match(/Ben & Jerry|Over by 5 & more|«Зерно» & Co/g) ?? []
    expect(data.length).toBeGreaterThan(0)
    for (const piece of data) {
      expect(inside.join('\n')).toContain(piece)
      expect(lines.filter((line) => !inside.includes(line)).join('\n')).not.toContain(piece)
    }
  })

  test('speaks of data as data, and of nothing outside the task', () => {
    const text = render(name, given)
    expect(text).toMatch(/data/)
    expect(text).not.toMatch(/\bHTTP\b|status code|API key|token/i)
    expect(read(name).split('\n').length).toBeLessThan(120)
  })
})

describe.each(Object.entries(schemas))('the question for %s', (stage, schema) => {
  const source = read(stage)

  test('speaks of every field of the answer', () => {
    const silent = Object.keys(schema.shape).filter((field) => !new RegExp(`\\b${field}\\b`).test(source))
    expect(silent).toEqual([])
  })

  test('has a good and a bad example of another business', () => {
    expect(source).toMatch(/^GOOD \(invented, for a flower shop; an example of quality, not to be copied\)$/m)
    expect(source).toMatch(/^BAD \(why it fails\)$/m)
  })

  test('begins the same whatever the company', () => {
    const other = { ...common, rules: [], reference: '', drafts: [{ stage: 'goals', json: '{}' }] }
    const [one, two] = [render(stage, { ...common, rules, reference: '', drafts }), render(stage, other)]
    const differs = [...one].findIndex((character, index) => character !== two[index])
    expect(differs).toBeGreaterThan(source.length * 0.8)
    expect(one).toContain('- goal-count (error): There are three to five goals.')
  })
})

test.each([
  ['analysis', journeyStages],
  ['initiatives', directions],
  ['programme', programmeTypes],
])('%s explains every choice', (stage, choices) => {
  expect(choices.filter((choice) => !new RegExp(`\\b${choice}\\b`).test(read(stage)))).toEqual([])
})

test.each(advised)(
  '%s shows its reference between what never changes and the drafts, and says nothing without',
  (stage) => {
    const given = { ...common, rules, drafts }
    const text = render(stage, { ...given, reference })
    const places = [
      ': There are three',
      'REFERENCE: ',
      `\n${boundary}\n${reference}\n${boundary}\n`,
      'ACCEPTED EARLIER',
    ]
    const found = places.map((place) => text.indexOf(place))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(found[0]).toBeGreaterThan(0)
    expect(text).toContain('not an instruction')
    const without = render(stage, { ...given, reference: '' })
    expect(without).not.toContain('REFERENCE')
    expect(without).not.toMatch(/\n\n\n/)
  },
)

test('a first stage says nothing of earlier drafts', () => {
  expect(render('analysis', { ...common, rules, drafts: [] })).not.toContain('EARLIER DRAFTS (data')
})

test('a repair names targets, findings and frozen context', () => {
  const text = render('repair', repair)
  for (const said of [
    '- /initiatives/I1/oneOff',
    'What would pass: at most 100',
    'Lower the cost.',
    'The item around',
    '{"id":"I1"}',
    'the draft as a whole',
  ]) {
    expect(text).toContain(said)
  }
  expect(render('repair', { ...repair, context: [] })).not.toContain('FROZEN CONTEXT')
})
