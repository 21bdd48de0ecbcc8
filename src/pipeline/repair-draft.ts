import { isWithin } from '../core/pointer.ts'
import { type Candidate, errorsOf, improves, openRules, warningsOf } from './candidate.ts'
import type { OpenFinding } from './check-draft.ts'
import {
  callsLeft,
  candidateOf,
  type Drafting,
  isForgivable,
  isRepeated,
  type Outcome,
  type Request,
  recordUnread,
  request,
} from './drafting.ts'
import { askedInForm } from './patch-format.ts'
import { scopes, targetsOf } from './targets.ts'

/** What was tried on the best draft so far, so that every further try is another approach. */
interface Tried {
  targets: Set<string>
  /** The whole stage is asked again once at most. */
  stage: boolean
  /** Warnings get one round at most. */
  warnings: boolean
}

/** What is open inside the targets, so that one answer can settle it, and what the round is about wherever it points. */
function findingsFor(best: Candidate, round: readonly OpenFinding[], targets: readonly string[]): OpenFinding[] {
  const inside = ({ pointer, severity }: OpenFinding): boolean =>
    severity !== 'info' && targets.some((target) => isWithin(pointer, target))
  return best.open.filter((finding) => round.includes(finding) || inside(finding))
}

/** The narrowest approach not yet tried on this draft; null when none is left. */
function nextRequest({ stage }: Drafting, best: Candidate, tried: Tried): Request | null {
  const errors = errorsOf(best)
  const onlyWarnings = errors.length === 0
  if (onlyWarnings && tried.warnings) return null
  const round = onlyWarnings ? warningsOf(best) : errors
  if (round.length === 0) return null
  tried.warnings ||= onlyWarnings
  for (const scope of scopes) {
    const targets = targetsOf(round, best.answer, stage.schema, scope)
    const name = targets.toSorted().join(' ')
    if (targets.length === 0 || tried.targets.has(name)) continue
    tried.targets.add(name)
    return { kind: 'repair', findings: findingsFor(best, round, targets), targets, base: best }
  }
  if (onlyWarnings || tried.stage) return null
  tried.stage = true
  return { kind: 'redraft', findings: findingsFor(best, round, []) }
}

/** Asks; null when an author has no more answers for a draft that is acceptable as it is: warnings alone are no reason to fail. */
async function requestFor(best: Candidate, drafting: Drafting, asked: Request) {
  try {
    return await request(drafting, asked)
  } catch (error) {
    if (errorsOf(best).length === 0 && isForgivable(error, drafting)) return null
    throw error
  }
}

/**
 * Improves a draft until no error is open, no approach is left or the calls are used up; returns the best draft met. A repair counts
 * only when no error is new and fewer are open. A refusal, a second truncation, the same answer and a draft met before end the loop.
 */
export async function repairDraft(drafting: Drafting, first: Candidate): Promise<Candidate> {
  let best = first
  let again: Request | null = null
  const tried: Tried = { targets: new Set(), stage: false, warnings: false }
  while (callsLeft(drafting) > 0) {
    const asked: Request | null = again ?? nextRequest(drafting, best, tried)
    if (asked === null) break
    const outcome: Outcome | null = await requestFor(best, drafting, asked)
    if (outcome === null) break
    const { attempt, reading, frozenBytes } = outcome
    if (reading.kind !== 'fits') {
      if (!recordUnread(drafting, outcome, reading.kind, openRules(best))) break
      again = errorsOf(best).length > 0 ? askedInForm(drafting, asked, outcome) : null
      continue
    }
    again = null
    const candidate = candidateOf(drafting, reading.value, outcome)
    const better = improves(best, candidate, asked.kind === 'redraft')
    attempt.record(
      better ? (errorsOf(candidate).length === 0 ? 'accepted' : 'kept') : 'discarded',
      openRules(candidate),
      frozenBytes,
    )
    if (isRepeated(drafting, candidate.answer)) break
    if (!better) continue
    best = candidate
    tried.targets.clear()
  }
  return best
}
