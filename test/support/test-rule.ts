import { describe, expect, it } from 'vitest'
import type { Severity } from '../../src/core/finding.ts'
import { fill, type Language } from '../../src/core/localised.ts'
import { getAt } from '../../src/core/pointer.ts'
import type { Failure, Rule } from '../../src/core/rule.ts'
import { type GoodStrategy, goodStrategy } from './good-drafts.ts'

type Stage = keyof GoodStrategy['drafts']
/** Changes a fresh copy of the good strategy in place. */
type Change<S extends Stage> = (draft: GoodStrategy['drafts'][S], strategy: GoodStrategy) => void

export interface RuleTable<S extends Stage> {
  /** Changes the rule must accept, by what they show; the unchanged good strategy is accepted always. */
  accepts?: Record<string, Change<S>>
  rejects: Record<
    string,
    {
      change: Change<S>
      /** Pointer that must be named; it must lead somewhere or to a list that lacks something. */
      at: string
      /** Pointers of all further findings, by language where the good strategies differ; none unless said. */
      also?: readonly string[] | Readonly<Record<Language, readonly string[]>>
      /** Part of the message in English and in Russian. */
      says: readonly [en: string, ru: string]
      severity?: Severity
      /** Part of what the rule would accept, in English. */
      expects?: string
      group?: string[]
    }
  >
  /** Changes that leave the rule without its inputs. */
  skips?: Record<string, Change<S>>
  /** Changes after which `fix` yields a draft the rule accepts; null where it must leave the draft alone. */
  fixes?: Record<string, { change: Change<S>; at: string; after?: string } | { change: Change<S>; at: null }>
}

// biome-ignore lint/suspicious/noExplicitAny: needs differ by stage, the good strategy has them all
type AnyRule<S extends Stage> = Rule<GoodStrategy['drafts'][S], any>

/** A table test of one rule: the good strategy in both languages, changed row by row. */
export function testRule<S extends Stage>(stage: S, rule: AnyRule<S>, table: RuleTable<S>): void {
  const changed = (language: Language, change: Change<S>) => {
    const strategy = structuredClone(goodStrategy(language))
    change(strategy.drafts[stage], strategy)
    return strategy
  }
  const failuresOf = ({ brief, drafts }: GoodStrategy): Failure[] => {
    const outcome = rule.check(drafts[stage], { brief, drafts })
    if ('skipped' in outcome) throw new Error(`${rule.id} skipped: ${outcome.skipped}`)
    return outcome
  }
  const alsoIn = (language: Language, { also = [] }: RuleTable<S>['rejects'][string]) =>
    'en' in also ? also[language] : also
  const wordsOf = (language: Language, { params }: Failure) => [
    fill(rule.message[language], params),
    fill(rule.repair, params),
  ]

  describe(rule.id, () => {
    const accepts = { 'the good strategy': () => {}, ...table.accepts }
    describe.each(['en', 'ru'] as const)('%s', (language) => {
      it.each(Object.entries(accepts))('accepts %s', (_name, change) => {
        expect(failuresOf(changed(language, change))).toEqual([])
      })

      it.each(Object.entries(table.rejects))('rejects %s', (_name, row) => {
        const strategy = changed(language, row.change)
        const found = failuresOf(strategy)
        const failure = found.find(({ pointer, params }) => {
          const message = fill(rule.message[language], params)
          return pointer === row.at && message.includes(row.says[language === 'en' ? 0 : 1])
        })
        expect(failure, JSON.stringify(found, null, 1)).toBeDefined()
        expect(found.map(({ pointer }) => pointer).toSorted()).toEqual([row.at, ...alsoIn(language, row)].toSorted())
        if (!failure) return
        expect(wordsOf(language, failure).join(' ')).not.toMatch(/\{\w+\}|undefined|NaN/)
        expect(failure.severity ?? rule.severity).toBe(row.severity ?? 'error')
        expect(getAt(strategy.drafts[stage], failure.pointer)).toBeDefined()
        if (row.expects !== undefined && language === 'en') expect(failure.expected).toContain(row.expects)
        if (row.group) expect(failure.group).toEqual(row.group)
      })

      it.each(Object.entries(table.skips ?? {}))('is not judged: %s', (_name, change) => {
        const { brief, drafts } = changed(language, change)
        expect(rule.check(drafts[stage], { brief, drafts })).toHaveProperty('skipped')
      })

      it.each(Object.entries(table.fixes ?? {}))('fixes %s', (_name, row) => {
        const { brief, drafts } = changed(language, row.change)
        const before = structuredClone(drafts[stage])
        const fixed = rule.fix?.(drafts[stage], { brief, drafts })
        expect(drafts[stage], 'the draft itself stays').toEqual(before)
        if (row.at === null) {
          expect(fixed?.corrections).toEqual([])
          return
        }
        expect(fixed?.corrections).toContainEqual(
          expect.objectContaining({ pointer: row.at, ...(row.after === undefined ? {} : { after: row.after }) }),
        )
        const outcome = rule.check(fixed?.draft as GoodStrategy['drafts'][S], {
          brief,
          drafts: { ...drafts, [stage]: fixed?.draft },
        })
        const errors = ('skipped' in outcome ? [] : outcome).filter(
          ({ severity }) => (severity ?? rule.severity) === 'error',
        )
        expect(errors).toEqual([])
      })
    })
  })
}

/** The item of a list with this id; a typo in a test must not pass silently. */
export function byId<Item extends { id: string }>(list: readonly Item[], id: string): Item {
  const item = list.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`No ${id}`)
  return item
}
