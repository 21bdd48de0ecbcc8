import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { strictSchema } from '../../src/model/response-format.ts'
import { analysisSchema } from '../../src/stages/analysis/schema.ts'
import { goalsSchema } from '../../src/stages/goals/schema.ts'
import { initiativesSchema } from '../../src/stages/initiatives/schema.ts'
import { monitoringSchema } from '../../src/stages/monitoring/schema.ts'
import { programmeSchema } from '../../src/stages/programme/schema.ts'
import { roadmapSchema } from '../../src/stages/roadmap/schema.ts'

const stages = { analysisSchema, goalsSchema, programmeSchema, initiativesSchema, roadmapSchema, monitoringSchema }

/** Every object inside a schema. */
function* nodesOf(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) yield node as Record<string, unknown>
  for (const child of Object.values(node)) yield* nodesOf(child)
}

describe.each(Object.entries(stages))('%s as a strict schema', (name, stage) => {
  const { schema } = strictSchema(stage, name)
  const nodes = [...nodesOf(schema)]

  test('every object is closed and requires every property', () => {
    const objects = nodes.filter(({ type, properties }) => type === 'object' && properties !== undefined)
    expect(objects.length).toBeGreaterThan(3)
    for (const { properties, required, additionalProperties } of objects) {
      expect(additionalProperties).toBe(false)
      expect(required).toEqual(Object.keys(properties as object))
    }
  })

  test('says nothing that endpoints refuse', () => {
    const refused = [
      '$schema',
      '$ref',
      '$defs',
      'const',
      'oneOf',
      'allOf',
      'default',
      'minItems',
      'maxLength',
      'pattern',
    ]
    const keywords = new Set(nodes.flatMap((node) => ('properties' in node || 'type' in node ? Object.keys(node) : [])))
    expect(refused.filter((keyword) => keywords.has(keyword))).toEqual([])
    const fields = nodes.flatMap(({ properties }) => Object.keys(properties ?? {}))
    expect(fields.filter((field) => !/^[A-Za-z][A-Za-z0-9]*$/.test(field))).toEqual([])
  })
})

test('literals become an enum, alone or in a union; nullable is a list of two types', () => {
  const shape = z.strictObject({
    kind: z.literal('goal'),
    priority: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 first'),
    note: z.string().nullable(),
    const: z.literal('a name of a field'),
    mixed: z.union([z.literal(1), z.string()]),
  })
  expect(strictSchema(shape, 'x').schema.properties).toEqual({
    kind: { type: 'string', enum: ['goal'] },
    priority: { type: 'number', enum: [1, 2, 3], description: '1 first' },
    note: { type: ['string', 'null'] },
    const: { type: 'string', enum: ['a name of a field'] },
    mixed: { anyOf: [{ type: 'number', enum: [1] }, { type: 'string' }] },
  })
})

test.each([
  ['goals repair', 'goals_repair'],
  ['цели', '____'],
  ['', 'answer'],
  ['x'.repeat(80), 'x'.repeat(64)],
])('the name %j becomes %j', (name, ascii) => {
  expect(strictSchema(z.strictObject({ a: z.string() }), name).name).toBe(ascii)
})

test('a shape that is not strict-safe is a bug', () => {
  expect(() => strictSchema(z.strictObject({ a: z.string().optional() }), 'x')).toThrow()
  expect(() => strictSchema(z.array(z.string()), 'x')).toThrow(/object/)
})
