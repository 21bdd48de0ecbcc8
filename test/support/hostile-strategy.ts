import { briefSchema } from '../../src/core/brief.ts'
import { adjustmentSchema, findingSchema, skippedSchema } from '../../src/core/finding.ts'
import type { Language } from '../../src/core/localised.ts'
import { type Strategy, stages } from '../../src/stages/index.ts'
import { type Attack, withHostileStrings } from './hostile.ts'
import { reportFixture } from './report-fixture.ts'

/** Every free string of the drafts and of what rules said about them. */
export function attackedDrafts(strategy: Strategy, attack: Attack): Strategy {
  const drafts: Readonly<Record<string, unknown>> = strategy.stages
  return {
    ...strategy,
    stages: Object.fromEntries(
      stages.map(({ id, completeSchema }) => [id, withHostileStrings(completeSchema, drafts[id], attack)]),
    ) as Strategy['stages'],
    findings: strategy.findings.map((it) => withHostileStrings(findingSchema, it, attack) as typeof it),
    adjustments: strategy.adjustments.map((it) => withHostileStrings(adjustmentSchema, it, attack) as typeof it),
    skipped: strategy.skipped.map((it) => withHostileStrings(skippedSchema, it, attack) as typeof it),
  }
}

/** The same with every free string of the brief. */
export function attacked(language: Language, attack: Attack): Strategy {
  const strategy = attackedDrafts(reportFixture(language), attack)
  return { ...strategy, brief: withHostileStrings(briefSchema, strategy.brief, attack) as Strategy['brief'] }
}
