import type { Initiatives } from '../initiatives/schema.ts'
import type { Programme } from '../programme/schema.ts'

/** Accepted drafts that the rules of the business case may see. */
export interface CaseNeeds {
  programme: Programme
  initiatives: Initiatives
}
