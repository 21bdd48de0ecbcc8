import type { Declaration } from './declaration.ts'
import { batch } from './declarations/batch.ts'
import { caseOf } from './declarations/case.ts'
import { check } from './declarations/check.ts'
import { diff } from './declarations/diff.ts'
import { doctor } from './declarations/doctor.ts'
import { generate } from './declarations/generate.ts'
import { industries } from './declarations/industries.ts'
import { init } from './declarations/init.ts'
import { plan } from './declarations/plan.ts'
import { promptsEject } from './declarations/prompts-eject.ts'
import { render } from './declarations/render.ts'
import { revise } from './declarations/revise.ts'
import { rules } from './declarations/rules.ts'
import { runsList, runsPrune, runsShow } from './declarations/runs.ts'
import { schema } from './declarations/schema.ts'

/** All commands but `completion`, which is made of them; in the order of the help page. */
export const declarations: readonly Declaration[] = [
  generate,
  batch,
  plan,
  check,
  render,
  revise,
  diff,
  caseOf,
  init,
  doctor,
  rules,
  schema,
  industries,
  promptsEject,
  runsList,
  runsShow,
  runsPrune,
]

/** Summaries of commands that only hold others. */
export const groups: Readonly<Record<string, string>> = {
  prompts: 'the prompts of the stages',
  runs: 'what earlier runs have left for later ones',
}
