import { ExpectedError } from '../core/errors.ts'
import { isWithin } from '../core/pointer.ts'
import { type Candidate, errorsOf, improves, openRules, warningsOf } from './candidate.ts'
import type { OpenFinding } from './check-draft.ts'
import { callsLeft, candidateOf, type Drafting, isRepeated, type Request, request } from './drafting.ts'
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
    return { kind: 'repair', findings: findingsFor(best, round, targets), targets, base: best.answer }
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
    if (error instanceof ExpectedError && error.class === 'answer' && errorsOf(best).length === 0) return null
    throw error
  }
}

/**
 * Improves a draft until no error is open, no approach is left or the calls are used up; returns the best draft met. A repair counts
 * only when no error is new and fewer are open. A refusal, a second truncation and a draft met before end the loop.
 */
export async function repairDraft(drafting: Drafting, first: Candidate): Promise<Candidate> {
  let best = first
  const tried: Tried = { targets: new Set(), stage: false, warnings: false }
  while (callsLeft(drafting) > 0) {
    const asked = nextRequest(drafting, best, tried)
    if (asked === null) break
    const asking = await requestFor(best, drafting, asked)
    if (asking === null) break
    const { attempt, reading, frozenBytes } = asking
    if (reading.kind !== 'fits') {
      attempt.record(reading.kind, openRules(best), frozenBytes)
      if (reading.kind !== 'not-json' && reading.kind !== 'wrong-shape') break
      if (isRepeated(drafting, attempt.answer.text)) break
      continue
    }
    const candidate = candidateOf(drafting, reading.value, attempt)
    const better = improves(best, candidate, asked.kind === 'redraft')
    const outcome = better ? (errorsOf(candidate).length === 0 ? 'accepted' : 'kept') : 'discarded'
    attempt.record(outcome, openRules(candidate), frozenBytes)
    if (isRepeated(drafting, reading.value)) break
    if (!better) continue
    best = candidate
    tried.targets.clear()
  }
  return best
}
