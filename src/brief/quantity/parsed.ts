import type { Params } from '../../core/localised.ts'
import type { ReasonId } from '../reasons.ts'

/** Why a text could not be read, by the id of its wording. */
export interface Unreadable {
  reason: ReasonId
  params: Params
}

/** What a parser gives: the value, or the reason why there is none. Parsers never throw. */
export type Parsed<Value> = { value: Value } | Unreadable

export function unreadable(reason: ReasonId, params: Params = {}): Unreadable {
  return { reason, params }
}
