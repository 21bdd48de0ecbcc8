import type { Brief } from '../core/brief.ts'
import type { Severity } from '../core/finding.ts'
import { type Format, formatOf } from '../core/format.ts'
import type { Language, Localised, Params } from '../core/localised.ts'
import type { NotJudged } from '../core/rule.ts'
import type { SmallestBudgetOf } from '../core/smallest-budget.ts'

/** One place where the claim does not hold. Texts are already in the language of the brief. */
export interface BriefFailure {
  /** Path from the root of the brief: `/metrics/churn`, `/goals/G1/target`. */
  pointer: string
  params: Params
  expected: string
  actual: string
  /** Overrides the rule's severity for this place. */
  severity?: Severity
}

/** What a rule about a brief cannot know by itself. */
export interface BriefKnowledge {
  smallestBudget: SmallestBudgetOf
}

/** A claim about a brief, judged before any author is asked. One file, named after its id. Pure. */
export interface BriefRule {
  id: string
  severity: Severity
  /** Positive sentence: what holds when the rule passes. */
  claim: string
  /** Why a client cares. */
  why: string
  /** The criterion, section of the domain model or law that it enforces. */
  source: string
  /** Said to a person; `{name}` places are filled from `BriefFailure.params`. */
  message: Localised
  check(brief: Brief, knowledge: BriefKnowledge): BriefFailure[] | NotJudged
}

/** The words and number formats of a brief's language. */
export interface Words {
  format: Format
  pick<Text>(text: Localised<Text>): Text
  money(value: number): string
  /** Words of the client for a place inside quotation marks: their own marks become inner ones. */
  quoted(text: string): string
}

const inner: Localised<readonly (readonly [RegExp, string])[]> = {
  ru: [
    [/«/g, '„'],
    [/»/g, '“'],
  ],
  en: [
    [/“/g, '‘'],
    [/”/g, '’'],
  ],
}

function innerQuotes(text: string, language: Language): string {
  return inner[language].reduce((quoted, [mark, mine]) => quoted.replace(mark, mine), text)
}

export function wordsOf({ language, budget }: Brief): Words {
  const format = formatOf(language)
  return {
    format,
    pick: (text) => text[language],
    money: (value) => format.money(value, budget.currency),
    quoted: (text) => innerQuotes(text, language),
  }
}
