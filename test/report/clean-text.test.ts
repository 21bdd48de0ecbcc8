import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, hostsIn } from '../../src/report/clean-text.ts'

const hosts = new Set(['zerno.ru'])

describe('cleanText', () => {
  test.each([
    ['one\ntwo\r\n three\tfour', 'one two three four'],
    ['4\u00a0500\u202f000\u00a0₽', '4\u00a0500\u202f000\u00a0₽'],
    ['a\u200Bb\u202Ec\u2066d\uFEFFe\u00ADf\u{E0041}g', 'abcdefg'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['☕\uFE0F и 🙂', '☕\uFE0F и 🙂'],
    ['half \uD83D', 'half \uFFFD'],
    ['Ben & Jerry’s <b>', 'Ben & Jerry’s <b>'],
  ])('%j becomes %j', (value, expected) => {
    expect(cleanText(value, hosts)).toBe(expected)
  })

  test.each([
    ['https://evil.test/?d=1', 'https[:]//evil.test/?d=1'],
    ['HTTPS://EVIL.TEST', 'HTTPS[:]//EVIL.TEST'],
    ['ftp://evil.test', 'ftp[:]//evil.test'],
    ['www.evil.test', 'www[.]evil.test'],
    ['https://www.evil.test', 'https[:]//www[.]evil.test'],
    ['https://zerno.ru@evil.test', 'https[:]//zerno.ru[@]evil.test'],
    ['https://zerno.ru.evil.test', 'https[:]//zerno.ru.evil.test'],
    ['ht\u200Btps://evil.test', 'https[:]//evil.test'],
    ['boss@evil.test', 'boss[@]evil.test'],
    ['https://zerno.ru/menu, www.zerno.ru.', 'https://zerno.ru/menu, www.zerno.ru.'],
    ['hello@zerno.ru', 'hello@zerno.ru'],
    ['Отзывы: 5/5, см. п. 3.1', 'Отзывы: 5/5, см. п. 3.1'],
  ])('address %j becomes %j', (value, expected) => {
    expect(cleanText(value, hosts)).toBe(expected)
  })

  test('cleaning twice changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const once = cleanText(value, hosts)
        expect(cleanText(once, hosts)).toBe(once)
      }),
    )
  })

  test('a long run without spaces is read in one pass', () => {
    const long = 'a.'.repeat(100_000)
    expect(cleanText(long, hosts)).toBe(long)
  })
})

test('hosts of the brief are found at any depth', () => {
  const brief = { company: 'Зерно, https://www.Zerno.ru/about', channels: [{ name: 'mail@club.zerno.ru' }], total: 4.5 }
  expect([...hostsIn(brief)].sort()).toEqual(['club.zerno.ru', 'zerno.ru'])
})
