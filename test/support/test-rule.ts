import { describe, expect, it } from 'vitest'
import type { Severity } from '../../src/core/finding.ts'
import { fill, type Language } from '../../src/core/localised.ts'
import { getAt, isWithin, pointersOf } from '../../src/core/pointer.ts'
import type { Failure, Rule } from '../../src/core/rule.ts'
import { type GoodStrategy, goodStrategy } from './good-drafts.ts'

type Stage = keyof GoodStrategy['drafts']
/** Changes a fresh copy of the good strategy in place. */
type Change<S extends Stage> = (draft: GoodStrategy['drafts'][S], strategy: GoodStrategy) => void

type InBoth = readonly [en: string, ru: string]

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
      says: InBoth
      severity?: Severity
      /** Part of what the rule would accept, in English or in both languages. */
      expects?: string | InBoth
      group?: string[]
    }
  >
  /** Changes that leave the rule without its inputs. */
  skips?: Record<string, Change<S>>
  /** Changes after which `fix` yields a draft the rule accepts; null where it must leave the draft alone. */
  fixes?: Record<
    string,
    | {
        change: Change<S>
        at: string
        /** Pointers of all further corrections; none unless said. */
        also?: readonly string[]
        after?: string | InBoth
        /** The place whose computed parts change with the corrected one. */
        follows?: string
      }
    | { change: Change<S>; at: null }
  >
}

// biome-ignore lint/suspicious/noExplicitAny: needs differ by stage, the good strategy has them all
type AnyRule<S extends Stage> = Rule<GoodStrategy['drafts'][S], any>

/** A text with something in it. */
const said = expect.stringMatching(/\S/)

/** Every value of a draft outside the corrected places, by its pointer: no fix may change it. */
function untouched(draft: unknown, corrected: readonly string[]): Record<string, unknown> {
  const isCorrected = (place: string) => corrected.some((pointer) => isWithin(place, pointer))
  const places = pointersOf(draft).filter((place) => !isCorrected(place))
  return Object.fromEntries(
    places.map((place) => [place, getAt(draft, place)]).filter(([, value]) => typeof value !== 'object' || !value),
  )
}

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
        for (const { expected, actual } of found) expect([expected, actual]).toEqual([said, said])
        expect(wordsOf(language, failure).join(' ')).not.toMatch(/\{\w+\}|undefined|NaN/)
        expect(failure.severity ?? rule.severity).toBe(row.severity ?? 'error')
        expect(getAt(strategy.drafts[stage], failure.pointer)).toBeDefined()
        const expects = typeof row.expects === 'string' ? [row.expects] : (row.expects ?? [])
        expect(failure.expected).toContain(expects[language === 'en' ? 0 : 1] ?? '')
        for (const place of failure.group ?? []) expect(getAt(strategy.drafts[stage], place)).toBeDefined()
        if (row.group) expect(failure.group).toEqual(row.group)
      })

      it.each(Object.entries(table.skips ?? {}))('is not judged: %s', (_name, change) => {
        const { brief, drafts } = changed(language, change)
        const reason = expect.stringMatching(language === 'ru' ? /[а-я]/ : /^[^а-я]+$/)
        expect(rule.check(drafts[stage], { brief, drafts })).toEqual({ skipped: reason })
      })

      it.each(Object.entries(table.fixes ?? {}))('fixes %s', (_name, row) => {
        const { brief, drafts } = changed(language, row.change)
        const before = structuredClone(drafts[stage])
        const fixed = rule.fix?.(drafts[stage], { brief, drafts })
        expect(drafts[stage], 'the draft itself stays').toEqual(before)
        const corrections = fixed?.corrections ?? []
        for (const { after } of corrections) expect(after).toEqual(said)
        const corrected = [
          ...corrections.map(({ pointer }) => pointer),
          ...(row.at !== null && row.follows ? [row.follows] : []),
        ]
        expect(untouched(fixed?.draft, corrected)).toEqual(untouched(before, corrected))
        if (row.at === null) {
          expect(corrections).toEqual([])
          return
        }
        const after = Array.isArray(row.after) ? row.after[language === 'en' ? 0 : 1] : row.after
        expect(corrections).toContainEqual(
          expect.objectContaining({ pointer: row.at, ...(row.after === undefined ? {} : { after }) }),
        )
        expect(corrections.map(({ pointer }) => pointer).toSorted()).toEqual([row.at, ...(row.also ?? [])].toSorted())
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
