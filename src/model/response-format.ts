import { zodResponseFormat } from 'openai/helpers/zod'
import type { z } from 'zod'
import { isRecord } from './server-words.ts'

/** A shape as JSON Schema with its name. */
export interface NamedSchema {
  name: string
  schema: Record<string, unknown>
}

/**
 * The strict JSON Schema of a Zod shape, made by the SDK and freed of what some endpoints refuse: `$schema`, and `const`, which becomes
 * an `enum`. Throws when the shape is not strict-safe: a bug of the stage.
 */
export function strictSchema(shape: z.ZodType, name: string): NamedSchema {
  const ascii = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64) || 'answer'
  const { schema } = zodResponseFormat(shape, ascii).json_schema
  return { name: ascii, schema: plain(schema) as Record<string, unknown> }
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (!isRecord(node)) return node
  const { $schema: _, anyOf, const: only, ...rest } = node
  // Under `properties` the keys are names of fields, not keywords.
  const child = (key: string, value: unknown) =>
    key === 'properties' ? mapped(value, (field) => plain(field)) : plain(value)
  const children = mapped(rest, (value, key) => child(key, value))
  if ('const' in node && !isRecord(only)) return { ...children, enum: [only] }
  const merged = Array.isArray(anyOf) ? mergedLiterals(anyOf) : null
  if (merged !== null) return { ...children, ...merged }
  return anyOf === undefined ? children : { ...children, anyOf: plain(anyOf) }
}

function mapped(record: unknown, change: (value: unknown, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]))
}

/** A union of literals of one type as one enum: three constants of `anyOf` are more than some grammars take. */
function mergedLiterals(branches: unknown[]): { type: unknown; enum: unknown[] } | null {
  const [first] = branches
  if (
    !isRecord(first) ||
    !branches.every((branch) => isRecord(branch) && 'const' in branch && branch.type === first.type)
  ) {
    return null
  }
  return { type: first.type, enum: branches.map((branch) => (branch as Record<string, unknown>).const) }
}
