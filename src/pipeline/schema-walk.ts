import { z } from 'zod'
import { parsePointer } from '../core/pointer.ts'

/** The schemas a value may follow here: the inside of nullable and optional, every option of a union. */
function options(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    return options(schema.unwrap())
  }
  return schema instanceof z.ZodUnion ? schema.options.flatMap(options) : [schema]
}

function childSchema(schema: z.core.$ZodType, name: string): z.core.$ZodType | null {
  for (const option of options(schema)) {
    if (option instanceof z.ZodArray) return option.element
    if (option instanceof z.ZodObject && Object.hasOwn(option.shape, name)) {
      return option.shape[name] as z.core.$ZodType
    }
  }
  return null
}

/** Schema of the value a pointer leads to, nullability kept; null when the schema has no such place. */
export function schemaAt(schema: z.ZodType, pointer: string): z.ZodType | null {
  let found: z.core.$ZodType | null = schema
  for (const name of parsePointer(pointer)) found = found && childSchema(found, name)
  return found as z.ZodType | null
}

/** Schema of the items of a list; null when the schema is not one of a list. */
export function itemSchema(schema: z.ZodType): z.ZodType | null {
  const list = options(schema).find((option) => option instanceof z.ZodArray)
  return list ? (list.element as z.ZodType) : null
}

/** True for the schema of a list whose items carry ids. */
export function isListWithIds(schema: z.ZodType): boolean {
  const item = itemSchema(schema)
  return item !== null && childSchema(item, 'id') !== null
}

function answerOption(option: z.core.$ZodType, value: unknown): unknown {
  if (option instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => answerPart(option.element, item))
  if (!(option instanceof z.ZodObject) || typeof value !== 'object' || value === null || Array.isArray(value))
    return value
  const fields = value as Record<string, unknown>
  const names = Object.keys(option.shape).filter((name) => Object.hasOwn(fields, name))
  return Object.fromEntries(names.map((name) => [name, answerPart(option.shape[name] as z.ZodType, fields[name])]))
}

/** The part of a complete draft that an author answers: computed fields are left out. */
export function answerPart(schema: z.core.$ZodType, value: unknown): unknown {
  const parts = options(schema).map((option) => ({ option, part: answerOption(option, value) }))
  if (parts.length === 1) return parts[0]?.part
  return parts.find(({ option, part }) => z.safeParse(option, part).success)?.part ?? value
}
