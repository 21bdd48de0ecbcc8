import { describe, expect, it } from 'vitest'
import { problemsOf, read } from './brief-of.ts'

const good = `company: "Corner Brew, coffee shops"
country: GB
audience: People of the district
products: [Coffee]
pains: [Queues]
budget: $150k
goals: [Reduce churn]
channels: [email]
`

/** Faults A2–A10, A13: the file itself. Place is line:column of the expected problem. */
const broken: [string, string | Uint8Array, string, string | null][] = [
  ['an empty file', '', 'holds no brief', '1:1'],
  ['comments only', '# nothing yet\n', 'holds no brief', '1:1'],
  ['a scalar', 'coffee', 'not a mapping', '1:1'],
  ['a list', '- company: Zerno\n- budget: 5\n', 'not a mapping', '1:1'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'UTF-16', null],
  ['Latin-1', Uint8Array.from(Buffer.from('company: café', 'latin1')), 'not UTF-8: byte 13', null],
  ['a tab as indent', 'company:\n\tname: Zerno\n', 'a tab is used', '2:1'],
  ['a duplicate field', `${good}channels: [sms]\n`, 'stands already in line 8', '9:1'],
  ['a second document', `${good}---\ncompany: Other\n`, 'second document', '9:1'],
  ['an alias', `${good}tools: &t [CRM]\nconstraints: *t\n`, 'aliases are not supported', '10:14'],
  ['an anchor', `${good}tools: &t [CRM]\n`, 'aliases are not supported', '9:11'],
  ['a circular alias', `${good}tools: &a [*a]\n`, 'aliases are not supported', '9:12'],
  ['a merge key', `${good}<<: *base\n`, 'aliases are not supported', '9:5'],
  ['an include tag', `${good}tools: !include /etc/passwd\n`, 'the tag !include is unknown', '9:8'],
  ['a function tag', `${good}tools: !!js/function "x"\n`, 'the tag !!js/function is unknown', '9:8'],
  ['a binary tag', `${good}tools: !!binary aGk=\n`, 'the tag !!binary is unknown', '9:8'],
  ['a directive', `%YAML 1.1\n---\n${good}`, 'directives are not supported', '1:1'],
  ['a list as key', `${good}? [a]\n: 1\n`, 'must be text', '9:3'],
  ['an open bracket', 'products: [Coffee\npains: x\n', 'does not fit', '2:1'],
  ['an open quote', 'company: "Zerno\n', 'not closed', '2:1'],
  ['a text that begins with a percent sign', 'company: %x\n', 'may not begin', '1:10'],
  ['a second colon', 'company: Zerno: coffee\n', 'second colon', '1:10'],
  ['deep nesting', '['.repeat(2000), 'nested too deeply', '1:2000'],
  ['a terminal escape', `${good}tools: ["a\\e[31m"]\n`, 'U+001B', '9:9'],
  ['a raw NUL', `${good}tools: [a\0b]\n`, 'U+0000', '9:9'],
  ['a direction override', `${good}tools: ["\\u202Etxt"]\n`, 'direction of text', '9:9'],
  ['a zero-width space', `${good}tools: [a\u200bb]\n`, 'U+200B', '9:9'],
  ['a tag character', `${good}tools: [a\u{e0041}]\n`, 'U+E0041', '9:9'],
  ['a zero-width space in a comment', `${good}# a\u200bb\n`, 'U+200B', '9:4'],
  ['too many bytes', `${good}# ${'x'.repeat(65_536)}`, 'bytes', null],
]

describe('a file that cannot be read', () => {
  it.each(broken)('%s', (_, source, message, place) => {
    const problems = problemsOf(source).filter((one) => one.message.includes(message))
    expect(problems.map(({ line, column }) => (line === null ? null : `${line}:${column}`))).toContain(place)
    for (const { expected } of problems) expect(expected).not.toBe('')
  })

  it('shows a refused character escaped and names its field', () => {
    const [problem] = problemsOf(`${good}tools: ["a\\u202Eb"]\n`)
    expect(problem).toMatchObject({ path: 'tools[0]', found: 'a\\u{202E}b' })
  })

  it('reports the problems of the syntax and of the characters at once', () => {
    const messages = problemsOf('a: 1\na: 2\n\tb: [3\nc: "\\u200b"\n').map(({ message }) => message)
    expect(messages.some((message) => message.includes('tab'))).toBe(true)
    expect(messages.some((message) => message.includes('stands already'))).toBe(true)
    expect(messages.some((message) => message.includes('U+200B'))).toBe(true)
  })

  it.each([
    ['quotes', '"'.repeat(65_000)],
    ['8000 fields', Array.from({ length: 8000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['open brackets', '['.repeat(65_000)],
    ['nested list items', '- '.repeat(32_000)],
    [
      'an alias bomb',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
    ],
  ])('%s end in problems and not in a crash', (_, source) => {
    expect(problemsOf(source).length).toBeGreaterThan(0)
  })
})

describe('what is said of a file that cannot be read', () => {
  it.each(['company: "open', 'a: 1\n---\nb: 2\n'])('%j is not said to hold nothing', (source) => {
    expect(problemsOf(source).map(({ found }) => found)).not.toContain('пусто')
  })
})

describe('a file that is fine', () => {
  it.each([
    ['a byte order mark', `\ufeff${good}`],
    ['a byte order mark as bytes', new TextEncoder().encode(`\ufeff${good}`)],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['a document start', `---\n${good}...\n`],
    ['JSON', JSON.stringify({ ...JSON.parse('{}'), ...jsonBrief() })],
  ])('%s changes nothing', (_, source) => {
    expect(read(source)).toEqual(read(good))
  })

  it('keeps emoji with joiners and non-breaking spaces', () => {
    const { brief } = read(`${good}tools: ["👩‍💻 CRM", "1\u00a0C", "❤️"]\n`)
    expect(brief.tools).toEqual(['👩‍💻 CRM', '1\u00a0C', '❤️'])
  })
})

function jsonBrief() {
  return {
    company: 'Corner Brew, coffee shops',
    country: 'GB',
    audience: 'People of the district',
    products: ['Coffee'],
    pains: ['Queues'],
    budget: '$150k',
    goals: ['Reduce churn'],
    channels: ['email'],
  }
}
