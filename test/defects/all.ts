import { analysisDefects } from './analysis.ts'
import { businessCaseDefects } from './business-case.ts'
import type { Defect } from './defect.ts'
import { goalsDefects } from './goals.ts'
import { initiativesDefects } from './initiatives.ts'
import { initiativesPlanDefects } from './initiatives-plan.ts'
import { monitoringDefects } from './monitoring.ts'
import { programmeDefects } from './programme.ts'
import { roadmapDefects } from './roadmap.ts'
import { sharedDefects } from './shared.ts'

/** In the order of the stages; what all stages share comes last. */
export const defects: readonly Defect[] = [
  ...analysisDefects,
  ...goalsDefects,
  ...programmeDefects,
  ...initiativesDefects,
  ...initiativesPlanDefects,
  ...roadmapDefects,
  ...monitoringDefects,
  ...businessCaseDefects,
  ...sharedDefects,
]
