import type { Analysis } from '../../../stages/analysis/schema.ts'
import type { Goals } from '../../../stages/goals/schema.ts'
import type { Initiative, Initiatives } from '../../../stages/initiatives/schema.ts'
import type { Programme } from '../../../stages/programme/schema.ts'
import type { PlannedInitiative } from '../../plan.ts'
import type { Facts } from '../facts.ts'
import { type Voice, voiceOf } from '../voices.ts'
import { tellingFor } from './sample.ts'
import type { Telling } from './telling.ts'

/** Accepted drafts the last two stages are written from. */
export interface EarlierDrafts {
  analysis: Analysis
  goals: Goals
  programme: Programme
  initiatives: Initiatives
}

/** An initiative as accepted, with what the plan and the knowledge base know of it. */
export interface Launch {
  item: Initiative
  planned: PlannedInitiative
  told: Telling
  voice: Voice
}

/** In the order of launch; dates, owners and titles are those of the accepted draft. */
export function launchesOf(facts: Facts, { initiatives }: EarlierDrafts): Launch[] {
  return initiatives.initiatives
    .flatMap((item) => {
      const planned = facts.plan.initiatives.find(({ id }) => id === item.id)
      return planned ? [{ item, planned, told: tellingFor(facts, planned), voice: voiceOf(planned) }] : []
    })
    .sort(
      (a, b) =>
        a.item.launch.localeCompare(b.item.launch) || a.item.id.localeCompare(b.item.id, 'en', { numeric: true }),
    )
}

/** People of the team; 1 where the brief does not say. */
export function peopleOf({ brief }: Facts): number {
  return brief.team.length === 0 ? 1 : brief.team.reduce((sum, { people }) => sum + people, 0)
}

/** So few hands that the plan must fit one page. */
export function handful(facts: Facts): boolean {
  return facts.tiny || peopleOf(facts) <= 3
}
