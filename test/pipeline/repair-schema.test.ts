import { zodResponseFormat } from 'openai/helpers/zod'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pointersOf } from '../../src/core/pointer.ts'
import { isListTarget, repairSchema } from '../../src/pipeline/repair-schema.ts'
import { schemaAt } from '../../src/pipeline/schema-walk.ts'
import { analysisSchema } from '../../src/stages/analysis/schema.ts'
import { goalsSchema } from '../../src/stages/goals/schema.ts'
import { initiativesSchema } from '../../src/stages/initiatives/schema.ts'
import { monitoringSchema } from '../../src/stages/monitoring/schema.ts'
import { programmeSchema } from '../../src/stages/programme/schema.ts'
import { roadmapSchema } from '../../src/stages/roadmap/schema.ts'
import { idea1, ideas, ideasSchema } from '../support/small-stages.ts'

type Json = Record<string, unknown>

/** A value of the schema with one item in every list, to have every place once. */
function sample(schema: z.core.$ZodType, id = 'X1'): unknown {
  if (schema instanceof z.ZodNullable) return sample(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] as z.ZodType)
  if (schema instanceof z.ZodArray) return [sample(schema.element as z.ZodType)]
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, part]) => [name, name === 'id' ? id : sample(part as z.ZodType)]),
    )
  }
  return schema instanceof z.ZodNumber ? 1 : schema instanceof z.ZodBoolean ? true : 'text'
}

function* objects(part: unknown): Generator<Json> {
  if (Array.isArray(part)) for (const inner of part) yield* objects(inner)
  else if (typeof part === 'object' && part !== null) {
    yield part as Json
    for (const inner of Object.values(part)) yield* objects(inner)
  }
}

describe('repairSchema', () => {
  it('gives each target the schema of its place, equal ones together', () => {
    const schema = repairSchema(ideasSchema, ideas(), ['/ideas/I1/owner', '/ideas/I2/owner', '/ideas/I1/cost'])
    const patch = (pointer: string, value: unknown) => schema.safeParse({ patches: [{ pointer, value }] }).success
    expect(patch('/ideas/I1/owner', 'x')).toBe(true)
    expect(patch('/ideas/I2/owner', 'x')).toBe(true)
    expect(patch('/ideas/I1/cost', 1)).toBe(true)
    expect(patch('/ideas/I1/cost', 'x')).toBe(false)
    expect(patch('/ideas/I2/cost', 1)).toBe(false)
    expect(patch('/note', 'x')).toBe(false)
    const json = z.toJSONSchema(schema) as unknown as { properties: { patches: { items: { anyOf: Json[] } } } }
    expect(json.properties.patches.items.anyOf).toHaveLength(2)
  })

  it('lets a list with ids take and lose items only', () => {
    const schema = repairSchema(ideasSchema, ideas(), ['/ideas'])
    const fits = (patch: unknown) => schema.safeParse({ patches: [patch] }).success
    expect(fits({ pointer: '/ideas', add: [idea1({ id: 'I3' })], drop: ['I1'] })).toBe(true)
    expect(fits({ pointer: '/ideas', add: [], drop: ['I7'] })).toBe(false)
    expect(fits({ pointer: '/ideas', value: [] })).toBe(false)
    expect(
      repairSchema(ideasSchema, ideas(), ['/ideas/I1/painIds']).safeParse({
        patches: [{ pointer: '/ideas/I1/painIds', value: ['P1'] }],
      }).success,
    ).toBe(true)
  })

  it('knows the list, and any id where the list is empty', () => {
    const schema = repairSchema(ideasSchema, ideas(), ['/ideas'])
    expect(schema.safeParse({ patches: [{ pointer: '/goals', add: [], drop: [] }] }).success).toBe(false)
    const empty = z.toJSONSchema(repairSchema(ideasSchema, { note: '', ideas: [] }, ['/ideas'])) as unknown as {
      properties: { patches: { items: { properties: { drop: { items: Json } } } } }
    }
    expect(empty.properties.patches.items.properties.drop.items).toEqual({ type: 'string' })
  })

  it('refuses a place the schema does not have', () => {
    expect(isListTarget(ideasSchema, ideas(), '/total')).toBe(false)
    expect(() => repairSchema(ideasSchema, ideas(), [])).toThrow('A repair needs a target')
    expect(() => repairSchema(ideasSchema, ideas(), ['/total'])).toThrow('no place /total')
    expect(schemaAt(ideasSchema, '/ideas/I1/owner/x')).toBeNull()
  })

  it.each(
    Object.entries({
      analysisSchema,
      goalsSchema,
      programmeSchema,
      initiativesSchema,
      roadmapSchema,
      monitoringSchema,
    }),
  )('is strict for every place of %s', (_name, schema) => {
    const answer = sample(schema)
    expect(schema.safeParse(answer).error).toBeUndefined()
    const places = pointersOf(answer).filter((pointer) => pointer !== '')
    for (const targets of [...places.map((pointer) => [pointer]), places.slice(0, 60)]) {
      const format = zodResponseFormat(repairSchema(schema, answer, targets), 'repair').json_schema
      expect(format.strict).toBe(true)
      for (const part of objects(format.schema)) {
        for (const banned of ['oneOf', 'allOf', 'not', 'propertyNames']) expect(part).not.toHaveProperty(banned)
        if (part.type !== 'object') continue
        expect(part.additionalProperties).toBe(false)
        expect(part.required).toEqual(Object.keys(part.properties as Json))
      }
    }
  })
})
