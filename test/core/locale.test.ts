import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/core/locale.ts'
import { languageSchema } from '../../src/core/localised.ts'

/** Every label by its path. */
function flat(labels: object, path = ''): [string, string][] {
  return Object.entries(labels).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

/** Parts that may differ by language: lists of names and forms. */
const own = /^(count\.|programme\.unitForms|periodStem\.)/

describe.each(languageSchema.options)('labels, %s', (language) => {
  const reference = new Map(flat(localeOf('en').labels))
  const labels = flat(localeOf(language).labels)

  test('a template has the places of the English one', () => {
    for (const [path, text] of labels) {
      if (!own.test(path)) expect([path, places(text)]).toEqual([path, places(reference.get(path) ?? '')])
    }
  })

  test('a table has as many columns as the English one', () => {
    for (const [path, text] of labels) {
      const width = (reference.get(path) ?? '').split(' | ').length
      if (!own.test(path)) expect([path, text.split(' | ').length]).toEqual([path, width])
    }
  })

  test('nouns have every form the language asks for', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [name, forms] of Object.entries(localeOf(language).labels.count)) {
      const same = new Set(Object.values(forms)).size === 1
      if (!same) expect([name, Object.keys(forms).sort()]).toEqual([name, [...categories].sort()])
    }
  })

  test('nothing is empty but the period of what has none', () => {
    expect(labels.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual(['period.none'])
  })
})

test('Russian keeps its typography', () => {
  for (const [path, text] of flat(localeOf('ru').labels)) {
    expect([path, text]).toEqual([path, expect.not.stringMatching(/"| - | – |\d %|\.\.\./)])
  }
})
