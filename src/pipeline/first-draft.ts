import { getAt } from '../core/pointer.ts'
import { type Candidate, errorsOf, nothingCorrected, openRules } from './candidate.ts'
import { canonical } from './canonical.ts'
import type { OpenFinding } from './check-draft.ts'
import {
  callsLeft,
  candidateOf,
  type Drafting,
  isRepeated,
  type Outcome,
  type Request,
  recordUnread,
  request,
} from './drafting.ts'
import { notJsonFinding, shapeRule } from './shape-findings.ts'
import { targetsOf } from './targets.ts'
import { unusableAnswer } from './unusable-answer.ts'

/** A misfit is local when what must be replaced is less than this share of the answer. */
const localShare = 0.5

interface WholeMisfit {
  kind: 'not-json' | 'wrong-shape'
  value: unknown
  findings: readonly OpenFinding[]
}

function repairOf(answer: unknown, findings: readonly OpenFinding[], targets: readonly string[]): Request {
  // A misfit cannot be completed: there are no computed fields yet.
  return { kind: 'repair', findings, targets, base: { answer, draft: answer, ...nothingCorrected } }
}

/** Replacements of the misfits alone, when they are few; null when the whole answer must be asked again. */
function patchOf({ stage }: Drafting, { kind, value: base, findings }: WholeMisfit): Request | null {
  if (kind === 'not-json' || findings.some(({ pointer }) => pointer === '')) return null
  const targets = targetsOf(findings, base, stage.schema, 'field')
  if (targets.length === 0) return null
  const size = targets.reduce((sum, target) => sum + canonical(getAt(base, target) ?? null).length, 0)
  return size < canonical(base).length * localShare ? repairOf(base, findings, targets) : null
}

/** What is wrong with a whole answer; null when only the patches of a repair could not be read. */
function misfitOf({ stage, context }: Drafting, asked: Request, outcome: Outcome): WholeMisfit | null {
  const { reading, attempt } = outcome
  if (asked.kind === 'repair' && outcome.frozenBytes === undefined) return null
  if (reading.kind === 'wrong-shape') return reading
  if (reading.kind !== 'not-json') return null
  return {
    kind: 'not-json',
    value: null,
    findings: [notJsonFinding(stage.id, attempt.answer.text, context.brief.language)],
  }
}

/**
 * Asks until an answer fits the schema: a local misfit is patched; anything else is asked again as a whole, once. Throws
 * ExpectedError('answer') on a refusal, a filter, a second truncation, the same answer twice, or when the calls are used up.
 */
export async function firstDraft(drafting: Drafting): Promise<Candidate> {
  let askedWhole = 0
  let findings: readonly OpenFinding[] = []
  let asked: Request = { kind: 'draft' }
  for (;;) {
    if (asked.kind !== 'repair') askedWhole++
    const outcome: Outcome = await request(drafting, asked)
    const { attempt, reading, frozenBytes } = outcome
    if (reading.kind === 'fits') {
      const candidate = candidateOf(drafting, reading.value, outcome)
      attempt.record(errorsOf(candidate).length === 0 ? 'accepted' : 'kept', openRules(candidate), frozenBytes)
      isRepeated(drafting, candidate.answer)
      return candidate
    }
    const isWorthAsking = recordUnread(drafting, outcome, reading.kind, [shapeRule])
    if (!isWorthAsking || callsLeft(drafting) <= 0) throw unusableAnswer(drafting, outcome)
    const misfit = misfitOf(drafting, asked, outcome)
    findings = misfit?.findings ?? findings
    const patch = misfit && patchOf(drafting, misfit)
    if (!patch && askedWhole > 1) throw unusableAnswer(drafting, outcome)
    asked = patch ?? { kind: 'redraft', findings }
  }
}
