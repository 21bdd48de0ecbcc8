import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingNotes } from '../../../src/brief/normalise/note.ts'
import { briefRules } from '../../../src/brief/rules.ts'

const files = readdirSync(new URL('../../../src/brief/rules/', import.meta.url)).map((name) => name.replace('.ts', ''))
const tests = readdirSync(new URL('.', import.meta.url)).map((name) => name.replace('.test.ts', ''))

describe('the brief rules', () => {
  it('has one file and one test for each rule', () => {
    expect(briefRules.map(({ id }) => id).sort()).toEqual(files.sort())
    for (const { id } of briefRules) expect(tests).toContain(id)
  })

  it.each(briefRules)('$id says what it claims, why, and whose rule it is, in both languages', (rule) => {
    for (const text of [rule.claim, rule.why, rule.source, rule.message.en, rule.message.ru]) expect(text).not.toBe('')
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    expect(places(rule.message.ru)).toEqual(places(rule.message.en))
    expect(rule.message.ru).toMatch(/[а-я]/)
  })

  it('shares no id with a note of reading', () => {
    expect(Object.keys(readingNotes).filter((id) => briefRules.some((rule) => rule.id === id))).toEqual([])
  })
})
