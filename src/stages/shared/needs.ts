import type { Analysis } from '../analysis/schema.ts'
import type { Goals } from '../goals/schema.ts'
import type { Initiatives } from '../initiatives/schema.ts'
import type { Programme } from '../programme/schema.ts'

/** Accepted drafts that the rules of each stage may see. */
export type AnalysisNeeds = Readonly<Record<never, never>>
export interface GoalsNeeds {
  analysis: Analysis
}
export interface ProgrammeNeeds extends GoalsNeeds {
  goals: Goals
}
export interface InitiativesNeeds extends ProgrammeNeeds {
  programme: Programme
}
export interface RoadmapNeeds extends InitiativesNeeds {
  initiatives: Initiatives
}
export type MonitoringNeeds = RoadmapNeeds
