import type { Brief } from '../../../src/core/brief.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { writeAnalysis } from '../../../src/playbook/write/analysis.ts'
import { writeGoals } from '../../../src/playbook/write/goals.ts'
import { writeInitiatives } from '../../../src/playbook/write/initiatives.ts'
import { writeProgramme } from '../../../src/playbook/write/programme.ts'
import { completeAnalysis } from '../../../src/stages/analysis/complete.ts'
import { completeInitiatives } from '../../../src/stages/initiatives/complete.ts'
import { completeProgramme } from '../../../src/stages/programme/complete.ts'
import { business } from '../plan/businesses.ts'

/** Plan and complete earlier drafts, as the last two stages get them. */
export function earlierDrafts(brief: Brief) {
  const plan = planStrategy(brief)
  const analysis = completeAnalysis(writeAnalysis(brief, plan), { brief, drafts: {} })
  const goals = writeGoals(brief, plan, { analysis })
  const programme = completeProgramme(writeProgramme(brief, plan, { analysis, goals }), { brief, drafts: {} })
  const initiatives = completeInitiatives(writeInitiatives(brief, plan, { analysis, goals }), {
    brief,
    drafts: { programme },
  })
  return { brief, plan, drafts: { analysis, goals, programme, initiatives } }
}

const kept = new Map<string, ReturnType<typeof earlierDrafts>>()

/** The same for a business of the list, worked out once. */
export function writtenFor(name: string): ReturnType<typeof earlierDrafts> {
  const found = kept.get(name) ?? earlierDrafts(business(name))
  kept.set(name, found)
  return found
}
