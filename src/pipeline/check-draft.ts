import type { Finding, Skipped } from '../core/finding.ts'
import { fill } from '../core/localised.ts'
import type { RepairFinding } from '../core/prompter.ts'
import type { Failure, Rule, StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'

/** What the rules of a stage say about a draft. */
export interface Check {
  findings: Finding[]
  skipped: Skipped[]
}

/** A finding as the repair needs it: with what would pass and what must change together. */
export type OpenFinding = RepairFinding

/** What a draft is judged by. */
type Judging = Pick<AnyStage, 'id' | 'rules'>

function openFinding(stage: Judging, rule: Rule<unknown>, failure: Failure, context: StageContext): OpenFinding {
  return {
    rule: rule.id,
    severity: failure.severity ?? rule.severity,
    stage: stage.id,
    pointer: failure.pointer,
    message: fill(rule.message[context.brief.language], failure.params),
    expected: failure.expected,
    actual: failure.actual,
    repair: fill(rule.repair, failure.params),
    group: failure.group ?? [],
  }
}

/**
 * Runs every rule of a stage on a complete draft, in the order of the list. A rule that lacks its inputs is skipped with its reason.
 * Throws when a rule throws: that is a bug of the rule, named in the message.
 */
export function judgeDraft(
  stage: Judging,
  draft: unknown,
  context: StageContext,
): { open: OpenFinding[]; skipped: Skipped[] } {
  const open: OpenFinding[] = []
  const skipped: Skipped[] = []
  for (const rule of stage.rules) {
    let failures: ReturnType<typeof rule.check>
    try {
      failures = rule.check(draft, context)
    } catch (cause) {
      throw new Error(`Rule ${rule.id} of stage ${stage.id} failed to judge a draft`, { cause })
    }
    if (Array.isArray(failures)) open.push(...failures.map((failure) => openFinding(stage, rule, failure, context)))
    else skipped.push({ rule: rule.id, stage: stage.id, reason: failures.skipped })
  }
  return { open, skipped }
}

/** The finding alone, as strategy.json keeps it. */
export function plainFinding({ group: _group, repair: _repair, ...finding }: OpenFinding): Finding {
  return finding
}

/** Judges a complete draft by the rules of its stage; messages are in the language of the brief. See {@link judgeDraft} for errors. */
export function checkDraft(stage: Judging, draft: unknown, context: StageContext): Check {
  const { open, skipped } = judgeDraft(stage, draft, context)
  return { findings: open.map(plainFinding), skipped }
}
