import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { OpenFinding } from '../../src/pipeline/check-draft.ts'
import { answerPart } from '../../src/pipeline/schema-walk.ts'
import { type Scope, targetsOf } from '../../src/pipeline/targets.ts'

const step = z.strictObject({ id: z.string(), text: z.string() })
const schema = z.strictObject({
  note: z.strictObject({ text: z.string(), why: z.string() }),
  goals: z.array(z.strictObject({ id: z.string(), title: z.string(), kpis: z.array(step) })),
  quarters: z.array(z.strictObject({ q: z.number(), steps: z.array(step) })),
  tags: z.array(z.string()),
  extra: z.strictObject({ text: z.string() }).nullable(),
})

const answer = {
  note: { text: 'n', why: 'w' },
  goals: [
    { id: 'T1', title: 'a', kpis: [{ id: 'K1', text: 'k' }] },
    { id: 'T2', title: 'b', kpis: [] },
    { id: 'T2', title: 'c', kpis: [] },
  ],
  quarters: [
    { q: 1, steps: [] },
    { q: 2, steps: [{ id: 'M1', text: 'm' }] },
  ],
  tags: ['x', 'y'],
  extra: null,
}

const finding = (pointer: string, group: string[] = []): OpenFinding => {
  return {
    rule: 'r',
    severity: 'error',
    stage: 's',
    pointer,
    message: '',
    expected: '',
    actual: '',
    repair: '',
    group,
  }
}
const targets = (scope: Scope, ...findings: OpenFinding[]) => targetsOf(findings, answer, schema, scope)

const goals = ['/goals/T1', '/goals/T2', '/goals/2']

describe('targetsOf', () => {
  it.each<[string, string[], string[], string[]]>([
    ['/goals/T1/title', ['/goals/T1/title'], ['/goals/T1'], goals],
    ['/goals/T1/kpis/K1/text', ['/goals/T1/kpis/K1/text'], ['/goals/T1/kpis/K1'], ['/goals/T1/kpis/K1']],
    ['/goals', ['/goals'], ['/goals'], ['/goals', ...goals]],
    ['/goals/T1/kpis', ['/goals/T1/kpis'], ['/goals/T1/kpis'], ['/goals/T1/kpis', '/goals/T1/kpis/K1']],
    ['/quarters/1/q', ['/quarters/1/q'], ['/quarters/1'], ['/quarters/0', '/quarters/1']],
    ['/tags/1', ['/tags/1'], ['/tags'], ['/tags']],
    ['/note/why', ['/note/why'], ['/note'], ['/note']],
    // A computed field, a missing item and a field inside null: the nearest place that is answered.
    ['/goals/T1/kpis/K1/size', ['/goals/T1/kpis/K1'], ['/goals/T1/kpis/K1'], ['/goals/T1/kpis/K1']],
    ['/goals/T9/title', ['/goals'], ['/goals'], ['/goals', ...goals]],
    ['/extra/text', ['/extra'], ['/extra'], ['/extra']],
    // The id an item is named by cannot be replaced; the id of a second item with that name can.
    ['/goals/T2/id', ['/goals'], ['/goals'], ['/goals', ...goals]],
    ['/goals/2/id', ['/goals/2/id'], ['/goals/2'], goals],
    ['/total', [], [], []],
    ['', [], [], []],
  ])('widens %j by field, item and list', (pointer, field, item, list) => {
    expect(targets('field', finding(pointer))).toEqual(field)
    expect(targets('item', finding(pointer))).toEqual(item)
    expect(targets('list', finding(pointer))).toEqual(list)
    expect(targets('stage', finding(pointer))).toEqual([])
  })

  it('takes a group with or without a place of its own', () => {
    expect(targets('field', finding('/total', ['/goals/T1/title', '/note/text']))).toEqual([
      '/goals/T1/title',
      '/note/text',
    ])
    expect(targets('field', finding('/tags/0', ['/tags/1']))).toEqual(['/tags/0', '/tags/1'])
  })

  it('names nothing twice: what stands inside another target goes, unless that one is a list of frozen items', () => {
    expect(targets('field', finding('/note'), finding('/note/why'), finding('/note'))).toEqual(['/note'])
    expect(targets('field', finding('/goals'), finding('/goals/T1/title'))).toEqual(['/goals', '/goals/T1/title'])
  })

  it('repairs local findings before one that concerns the whole', () => {
    expect(targets('field', finding(''), finding('/note/why'))).toEqual(['/note/why'])
  })

  it('gives up on more places than a local repair should have', () => {
    const many = { ...answer, tags: Array.from({ length: 61 }, (_none, index) => `t${index}`) }
    const group = many.tags.map((_tag, index) => `/tags/${index}`)
    expect(targetsOf([finding('/tags/0', group)], many, schema, 'field')).toEqual([])
    expect(targetsOf([finding('/tags/0', group.slice(0, 60))], many, schema, 'field')).toHaveLength(60)
  })
})

describe('answerPart', () => {
  it('leaves out what code computed, at every depth', () => {
    const computed = {
      ...answer,
      total: 3,
      goals: answer.goals.map((goal) => ({ ...goal, size: 1, kpis: goal.kpis.map((kpi) => ({ ...kpi, share: 2 })) })),
    }
    expect(answerPart(schema, computed)).toEqual(answer)
    const union = z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() }).nullable()])
    expect(answerPart(union, { b: 1, c: 2 })).toEqual({ b: 1 })
    expect(answerPart(union, null)).toBeNull()
  })
})
