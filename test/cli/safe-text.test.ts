import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeLine, safeText, visibleText } from '../../src/cli/safe-text.ts'

it.each([
  ['colour', 'a\u001b[31mb\u001b[0m', 'ab'],
  ['clipboard write', 'a\u001b]52;c;aGk=\u0007b', 'ab'],
  ['bell, backspace, carriage return', 'a\u0007b\u0008c\rd', 'abcd'],
  ['bidirectional override', 'a\u202eb\u2066c', 'abc'],
  ['zero width and tags', 'a\u200bb\u{e0041}c\ufeff', 'abc'],
  ['a C1 introducer with what it would swallow', 'a\u009b31mb', 'ab'],
  ['what people write', 'Ёлка «4,5 млн ₽» — ok\t1\n2', 'Ёлка «4,5 млн ₽» — ok\t1\n2'],
])('safeText takes out %s', (_name, text, expected) => {
  expect(safeText(text)).toBe(expected)
})

it('leaves nothing that a terminal acts on, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeLine(text)).not.toMatch(/\p{Cc}(?<!\t)|[\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})

it('shows hidden characters by their code', () => {
  expect(visibleText('a\u001bb\u202ec')).toBe('a\\x1bb\\u{202e}c')
})

it.each([
  ['::add-mask::x', '\\::add-mask::x'],
  ['\u200b ::error file=x::y', '\\::error file=x::y'],
  ['\n::warning::z', '\\::warning::z'],
  ['hotel::brief.yaml', 'hotel::brief.yaml'],
])('begins no command to a CI runner: %s', (text, expected) => {
  expect(safeLine(text)).toBe(expected)
})
