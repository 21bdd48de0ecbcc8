import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatPointer,
  getAt,
  idsOf,
  isWithin,
  parentPointer,
  parsePointer,
  pointerOfPath,
  pointersOf,
  setAt,
} from '../../src/core/pointer.ts'

const draft = {
  goals: [
    { id: 'T1', kpis: [{ id: 'K2', target: 0.05 }] },
    { id: 'a/b~c', kpis: [] },
  ],
  quarters: [{ q: 1 }, { q: 2 }],
  tags: ['x', 'y'],
}

/** JSON with lists of items, some ids twice, missing, or looking like an index. */
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.record({ id: fc.constantFrom('A', 'B', '0', '1', 'a/b', '~'), part: tie('json') }), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b/c', '~1', 'id', ''), tie('json'), { maxKeys: 3 }),
  ),
}))

describe('pointers', () => {
  it.each([
    ['', draft],
    ['/goals/T1/kpis/K2/target', 0.05],
    ['/goals/a~1b~0c/kpis', []],
    ['/quarters/1/q', 2],
    ['/tags/0', 'x'],
    ['/goals/T9', undefined],
    ['/goals/2', undefined],
    ['/goals/constructor', undefined],
    ['/tags/x', undefined],
    ['/__proto__', undefined],
    ['/goals/T1/kpis/K2/target/deeper', undefined],
  ])('getAt(%j)', (pointer, value) => {
    expect(getAt(draft, pointer)).toEqual(value)
  })

  it('names parsed and formatted are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(parsePointer(formatPointer(names))).toEqual(names)
      }),
    )
    expect(() => parsePointer('goals')).toThrow('Not a pointer')
  })

  it('knows what lies inside what', () => {
    expect(parentPointer('/goals/a~1b~0c')).toBe('/goals')
    expect(parentPointer('')).toBe('')
    expect([isWithin('/a/b', '/a'), isWithin('/a', '/a'), isWithin('/ab', '/a'), isWithin('/a', '')]).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(idsOf([{ id: 'A' }, {}, { id: 3 }, 'x', { id: 'B' }])).toEqual(['A', 'B'])
  })

  it('every listed pointer leads to its own value', () => {
    fc.assert(
      fc.property(json, (root) => {
        const pointers = pointersOf(root)
        expect(new Set(pointers).size).toBe(pointers.length)
        for (const pointer of pointers) expect(getAt(root, pointer)).not.toBeUndefined()
      }),
    )
  })

  it('setting changes one value, on a copy', () => {
    fc.assert(
      fc.property(json, fc.nat(), (root, pick) => {
        const before = JSON.stringify(root)
        const pointers = pointersOf(root)
        const pointer = pointers[pick % pointers.length] as string
        const copy = setAt(root, pointer, getAt(root, pointer))
        expect(JSON.stringify(copy)).toBe(before)
        const changed = setAt(root, pointer, 'NEW')
        expect(JSON.stringify(root)).toBe(before)
        for (const other of pointers.filter((name) => !isWithin(pointer, name) && !isWithin(name, pointer))) {
          // A change of an id renames its item, and with it the way to what is inside.
          if (!pointer.endsWith('/id')) expect(getAt(changed, other)).toEqual(getAt(root, other))
        }
      }),
    )
  })

  it('adds a missing field but no missing item, and never a prototype', () => {
    expect(setAt({ a: {} }, '/a/b', 1)).toEqual({ a: { b: 1 } })
    expect(() => setAt(draft, '/goals/T9', {})).toThrow('Nothing at /goals/T9')
    expect(() => setAt({}, '/a/b', 1)).toThrow('Nothing at /a/b')
    expect(() => setAt({}, '/__proto__', { x: 1 })).toThrow('Nothing at')
  })

  it('turns a path of indexes into ids', () => {
    expect(pointerOfPath(draft, ['goals', 0, 'kpis', 0, 'target'])).toBe('/goals/T1/kpis/K2/target')
    expect(pointerOfPath(draft, ['quarters', 1, 'theme'])).toBe('/quarters/1/theme')
    expect(pointerOfPath({ list: [{ id: 'A' }, { id: 'A' }] }, ['list', 1])).toBe('/list/1')
    expect(pointerOfPath(draft, ['missing', 3, 'x'])).toBe('/missing/3/x')
  })
})
