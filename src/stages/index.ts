import type { z } from 'zod'
import type { AnyStage } from '../core/stage.ts'
import type { StrategyOf } from '../core/strategy.ts'
import { analysis } from './analysis/index.ts'
import { goals } from './goals/index.ts'
import { initiatives } from './initiatives/index.ts'
import { monitoring } from './monitoring/index.ts'
import { programme } from './programme/index.ts'
import { roadmap } from './roadmap/index.ts'

const list = [analysis, goals, programme, initiatives, roadmap, monitoring] as const

/** The stages in the order of the report; who waits for whom stands in `needs`. */
export const stages: readonly AnyStage[] = list as unknown as readonly AnyStage[]

/** Accepted drafts by stage id. */
export type Drafts = { [S in (typeof list)[number] as S['id']]: z.infer<S['completeSchema']> }

/** The product of a run: strategy.json. */
export type Strategy = StrategyOf<Drafts>
