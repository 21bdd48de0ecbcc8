import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPointer, getAt, idOf, isWithin, itemName, pointersOf } from '../../src/core/pointer.ts'
import { mergePatches } from '../../src/pipeline/merge.ts'
import { isListTarget } from '../../src/pipeline/repair-schema.ts'
import { type IdeasAnswer, idea1, idea2, ideas, ideasSchema } from '../support/small-stages.ts'

const answer = ideas()

const item = fc.record({
  id: fc.constantFrom('I1', 'I2', 'I3', 'I4', 'I5', '0', '1', 'a/b'),
  title: fc.string(),
  owner: fc.string(),
  cost: fc.integer(),
  painIds: fc.array(fc.string(), { maxLength: 2 }),
})
const anyAnswer = fc.record({ note: fc.string(), ideas: fc.array(item, { maxLength: 5 }) })

describe('mergePatches', () => {
  it('finds every place before it changes the first: a new value named like an index redirects nothing', () => {
    const answer = { ideas: [{ id: 'I1', painIds: ['P1', 'P2'] }] }
    const targets = ['/ideas/I1/painIds/0', '/ideas/I1/painIds/1']
    const patches = [
      { pointer: '/ideas/I1/painIds/0', value: { id: '1' } },
      { pointer: '/ideas/I1/painIds/1', value: 'P9' },
    ]
    expect(mergePatches(answer, patches, targets)).toMatchObject({
      draft: { ideas: [{ id: 'I1', painIds: [{ id: '1' }, 'P9'] }] },
    })
  })

  it('replaces fields and items where they stand', () => {
    const targets = ['/ideas/I1', '/ideas/I2/cost', '/note']
    const patches = [
      { pointer: '/ideas/I2/cost', value: 1 },
      { pointer: '/ideas/I1', value: idea1({ title: 'New' }) },
    ]
    expect(mergePatches(answer, patches, targets)).toMatchObject({
      draft: { note: 'Two ideas', ideas: [idea1({ title: 'New' }), idea2({ cost: 1 })] },
    })
    expect(answer).toEqual(ideas())
  })

  it('edits a list last, and keeps the order of what stays', () => {
    const patches = [
      { pointer: '/ideas', add: [idea1({ id: 'I3' })], drop: ['I1'] },
      { pointer: '/ideas/I1', value: idea1({ title: 'dropped all the same' }) },
      { pointer: '/ideas/I2/cost', value: 5 },
    ]
    const merged = mergePatches(answer, patches, ['/ideas', '/ideas/I1', '/ideas/I2/cost'])
    expect(merged).toMatchObject({ draft: { ideas: [idea2({ cost: 5 }), idea1({ id: 'I3' })] } })
  })

  it('counts the bytes it proved unchanged', () => {
    const merged = mergePatches({ a: 'бы', b: 1 }, [{ pointer: '/b', value: 2 }], ['/b'])
    expect(merged).toEqual({ draft: { a: 'бы', b: 2 }, frozenBytes: '{"a":"xxxx","b":}'.length })
  })

  it.each([
    ['outside the targets', [{ pointer: '/note', value: 'x' }], '/note is not a target'],
    [
      'one place twice',
      [1, 2].map((value) => ({ pointer: '/ideas/I1/cost', value })),
      '/ideas/I1/cost is changed twice',
    ],
    ['the id of an item', [{ pointer: '/ideas/I1', value: idea1({ id: 'I9' }) }], '/ideas/I1 would change its id'],
    [
      'a place inside a replaced one',
      [
        { pointer: '/ideas/I1', value: idea1() },
        { pointer: '/ideas/I1/cost', value: 1 },
      ],
      '/ideas/I1/cost lies inside /ideas/I1, which is replaced',
    ],
    ['an id that is taken', [{ pointer: '/ideas', add: [idea2()], drop: ['I1'] }], '/ideas would hold an item without'],
    [
      'an id given twice',
      [{ pointer: '/ideas', add: [idea1({ id: 'I3' }), idea1({ id: 'I3' })], drop: [] }],
      '/ideas would',
    ],
  ])('refuses to change %s', (_name, patches, reason) => {
    const merged = mergePatches(answer, patches, ['/ideas', '/ideas/I1', '/ideas/I1/cost'])
    expect(merged).toEqual({ refused: expect.stringContaining(reason) })
  })

  it('never touches a frozen byte', () => {
    const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    let merged = 0
    fc.assert(
      fc.property(anyAnswer, picks, item, fc.array(item, { maxLength: 2 }), (before: IdeasAnswer, at, value, add) => {
        const text = JSON.stringify(before)
        const places = pointersOf(before).filter((pointer) => pointer !== '' && !pointer.endsWith('/id'))
        const targets = [...new Set(at.map((pick) => places[pick % places.length] as string))]
        const drop = before.ideas.slice(0, (at[0] as number) % 3).map(({ id }) => id)
        const patches = targets.map((pointer) =>
          isListTarget(ideasSchema, before, pointer)
            ? { pointer, add, drop }
            : { pointer, value: { ...value, id: idOf(getAt(before, pointer)) ?? value.id } },
        )
        const merge = mergePatches(before, patches, targets)
        expect(JSON.stringify(before)).toBe(text)
        if ('refused' in merge) return
        merged++
        const after = merge.draft as IdeasAnswer
        if (!targets.includes('/note')) expect(after.note).toBe(before.note)
        const names = before.ideas.map(
          (_idea, index) => `/ideas${formatPointer([itemName(before.ideas, index) ?? '-'])}`,
        )
        const edited = targets.includes('/ideas')
        const kept = before.ideas.flatMap((idea, index) => (edited && drop.includes(idea.id) ? [] : [{ idea, index }]))
        expect(after.ideas).toHaveLength(kept.length + (edited ? add.length : 0))
        kept.forEach(({ idea, index }, position) => {
          const changed = targets.filter((target) => isWithin(target, names[index] as string))
          for (const [key, part] of Object.entries(idea)) {
            if (changed.some((target) => target === names[index] || isWithin(target, `${names[index]}/${key}`)))
              continue
            expect((after.ideas[position] as Record<string, unknown>)[key]).toEqual(part)
          }
        })
      }),
      { numRuns: 1000 },
    )
    expect(merged).toBeGreaterThan(300)
  })
})
