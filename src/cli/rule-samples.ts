import samples from './data/rule-samples.json' with { type: 'json' }

/** A rule shown on a strategy of the examples into which its defect was planted. Generated; see test/support/rule-samples.ts. */
export interface RuleSample {
  /** Name of the example. */
  strategy: string
  /** From the root of the stage. */
  pointer: string
  /** What stood there before the defect; null when the defect lies elsewhere and the place did not change. */
  good: string | null
  /** What stands there with the defect, as the rule then sees it. */
  bad: string
  message: string
  expected: string
}

/** Samples by `stage/rule`; a rule that has none yet is left out. */
export const ruleSamples: Readonly<Partial<Record<string, RuleSample>>> = samples
