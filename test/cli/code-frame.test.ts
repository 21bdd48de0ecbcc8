import { expect, it } from 'vitest'
import { codeFrames } from '../../src/cli/code-frame.ts'

it('counts lines as the places do: a line separator inside a text ends none', () => {
  const frame = codeFrames('{\n"a": "one\u2028two\u2029three",\n"b": 1\n}')(3, 6)
  expect(frame.split('\n').find((line) => line.startsWith('>'))).toBe('> 3 | "b": 1')
})
