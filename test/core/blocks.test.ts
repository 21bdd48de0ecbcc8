import { expect, test } from 'vitest'
import { numbered, paragraph, strong, table } from '../../src/core/blocks.ts'

test('strings become text nodes, empty ones nothing', () => {
  expect(paragraph('a', '', [strong('b'), ['c']])).toEqual({
    type: 'paragraph',
    children: [
      { type: 'text', value: 'a' },
      { type: 'strong', children: [{ type: 'text', value: 'b' }] },
      { type: 'text', value: 'c' },
    ],
  })
})

test('a row of another width is a bug', () => {
  expect(() => table(['a', 'b'], [['1', '2'], ['1']])).toThrow('A row of 1 cells stands in a table of 2 columns.')
})

test('a numbered list starts at 1', () => {
  expect(numbered(['a'])).toMatchObject({ ordered: true, start: 1, spread: false })
})
