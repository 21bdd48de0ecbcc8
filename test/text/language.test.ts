import { describe, expect, it } from 'vitest'
import { mixedScriptWords, nameRemover, scriptShare, withoutLatinNames } from '../../src/text/language.ts'
import { isBlank, wordsIn } from '../../src/text/normalise.ts'

describe('scriptShare', () => {
  it.each([
    ['azAZ', 4, 0],
    ['@[`{~ 12', 0, 1],
    ['Ѐҁ', 2, 1],
    ['ӂԀ', 2, 1],
    ['éß', 2, 0],
    ['αβ漢', 0, 1],
    ['Да yes', 5, 0.4],
  ])('%s', (text, letters, share) => {
    expect(scriptShare(text, 'ru')).toEqual({ letters, share })
  })

  it('counts the other way round in English', () => {
    expect(scriptShare('Да yes', 'en')).toEqual({ letters: 5, share: 0.6 })
  })
})

describe('nameRemover', () => {
  it.each([
    ['the longest name first', ['Roga', 'Roga Kopyta'], 'от «Roga Kopyta»', 'от « »'],
    ['a name with space around it', [' Roga '], 'от «Roga»', 'от « »'],
    ['no single letter and no empty name', ['', 'b'], 'b слово', 'b слово'],
    ['whole names alone', ['Рога'], 'Рогатый и рога', 'Рогатый и  '],
    ['a name with signs of expressions', ['C++ (Lab)'], 'от «C++ (Lab)»', 'от « »'],
    ['terms without any name', [], 'CRM', ' '],
    ['nothing', [], '!', '!'],
  ])('takes out %s', (_name, names, text, rest) => {
    expect(nameRemover(names)(text)).toBe(rest)
  })
})

describe('withoutLatinNames', () => {
  it.each([
    ['У Starbucks и Surf Coffee нет собственной обжарки', 'У   и   нет собственной обжарки'],
    ['гости пишут в Google Maps', 'гости пишут в  '],
    ['и вся команда gets a short training', 'и вся команда gets a short training'],
    ['Call Back Every Low Score: да', 'Call Back Every Low Score: да'],
    ['просто текст', 'просто текст'],
  ])('%s', (text, rest) => {
    expect(withoutLatinNames(text)).toBe(rest)
  })
})

describe('mixedScriptWords', () => {
  it.each([
    ['Обычный текст, CRM', []],
    ['Ünlü текст', []],
    ['кaссa и Ünlü', ['кaссa']],
    ['да aб', []],
  ])('%s', (text, words) => {
    expect(mixedScriptWords(text)).toEqual(words)
  })
})

describe('isBlank', () => {
  it.each([
    [' — … ', true],
    ['а', false],
    ['5 %', false],
  ])('“%s”', (text, blank) => {
    expect(isBlank(text)).toBe(blank)
  })

  it('has no words', () => {
    expect(wordsIn(' — … ')).toEqual([])
  })
})
