import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '../../src/core/localised.ts'
import { getAt, pointersOf, setAt } from '../../src/core/pointer.ts'
import type { Rule } from '../../src/core/rule.ts'
import { analysisRules } from '../../src/stages/analysis/rules.ts'
import { goalsRules } from '../../src/stages/goals/rules.ts'
import { stages } from '../../src/stages/index.ts'
import { initiativesRules } from '../../src/stages/initiatives/rules.ts'
import { monitoringRules } from '../../src/stages/monitoring/rules.ts'
import { programmeRules } from '../../src/stages/programme/rules.ts'
import { roadmapRules } from '../../src/stages/roadmap/rules.ts'
import { strategyOf } from '../defects/ground.ts'
import { goodStrategy } from '../support/good-drafts.ts'

const rules = {
  analysis: analysisRules,
  goals: goalsRules,
  programme: programmeRules,
  initiatives: initiativesRules,
  roadmap: roadmapRules,
  monitoring: monitoringRules,
}
const large = await strategyOf('coffee-chain-ru')
/** The small strategies which every rule accepts, and the largest the built-in author writes for the examples. */
const strategies = {
  en: goodStrategy('en'),
  ru: goodStrategy('ru'),
  large: { brief: large.brief, drafts: large.stages },
}
type Name = keyof typeof strategies

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

/** Where a draft can be hurt: every place but its root. */
const places = Object.fromEntries(
  Object.entries(strategies).map(([name, { drafts }]) => [
    name,
    Object.fromEntries(Object.entries(drafts).map(([id, draft]) => [id, pointersOf(draft).slice(1)])),
  ]),
)

/** A word outside a closed list is a matter of the shape: the first of the list takes its place. */
function withinLists(id: keyof typeof rules, draft: unknown): unknown {
  const stage = stages.find((each) => each.id === id)
  const issues = stage?.completeSchema.safeParse(draft).error?.issues ?? []
  const copy = structuredClone(draft)
  for (const issue of issues) {
    if (issue.code !== 'invalid_value') continue
    const key = issue.path.at(-1) ?? ''
    const owner = issue.path
      .slice(0, -1)
      .reduce((node: unknown, part) => (node as Record<PropertyKey, unknown>)[part], copy)
    Object.assign(owner as object, { [key]: issue.values[0] })
  }
  return copy
}

type Wound = { at: number; text: string; number: number; cut: number }

function hurt(draft: unknown, pointers: readonly string[], wounds: readonly Wound[]): unknown {
  return wounds.reduce((whole, wound) => {
    const pointer = pointers[wound.at % pointers.length] ?? ''
    const value = getAt(whole, pointer)
    return value === undefined ? whole : setAt(whole, pointer, damaged(value, wound))
  }, draft)
}

const wounds = fc.array(fc.record({ at: fc.nat(), text: texts, number: numbers, cut: fc.nat(9) }), {
  minLength: 1,
  maxLength: 12,
})

describe.each(Object.keys(rules) as (keyof typeof rules)[])('rules of %s', (stage) => {
  it.each([
    ['the good strategies', fc.constantFrom<Name>('en', 'ru'), 30],
    ['the largest strategy', fc.constant<Name>('large'), 15],
  ] as const)('judge any damaged draft of %s without throwing, and so do their fixes', (_whose, names, numRuns) => {
    fc.assert(
      fc.property(names, wounds, (name, cuts) => {
        const { brief, drafts } = strategies[name]
        const draft = withinLists(stage, hurt(drafts[stage], places[name]?.[stage] ?? [], cuts))
        for (const rule of rules[stage] as readonly Rule<unknown>[]) {
          const context = { brief, drafts: { ...drafts, [stage]: draft } }
          const outcome = rule.check(draft, context)
          for (const failure of 'skipped' in outcome ? [] : outcome) {
            if (typeof failure.pointer !== 'string' || typeof failure.expected !== 'string') throw new Error(rule.id)
            fill(rule.message[brief.language], failure.params)
          }
          rule.fix?.(draft, context)
        }
      }),
      { numRuns },
    )
  })

  it('judge the largest strategy in less than 100 ms each', () => {
    const { brief, drafts } = strategies.large
    const slow = (rules[stage] as readonly Rule<unknown>[]).filter((rule) => {
      // The best of several: a busy machine slows some runs, a slow rule is slow in all.
      for (let run = 0; run < 5; run++) {
        const started = performance.now()
        rule.check(drafts[stage], { brief, drafts })
        if (performance.now() - started < 100) return false
      }
      return true
    })
    expect(slow.map(({ id }) => id)).toEqual([])
  })
})

it('a fix that comes first is a fix', () => {
  const first = Object.values(rules).flatMap((list) =>
    (list as readonly Rule<unknown>[]).filter((rule) => rule.fixFirst),
  )
  expect(first.filter(({ fix }) => !fix)).toEqual([])
})
