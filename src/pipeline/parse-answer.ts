import type { z } from 'zod'
import type { Language } from '../core/localised.ts'
import { once } from '../core/parse-once.ts'
import type { OpenFinding } from './check-draft.ts'
import { extractJson } from './extract-json.ts'
import { shapeFindings } from './shape-findings.ts'

/** What an answer turned out to be. */
export type ParsedAnswer =
  | { kind: 'fits'; value: unknown }
  | { kind: 'wrong-shape'; value: unknown; findings: OpenFinding[] }
  | { kind: 'not-json' }

/** Where a `__proto__` key stands; JSON.parse makes it an ordinary field, which a later copy would turn into a prototype. */
function protoPath(value: unknown): PropertyKey[] | null {
  if (typeof value !== 'object' || value === null) return null
  if (Object.hasOwn(value, '__proto__')) return []
  for (const [key, part] of Object.entries(value)) {
    const inner = protoPath(part)
    if (inner) return [Array.isArray(value) ? Number(key) : key, ...inner]
  }
  return null
}

function judge(value: unknown, schema: z.ZodType): { value: unknown; issues: readonly z.core.$ZodIssue[] } {
  const path = protoPath(value)
  if (path)
    return {
      value,
      issues: [{ code: 'unrecognized_keys', keys: ['__proto__'], path, message: '', input: value as never }],
    }
  const fit = schema.safeParse(value, once)
  return fit.success ? { value: fit.data, issues: [] } : { value, issues: fit.error.issues }
}

/**
 * Finds the JSON an answer holds and fits it to a schema. The first candidate that fits is taken as it stands; when none does, the one
 * with the fewest misfits says what is wrong, in `language`.
 */
export function parseAnswer(text: string, schema: z.ZodType, stage: string, language: Language): ParsedAnswer {
  let nearest: ReturnType<typeof judge> | null = null
  for (const candidate of extractJson(text)) {
    const judged = judge(candidate, schema)
    if (judged.issues.length === 0) return { kind: 'fits', value: judged.value }
    if (!nearest || judged.issues.length < nearest.issues.length) nearest = judged
  }
  if (!nearest) return { kind: 'not-json' }
  const { value, issues } = nearest
  return { kind: 'wrong-shape', value, findings: shapeFindings(stage, value, issues, language) }
}

/** Fits a value that was parsed before. */
export function fitAnswer(value: unknown, schema: z.ZodType, stage: string, language: Language): ParsedAnswer {
  const judged = judge(value, schema)
  if (judged.issues.length === 0) return { kind: 'fits', value: judged.value }
  return { kind: 'wrong-shape', value, findings: shapeFindings(stage, value, judged.issues, language) }
}
