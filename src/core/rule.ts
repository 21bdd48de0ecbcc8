import type { Brief } from './brief.ts'
import type { Severity } from './finding.ts'
import type { Localised, Params } from './localised.ts'

/** What a rule and a computation may see besides the draft: the brief and the accepted drafts of the stages it needs. */
export interface StageContext<Needs = unknown> {
  brief: Brief
  drafts: Needs
}

/** One place where the claim does not hold. */
export interface Failure {
  /** Path by stable ids from the root of the draft: `/goals/T1/kpis/K2/target`. */
  pointer: string
  /** Values for the `{name}` places of the rule's message. Text here is already in the language of the brief. */
  params: Params
  expected: string
  actual: string
  /** Overrides the rule's severity for this place. */
  severity?: Severity
  /** Other pointers that must change together with this one: a sum over the budget names every item of the group. */
  group?: string[]
}

/** Said instead of failures when the inputs of a rule are missing. */
export interface NotJudged {
  skipped: string
}

/** One correction of a `fix`. */
export interface Correction {
  pointer: string
  /** Stage the pointer belongs to when that is an earlier one. */
  stage?: string
  before: string
  after: string
}

/** What a `fix` yields. */
interface Fixed<Draft, Needs = unknown> {
  draft: Draft
  corrections: Correction[]
  /** Accepted drafts of earlier stages as they must be from now on: the one way back, open to arithmetic alone and never to a model. */
  upstream?: Partial<Needs>
}

/**
 * A claim about drafts of one stage. It lives in the folder of the stage that must be redrafted when it breaks, in a file named
 * after its id. Pure: no clock, network, randomness or model.
 */
export interface Rule<Draft, Needs = unknown> {
  /** File stem, test stem and anchor in RULES.md. */
  id: string
  severity: Severity
  /** Positive sentence: what holds when the rule passes. */
  claim: string
  /** Why a client cares. */
  why: string
  /** The success criterion or typical mistake of the method that it enforces. */
  source: string
  /** Said to a person; `{name}` places are filled from `Failure.params`. */
  message: Localised
  /** Said to the model: what would pass. `{name}` places as in `message`. */
  repair: string
  check(draft: Draft, context: StageContext<Needs>): Failure[] | NotJudged
  /** A correction that needs no judgement; returns a changed copy and what it changed. */
  fix?(draft: Draft, context: StageContext<Needs>): Fixed<Draft, Needs>
  /** The `fix` is arithmetic with one right answer, so code applies it before an author is asked: no call is spent on it. */
  fixFirst?: true
}

/** Ties a rule value to its draft type. */
export function defineRule<Draft, Needs = unknown>(rule: Rule<Draft, Needs>): Rule<Draft, Needs> {
  return rule
}
