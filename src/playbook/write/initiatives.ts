import type { Brief } from '../../core/brief.ts'
import type { AnalysisAnswer } from '../../stages/analysis/schema.ts'
import type { Goals } from '../../stages/goals/schema.ts'
import type { InitiativesAnswer } from '../../stages/initiatives/schema.ts'
import type { Plan, PlannedInitiative } from '../plan.ts'
import { findingRefs } from './analysis/findings.ts'
import { type Facts, factsOf } from './facts.ts'
import { cardOf } from './initiatives/card.ts'
import { halfBudget } from './initiatives/half-budget.ts'
import { linksOf } from './initiatives/links.ts'
import { wontDo } from './initiatives/refusals.ts'
import { rejectedOptions } from './initiatives/rejected.ts'
import { scriptsOf } from './initiatives/scripts.ts'

/** The finding an initiative follows from. */
function findingFor(facts: Facts, { playbook, painIds }: PlannedInitiative, refs: ReturnType<typeof findingRefs>) {
  if (painIds.includes(facts.cause.id) && playbook.direction !== 'loyalty') return refs.cause
  if (playbook.direction === 'loyalty') return refs.programme
  if (playbook.direction === 'winback' || playbook.direction === 'personal') return refs.lever
  if (painIds.length > 0) return refs.second
  return refs.money
}

/** The finding on the second complaint, where an initiative answers that too. */
function secondFinding({ painIds }: PlannedInitiative, { findings }: AnalysisAnswer, ref: string): string[] {
  const finding = findings.find(({ id }) => ref === `analysis.findings.${id}`)
  return painIds.some((id) => finding?.refs.includes(`brief.pains.${id}`)) ? [ref] : []
}

/** Stage 3b from the brief, the plan and the accepted drafts. */
export function writeInitiatives(
  brief: Brief,
  plan: Plan,
  { analysis, goals }: { analysis: AnalysisAnswer; goals: Goals },
): InitiativesAnswer {
  const facts = factsOf(brief, plan)
  const links = linksOf(facts, analysis, goals)
  const refs = findingRefs(analysis.findings)
  return {
    initiatives: plan.initiatives.map((initiative) =>
      cardOf(facts, initiative, links.get(initiative.id) ?? { goalIds: [], segmentIds: [], journeyIds: [] }, [
        findingFor(facts, initiative, refs),
        ...secondFinding(initiative, analysis, refs.second),
      ]),
    ),
    scripts: scriptsOf(facts),
    wontDo: wontDo(facts),
    rejected: rejectedOptions(facts),
    halfBudget: halfBudget(facts),
  }
}
