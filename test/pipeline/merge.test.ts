import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { getAt, isWithin, pointersOf } from '../../src/core/pointer.ts'
import { changedPlaces, choosePatches } from '../../src/pipeline/choose-patches.ts'
import { mergePatches } from '../../src/pipeline/merge.ts'
import { isListTarget } from '../../src/pipeline/repair-schema.ts'
import { type IdeasAnswer, idea1, idea2, ideas, ideasSchema } from '../support/small-stages.ts'

const answer = ideas()

const item = fc.record({
  id: fc.constantFrom('I1', 'I2', 'I3', 'I4', 'I5', '0', '1', 'a/b', '__proto__', 'constructor'),
  title: fc.string(),
  owner: fc.string(),
  cost: fc.integer(),
  painIds: fc.array(fc.string(), { maxLength: 2 }),
})
const anyAnswer = fc.record({ note: fc.string(), ideas: fc.array(item, { maxLength: 5 }) })

const choose = (base: unknown, targets: readonly string[], patches: readonly unknown[]) =>
  choosePatches(patches, { schema: ideasSchema, base, targets })

describe('choosePatches', () => {
  const targets = ['/ideas', '/ideas/I1', '/ideas/I1/cost', '/ideas/I2/cost']
  const good = { pointer: '/ideas/I2/cost', value: 5 }

  it.each<[string, unknown[], { pointer: string; reason: string }[]]>([
    ['a place that is no target', [{ pointer: '/note', value: 'x' }], [{ pointer: '/note', reason: 'outside' }]],
    [
      'a field of an item that is none',
      [{ pointer: '/ideas/I2', value: idea2() }],
      [{ pointer: '/ideas/I2', reason: 'outside' }],
    ],
    [
      'a value of another kind',
      [{ pointer: '/ideas/I1/cost', value: '60' }],
      [{ pointer: '/ideas/I1/cost', reason: 'shape' }],
    ],
    ['a pointer without a value', [{ pointer: '/ideas/I1/cost' }], [{ pointer: '/ideas/I1/cost', reason: 'shape' }]],
    ['a list put in whole', [{ pointer: '/ideas', value: [idea1()] }], [{ pointer: '/ideas', reason: 'shape' }]],
    [
      'no pointer',
      [{ value: 1 }, { pointer: 5, value: 1 }, 'cost', null, [good]],
      Array(5).fill({ pointer: '', reason: 'shape' }),
    ],
    [
      'an item under another id',
      [{ pointer: '/ideas/I1', value: idea1({ id: 'I9' }) }],
      [{ pointer: '/ideas/I1', reason: 'id' }],
    ],
    [
      'an id that is taken',
      [{ pointer: '/ideas', add: [idea2()], drop: ['I1'] }],
      [{ pointer: '/ideas', reason: 'id' }],
    ],
    [
      'an id given twice',
      [{ pointer: '/ideas', add: [idea1({ id: 'I3' }), idea1({ id: 'I3' })] }],
      [{ pointer: '/ideas', reason: 'id' }],
    ],
    ['an item without an id', [{ pointer: '/ideas', add: [idea1({ id: '' })] }], [{ pointer: '/ideas', reason: 'id' }]],
    ['an item that is not there', [{ pointer: '/ideas', drop: ['I7'] }], [{ pointer: '/ideas', reason: 'id' }]],
    [
      'the parts of what is replaced',
      [
        { pointer: '/ideas/I1/cost', value: 1 },
        { pointer: '/ideas/I1', value: idea1() },
      ],
      [{ pointer: '/ideas/I1/cost', reason: 'inside' }],
    ],
  ])('refuses %s and keeps the rest', (_name, bad, refused) => {
    const choice = choose(answer, targets, [...bad, good])
    expect(choice.refused).toEqual(refused)
    expect(choice.patches).toContainEqual(good)
    expect(choice.patches).toHaveLength(bad.length + 1 - refused.length)
  })

  it('takes the last of several patches for one place, and says so unless they agree', () => {
    const cost = (value: number) => ({ pointer: '/ideas/I1/cost', value })
    expect(choose(answer, targets, [cost(1), cost(2)])).toEqual({
      patches: [cost(2)],
      refused: [{ pointer: '/ideas/I1/cost', reason: 'repeated' }],
    })
    expect(choose(answer, targets, [cost(1), cost(1)])).toEqual({ patches: [cost(1)], refused: [] })
  })

  it('ignores what a patch says besides, and takes a list patch by halves', () => {
    const added = idea1({ id: 'I3' })
    expect(
      choose(answer, targets, [
        { ...good, reason: 'cheaper' },
        { pointer: '/ideas', add: [added] },
      ]),
    ).toEqual({
      patches: [good, { pointer: '/ideas', add: [added], drop: [] }],
      refused: [],
    })
  })

  it('drops alone, and gives anew an id it drops', () => {
    const drop = { pointer: '/ideas', drop: ['I1'] }
    expect(choose(answer, targets, [drop])).toEqual({ patches: [{ ...drop, add: [] }], refused: [] })
    const swap = { ...drop, add: [idea1({ title: 'Order by phone' })] }
    expect(choose(answer, targets, [swap])).toEqual({ patches: [swap], refused: [] })
  })

  it('keeps the id of an item named by it, at any depth, and of no other', () => {
    const twice = ideas(idea1(), idea1())
    const renamed = { pointer: '/ideas/1', value: idea1({ id: 'I3' }) }
    expect(choose(twice, ['/ideas/1'], [renamed])).toEqual({ patches: [renamed], refused: [] })
    const kpi = z.strictObject({ id: z.string() })
    const schema = z.strictObject({ goals: z.array(z.strictObject({ id: z.string(), kpis: z.array(kpi) })) })
    const base = { goals: [{ id: 'T1', kpis: [{ id: 'K1' }] }] }
    const pointer = '/goals/T1/kpis/K1'
    expect(choosePatches([{ pointer, value: { id: 'K2' } }], { schema, base, targets: [pointer] })).toEqual({
      patches: [],
      refused: [{ pointer, reason: 'id' }],
    })
  })

  it('adds and drops nothing where no finding asked for it', () => {
    const narrow = ['/ideas/I1/owner', '/ideas/I1', '/ideas/I2']
    const swap = { pointer: '/ideas', add: [idea1({ id: 'I3' })], drop: ['I2'] }
    expect(choose(answer, narrow, [swap])).toEqual({ patches: [], refused: [{ pointer: '/ideas', reason: 'outside' }] })
    const disguised = { pointer: '/ideas/I1', add: [idea1({ id: 'I3' })], drop: ['I1'] }
    expect(choose(answer, narrow, [disguised]).refused).toEqual([{ pointer: '/ideas/I1', reason: 'shape' }])
  })

  it('lists few refusals, short and printable', () => {
    const many = Array.from({ length: 500 }, () => ({ pointer: `/\u001b[2J\u202e${'x'.repeat(9000)}`, value: 1 }))
    const { refused } = choose(answer, targets, many)
    expect(refused).toHaveLength(20)
    expect(refused[0]?.pointer).toMatch(/^\/\\u\{1b\}\[2J\\u\{202e\}x{114}…$/)
  })
})

it('changedPlaces names replaced values and dropped items', () => {
  const patches = [
    { pointer: '/ideas', add: [idea1({ id: 'I3' })], drop: ['a/b'] },
    { pointer: '/note', value: 'n' },
  ]
  expect(changedPlaces(patches)).toEqual(['/ideas/a~1b', '/note'])
})

describe('mergePatches', () => {
  it('finds every place before it changes the first: a new value named like an index redirects nothing', () => {
    const answer = { ideas: [{ id: 'I1', painIds: ['P1', 'P2'] }] }
    const patches = [
      { pointer: '/ideas/I1/painIds/0', value: { id: '1' } },
      { pointer: '/ideas/I1/painIds/1', value: 'P9' },
    ]
    expect(mergePatches(answer, patches)).toMatchObject({
      draft: { ideas: [{ id: 'I1', painIds: [{ id: '1' }, 'P9'] }] },
    })
  })

  it('finds an item that is named like a prototype', () => {
    const named = ideas(idea1({ id: '__proto__' }))
    expect(mergePatches(named, [{ pointer: '/ideas/__proto__/cost', value: 1 }]).draft).toEqual(
      ideas(idea1({ id: '__proto__', cost: 1 })),
    )
    expect(() => mergePatches({ a: 1 }, [{ pointer: '/__proto__', value: 1 }])).toThrow('Nothing at /__proto__')
  })

  it('replaces fields and items where they stand', () => {
    const patches = [
      { pointer: '/ideas/I2/cost', value: 1 },
      { pointer: '/ideas/I1', value: idea1({ title: 'New' }) },
    ]
    expect(mergePatches(answer, patches)).toMatchObject({
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
    const merged = mergePatches(answer, patches)
    expect(merged).toMatchObject({ draft: { ideas: [idea2({ cost: 5 }), idea1({ id: 'I3' })] } })
  })

  it('counts the bytes it proved unchanged', () => {
    const merged = mergePatches({ a: 'бы', b: 1 }, [{ pointer: '/b', value: 2 }])
    expect(merged).toEqual({ draft: { a: 'бы', b: 2 }, frozenBytes: '{"a":"xxxx","b":}'.length })
    const edited = mergePatches({ a: [{ id: 'I1' }, { id: 'I2' }] }, [
      { pointer: '/a', add: [{ id: 'I3' }], drop: ['I1'] },
    ])
    expect(edited).toEqual({ draft: { a: [{ id: 'I2' }, { id: 'I3' }] }, frozenBytes: '{"a":[{"id":"I2"}]}'.length })
  })

  it('edits a list inside an item before the list of that item, in whatever order they come', () => {
    const base = {
      goals: [
        { id: 'T1', kpis: [] },
        { id: 'T2', kpis: [{ id: 'K1' }] },
      ],
    }
    const outer = { pointer: '/goals', add: [], drop: ['T1'] }
    const inner = { pointer: '/goals/T2/kpis', add: [{ id: 'K2' }], drop: ['K1'] }
    for (const patches of [
      [outer, inner],
      [inner, outer],
    ]) {
      expect(mergePatches(base, patches).draft).toEqual({ goals: [{ id: 'T2', kpis: [{ id: 'K2' }] }] })
    }
  })

  /** Values an author may send: sound ones, and whatever breaks a merge that trusts them. */
  const hostile = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      JSON.parse('{"__proto__": {"id": "I1"}, "id": "I1"}'),
      { constructor: 1, toString: null },
      'x'.repeat(100_000),
      Array(1000).fill({ id: 'I1' }),
      null,
    ),
  )
  const pointer = fc.constantFrom(
    '',
    '/',
    'ideas',
    '/ideas',
    '/ideas/I1',
    '/ideas/I1/id',
    '/ideas/0',
    '/ideas/I1/painIds/0',
    '/ideas/-1',
    '/ideas/length',
    '/__proto__',
    '/ideas/__proto__/cost',
    '/constructor/prototype',
    '/note',
    '/~2',
  )
  const list = { add: fc.array(item, { maxLength: 2 }), drop: fc.array(fc.string(), { maxLength: 2 }) }

  it('never touches a frozen byte, whatever the draft, the targets and the patches', () => {
    let merged = 0
    let refusals = 0
    const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 5 })
    const wild = fc.array(fc.oneof(fc.record({ pointer, value: hostile }), fc.record({ pointer, ...list }), hostile), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyAnswer, picks, item, list.add, wild, (before: IdeasAnswer, at, value, add, more) => {
        const text = JSON.stringify(before)
        const places = pointersOf(before).filter((place) => place !== '' && !place.endsWith('/id'))
        const targets = [...new Set(at.map((pick) => places[pick % places.length] as string))]
        const drop = before.ideas.slice(0, (at[0] as number) % 3).map(({ id }) => id)
        const sound = targets.map((target): unknown => {
          if (isListTarget(ideasSchema, before, target)) return { pointer: target, add, drop }
          const now = getAt(before, target)
          const kept = typeof now === 'object' && now !== null && 'id' in now ? { ...value, id: now.id } : now
          return { pointer: target, value: typeof kept === 'string' ? value.title : kept }
        })
        const { patches, refused } = choose(before, targets, [...sound, ...more])
        const { draft, frozenBytes } = mergePatches(before, patches)
        expect(JSON.stringify(before)).toBe(text)
        expect(patches.every((patch) => targets.includes(patch.pointer))).toBe(true)
        merged += patches.length
        refusals += refused.length
        expectFrozen(before, draft as IdeasAnswer, changedPlaces(patches))
        expect(frozenBytes).toBeLessThanOrEqual(Buffer.byteLength(text))
        const grown = patches.flatMap((patch) => ('add' in patch ? patch.add : []))
        const gone = patches.flatMap((patch) => ('drop' in patch ? patch.drop : []))
        const named = (id: string) => gone.includes(id)
        expect((draft as IdeasAnswer).ideas).toHaveLength(
          before.ideas.filter(({ id }) => !named(id)).length + grown.length,
        )
        expect(({} as { id?: string }).id).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
    expect(merged).toBeGreaterThan(500)
    expect(refusals).toBeGreaterThan(500)
  })
})

/** Judges without the code under test: every place outside the changed ones has the very same text as before, in the same order. */
function expectFrozen(before: IdeasAnswer, after: IdeasAnswer, changed: readonly string[]): void {
  const isTouched = (place: string): boolean =>
    changed.some((pointer) => isWithin(place, pointer) || isWithin(pointer, place))
  for (const place of pointersOf(before)) {
    // A second item of the same name has no name of its own once the first has gone.
    if (place === '' || place === '/ideas' || isTouched(place) || /^\/ideas\/\d/.test(place)) continue
    expect(JSON.stringify(getAt(after, place))).toBe(JSON.stringify(getAt(before, place)))
  }
  const inOrder = (answer: IdeasAnswer) =>
    answer.ideas.map(({ id }) => id).filter((id) => !isTouched(`/ideas/${id.replaceAll('/', '~1')}`))
  const kept = inOrder(before)
  expect(inOrder(after).slice(0, kept.length)).toEqual(kept)
}
