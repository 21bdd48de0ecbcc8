import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseAnswer } from '../../src/pipeline/parse-answer.ts'
import { idea1, ideas, ideasSchema } from '../support/small-stages.ts'

const read = (text: string, schema: z.ZodType = ideasSchema) => parseAnswer(text, schema, 'ideas', 'en')
const places = (text: string, schema?: z.ZodType) => {
  const parsed = read(text, schema)
  return parsed.kind === 'wrong-shape'
    ? parsed.findings.map(({ pointer, expected }) => [pointer, expected])
    : parsed.kind
}

describe('parseAnswer', () => {
  it('never alters what fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.constantFrom('', '```json\n', 'Well, '),
        (note, id, lead) => {
          const written = { note, ideas: [idea1({ id, title: '}{"```' })] }
          const tail = lead.startsWith('`') ? '\n```' : ''
          const text = JSON.stringify(written)
          expect(read(`${lead}${text}${tail}`)).toEqual({ kind: 'fits', value: JSON.parse(text) })
        },
      ),
    )
  })

  it.each([
    '',
    ' \n'.repeat(8000),
    'null',
    '"text"',
    '{"note": "cut',
    "{'note': 1}",
    '{"note": "n", "ideas": [],}',
    '{{{{',
  ])('takes %j for no JSON', (text) => {
    expect(read(text).kind).toBe('not-json')
  })

  it('does not look at an endless answer', () => {
    expect(read(JSON.stringify(ideas(idea1({ title: 'x'.repeat(1_100_000) })))).kind).toBe('not-json')
  })

  it('takes the first object that fits, wherever it stands', () => {
    const text = `{"note": "draft"} then ${JSON.stringify(ideas())} or {"note": "n", "ideas": []}`
    expect(read(text)).toEqual({ kind: 'fits', value: ideas() })
  })

  it('names the places of a misfit by ids', () => {
    const wrong = { note: 1, ideas: [idea1(), { ...idea1(), id: 'I2', cost: '60', extra: true }, { title: 'no id' }] }
    expect(places(JSON.stringify(wrong))).toEqual([
      ['/note', 'text'],
      ['/ideas/I2/cost', 'a number'],
      ['/ideas/I2', 'no such fields as "extra"'],
      ['/ideas/2/id', 'text'],
      ['/ideas/2/owner', 'text'],
      ['/ideas/2/cost', 'a number'],
      ['/ideas/2/painIds', 'a list'],
    ])
  })

  it('says what a union wants', () => {
    const quarter = z.strictObject({ q: z.union([z.literal(1), z.literal(2)]) })
    expect(places('{"q": 3}', quarter)).toEqual([['/q', 'one of 1, 2']])
    const patch = z.strictObject({
      patch: z.union([
        z.strictObject({ pointer: z.enum(['/a']), value: z.string() }),
        z.strictObject({ pointer: z.enum(['/b']), value: z.number() }),
      ]),
    })
    expect(places('{"patch": {"pointer": "/b", "value": "x"}}', patch)).toEqual([['/patch/value', 'a number']])
  })

  it('rejects __proto__ and pollutes nothing', () => {
    const text = JSON.stringify(ideas()).replace('"note"', '"__proto__": {"polluted": 1}, "note"')
    expect(places(text)).toEqual([['', 'no such fields as "__proto__"']])
    expect(
      places(text.replace('"title"', '"__proto__": [], "title"').replace('"__proto__": {"polluted": 1},', '')),
    ).toEqual([['/ideas/I1', 'no such fields as "__proto__"']])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('makes lone surrogates and noncharacters writable', () => {
    const parsed = read(JSON.stringify(ideas()).replace('Two ideas', 'a\\ud800b\\ufffe 🙂'))
    expect(parsed).toMatchObject({ kind: 'fits', value: { note: 'a\uFFFDb\uFFFD 🙂' } })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\`~\n a1<think>') }), (text) => void read(text)),
    )
  })
})
