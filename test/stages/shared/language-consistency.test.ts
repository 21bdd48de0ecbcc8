import { describe, expect, it } from 'vitest'
import { languageConsistencyRule } from '../../../src/stages/shared/language-consistency.ts'
import { goodBrief } from '../../support/good/brief.ts'

const rule = languageConsistencyRule<Record<string, string>, object>()
const foundIn = (draft: Record<string, string>) => {
  const found = rule.check(draft, { brief: goodBrief('en'), drafts: {} })
  return 'skipped' in found ? found : found.map(({ pointer, expected }) => [pointer, expected])
}

/** 98 English letters and two Russian ones: enough for one field, too little for a whole page. */
const nearly = `${'guest '.repeat(19)}let да`

describe('language-consistency over a whole draft', () => {
  it('a word of another language is fine in one field of many', () => {
    expect(foundIn({ first: nearly, second: 'guest '.repeat(100) })).toEqual([])
  })

  it('a draft full of them is held to the stricter limit, and only its foreign fields are named', () => {
    expect(foundIn({ first: nearly, second: nearly, third: 'guest '.repeat(5) })).toEqual([
      ['/first', 'at least 99%'],
      ['/second', 'at least 99%'],
    ])
  })

  it('a field of fewer than twenty letters says too little', () => {
    expect(foundIn({ first: 'очередь очередь очере', second: 'guest '.repeat(400) })).toEqual([])
    expect(foundIn({ first: 'очередь очередь очеред', second: 'guest '.repeat(1000) })).toEqual([
      ['/first', 'at least 97%'],
    ])
  })

  it('a draft without texts has no language', () => {
    expect(foundIn({})).toEqual([])
  })

  it('names two alphabets in a word once, in a field that is not foreign anyway', () => {
    expect(foundIn({ first: `Oчередь ${'guest '.repeat(1000)}`, second: 'Oчередь очередь очередь' })).toEqual([
      ['/second', 'at least 97%'],
      ['/first', 'one script in a word'],
    ])
  })
})
