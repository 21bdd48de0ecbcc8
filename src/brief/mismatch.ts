import type { Params } from '../core/localised.ts'
import type { FieldWord } from './field-words.ts'
import type { FileReasonId } from './file-reasons.ts'
import type { ReasonId } from './reasons.ts'

/** Place inside the brief: names of fields and indexes of list items. */
export type Path = readonly (string | number)[]

/** One thing the brief gets wrong, before it is worded in a language. */
export interface Mismatch {
  path: Path
  reason: ReasonId | FileReasonId
  params: Params
  /** Where it stands; found by `path` when null. */
  offset: number | null
  /** Whether the name of the field or its value is meant. */
  part: 'key' | 'value'
  /** What the field accepts, where the reason does not say it. */
  field: FieldWord | null
  /** Shown instead of the value at `path`. */
  found: string | null
  suggestion: string | null
}

/** `budget.total`, `products[1].price`; '' for the whole file. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}

export function mismatch(
  path: Path,
  reason: Mismatch['reason'],
  params: Params = {},
  rest: Partial<Pick<Mismatch, 'offset' | 'part' | 'field' | 'found' | 'suggestion'>> = {},
): Mismatch {
  return { path, reason, params, offset: null, part: 'value', field: null, found: null, suggestion: null, ...rest }
}
