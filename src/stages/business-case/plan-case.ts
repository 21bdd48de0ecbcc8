import type { Brief } from '../../core/brief.ts'
import type { CaseInput } from '../../finance/case-input.ts'
import { type CaseRun, runCase } from '../../finance/run-case.ts'
import type { Initiatives } from '../initiatives/schema.ts'
import type { Programme } from '../programme/schema.ts'
import { caseInputOf } from './input.ts'

/** The base case of a plan before anything is said of a control group: what rules of the plan reckon with. */
export interface PlanCase {
  input: CaseInput
  year: CaseRun
  threeYears: CaseRun
}

interface Kept {
  brief: Brief
  programme: Programme
  planCase: PlanCase | null
}

/** Several rules ask about the same draft; the case follows from the three objects alone. */
const keptByDraft = new WeakMap<Initiatives, Kept>()

/** The case of drafted initiatives; null when customers, order value, frequency, margin or churn are unknown. */
export function planCaseOf(brief: Brief, programme: Programme, initiatives: Initiatives): PlanCase | null {
  const kept = keptByDraft.get(initiatives)
  if (kept && kept.brief === brief && kept.programme === programme) return kept.planCase
  const input = caseInputOf(brief, programme, initiatives, 0)
  const planCase = input && { input, year: runCase(input, 12), threeYears: runCase(input, 36) }
  keptByDraft.set(initiatives, { brief, programme, planCase })
  return planCase
}
