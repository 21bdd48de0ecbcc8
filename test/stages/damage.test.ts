import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fill } from '../../src/core/localised.ts'
import { getAt, pointersOf, setAt } from '../../src/core/pointer.ts'
import type { Rule } from '../../src/core/rule.ts'
import { analysisRules } from '../../src/stages/analysis/rules.ts'
import { goalsRules } from '../../src/stages/goals/rules.ts'
import { initiativesRules } from '../../src/stages/initiatives/rules.ts'
import { monitoringRules } from '../../src/stages/monitoring/rules.ts'
import { programmeRules } from '../../src/stages/programme/rules.ts'
import { roadmapRules } from '../../src/stages/roadmap/rules.ts'
import { goodStrategy } from '../support/good-drafts.ts'

const rules = {
  analysis: analysisRules,
  goals: goalsRules,
  programme: programmeRules,
  initiatives: initiativesRules,
  roadmap: roadmapRules,
  monitoring: monitoringRules,
}
const strategies = { en: goodStrategy('en'), ru: goodStrategy('ru') }

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '2027-02-30',
    '9999-99-99',
    '-',
    '{name}',
    '__proto__',
    'constructor',
    'I1',
    '([',
    '\u0000',
    '🙂',
  ),
)
const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY))

/** A value of the same kind: the shape is judged before the rules, what stands in it is not. */
function damaged(value: unknown, { text, number, cut }: { text: string; number: number; cut: number }): unknown {
  if (typeof value === 'string') return text
  if (typeof value === 'number') return number
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return cut % 2 === 0 ? value.slice(0, cut % 3) : [...value, ...value.slice(0, 1)]
  return value
}

describe.each(Object.keys(rules) as (keyof typeof rules)[])('rules of %s', (stage) => {
  it('judge any damaged draft without throwing, and so do their fixes', () => {
    const pointers = pointersOf(strategies.en.drafts[stage]).slice(1)
    fc.assert(
      fc.property(
        fc.constantFrom('en' as const, 'ru' as const),
        fc.array(fc.record({ at: fc.nat(), text: texts, number: numbers, cut: fc.nat(9) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (language, wounds) => {
          const { brief, drafts } = strategies[language]
          const draft = wounds.reduce<unknown>((whole, wound) => {
            const pointer = pointers[wound.at % pointers.length] ?? ''
            const value = getAt(whole, pointer)
            return value === undefined ? whole : setAt(whole, pointer, damaged(value, wound))
          }, drafts[stage])
          for (const rule of rules[stage] as readonly Rule<unknown>[]) {
            const context = { brief, drafts: { ...drafts, [stage]: draft } }
            const outcome = rule.check(draft, context)
            for (const failure of 'skipped' in outcome ? [] : outcome) {
              if (typeof failure.pointer !== 'string' || typeof failure.expected !== 'string') throw new Error(rule.id)
              fill(rule.message[language], failure.params)
            }
            rule.fix?.(draft, context)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
