import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../../src/core/errors.ts'
import { briefText, read } from './brief-of.ts'

function outcome(source: string | Uint8Array): 'read' | 'refused' {
  try {
    read(source)
    return 'read'
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { line, column } of error.problems) expect((line === null) === (column === null)).toBe(true)
    return 'refused'
  }
}

const value: fc.Arbitrary<unknown> = fc.oneof(
  { maxDepth: 2 },
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, '6%', '4,5 млн ₽', '1_000', '-5', '3–4', 'yes', '+20%', '«', '22-40', '2027-01-01'),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('name', 'value', 'period', 'text', 'total', 'role', '__proto__', 'target'),
    fc.string(),
  ),
)

const field = fc.constantFrom(
  ...['language', 'country', 'start', 'company', 'audience', 'products', 'metrics', 'pains', 'budget', 'team', 'tools'],
  ...['goals', 'channels', 'constraints', 'finance', 'deliverables', 'toString'],
)

describe('whatever stands in a brief', () => {
  it('is read or refused with problems, never a crash', () => {
    fc.assert(
      fc.property(fc.dictionary(field, value, { maxKeys: 4 }), (fields) => {
        outcome(briefText(fields))
      }),
      { numRuns: 400 },
    )
  })

  it('is read or refused when a good file is cut and mended at random', () => {
    const good = briefText({ metrics: { churn: '6% в месяц' } })
    const cut = fc.tuple(fc.nat(good.length), fc.nat(10), fc.string({ unit: 'binary', maxLength: 6 }))
    fc.assert(
      fc.property(cut, ([at, length, text]) => {
        outcome(good.slice(0, at) + text + good.slice(at + length))
      }),
      { numRuns: 400 },
    )
  })

  it('is read or refused when the bytes are random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        outcome(bytes)
      }),
    )
  })
})
