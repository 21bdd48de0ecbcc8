import { describe, expect, it } from 'vitest'
import { budgetTotal } from '../../../../src/stages/initiatives/rules/budget-total.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { goodStrategy, recompute } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', budgetTotal, {
  accepts: {
    'a plan that costs its budget exactly': (draft, { brief }) => {
      brief.budget.total = draft.budget.total
    },
    'own staff inside the budget and inside the one-off costs': (draft, { brief }) => {
      brief.budget.includesInternalStaff = true
      brief.budget.total = draft.budget.total
      for (const initiative of draft.initiatives) initiative.oneOff = 9_000_000
    },
    'own staff of a currency without day rates': (draft, { brief }) => {
      Object.assign(brief.budget, { includesInternalStaff: true, currency: 'XAF', total: draft.budget.total })
    },
    'a contractor who is not needed after all': (draft) => {
      Object.assign(one(draft, 'I1'), { oneOff: 0, runPerMonth: 0 })
      for (const resource of one(draft, 'I1').resources) if (resource.contractor) resource.days = 0
    },
    'work of the own team for nothing': (draft) => {
      Object.assign(one(draft, 'I2'), { oneOff: 0, runPerMonth: 0 })
    },
  },
  rejects: {
    'one costly item of little use rather than several cheap ones': {
      change: (draft, strategy) => {
        for (const { id } of draft.initiatives) one(draft, id).ice = 9
        for (const id of ['I5', 'I6', 'I8']) one(draft, id).ice = 0.1
        Object.assign(one(draft, 'I4'), { ice: 2 })
        const missing = one(draft, 'I5').cost + one(draft, 'I6').cost + 100
        strategy.brief.budget.total = draft.budget.total - 1.1 * missing
      },
      at: '/initiatives/I4',
      says: ['enough to cut in: I4 “Harbour card”', 'достаточно сократить: I4 «Карта «Причал»»'],
      group: [],
    },
    'the one missed least among those that are enough alone': {
      change: (draft, strategy) => {
        for (const { id } of draft.initiatives) Object.assign(one(draft, id), { ice: 9, cost: 100 })
        Object.assign(one(draft, 'I3'), { cost: 5000, ice: 2 })
        Object.assign(one(draft, 'I6'), { cost: 5000, ice: 1 })
        strategy.brief.budget.total = draft.budget.total - 4000
      },
      at: '/initiatives/I6',
      says: ['The plan costs', 'План стоит'],
      group: [],
    },
    'two where one is not enough, and no prerequisite': {
      change: (draft, strategy) => {
        for (const { id } of draft.initiatives) Object.assign(one(draft, id), { ice: 9, cost: 100 })
        Object.assign(one(draft, 'I1'), { cost: 90_000, ice: 0 })
        Object.assign(one(draft, 'I3'), { cost: 5000, ice: 2 })
        Object.assign(one(draft, 'I6'), { cost: 5000, ice: 1 })
        strategy.brief.budget.total = draft.budget.total - 6600
      },
      at: '/initiatives/I6',
      says: ['over by', 'превышение'],
      group: ['/initiatives/I3'],
    },
    'everything, the prerequisites last, where nothing else is enough': {
      change: (draft, strategy) => {
        strategy.brief.budget.total = 100
        for (const { id } of draft.initiatives) one(draft, id).cost = id === 'I4' ? 900 : 100
      },
      at: '/initiatives/I4',
      says: ['The plan costs', 'План стоит'],
      group: ['I2', 'I3', 'I5', 'I6', 'I7', 'I8', 'I1'].map((id) => `/initiatives/${id}`),
    },
    'own staff that the budget pays for and no cost holds': {
      change: (draft, { brief }) => {
        brief.budget.includesInternalStaff = true
        brief.budget.total = draft.budget.total
        for (const initiative of draft.initiatives) Object.assign(initiative, { oneOff: 0, ice: 9 })
        Object.assign(one(draft, 'I4'), { ice: 0, cost: 9_000_000 })
      },
      at: '/initiatives/I4',
      says: ['with own staff for', 'с работой своей команды на'],
    },
    'a contractor for nothing': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { oneOff: 0, runPerMonth: 0 })
      },
      at: '/initiatives/I1/oneOff',
      says: ['from outside but costs nothing', 'со стороны, а стоимость нулевая'],
    },
    'a plan one unit above its budget': {
      change: (draft, { brief }) => {
        brief.budget.total = draft.budget.total - 1
        for (const { id } of draft.initiatives) one(draft, id).ice = id === 'I6' ? 0 : 9
      },
      at: '/initiatives/I6',
      says: ['over by', 'превышение'],
      group: [],
    },
  },
  fixes: {
    'nothing where every one is needed': {
      change: (_draft, { brief }) => {
        brief.budget.total = 1
      },
      at: null,
    },
    'nothing where it fits': { change: () => {}, at: null },
  },
})

const crowded = (draft: Initiatives, ids: readonly string[]) => {
  const like = one(draft, 'I6')
  for (const id of ids) draft.initiatives.push({ ...structuredClone(like), id, title: id, dependsOn: [] })
}

describe('the last resort', () => {
  const strategy = goodStrategy('en')
  const draft = strategy.drafts.initiatives
  crowded(draft, ['I9', 'I10', 'I11'])
  draft.scripts.push({ id: 'X9', initiativeId: 'I9', role: 'Barista', situation: 's', words: 'w' })
  draft.halfBudget.keepIds.push('I9')
  recompute(strategy)
  const { initiatives } = strategy.drafts
  const fixed = (over: number) => {
    const total = initiatives.budget.total - over * (1 + strategy.brief.budget.contingency)
    const brief = { ...strategy.brief, budget: { ...strategy.brief.budget, total } }
    return budgetTotal.fix?.(initiatives, { brief, drafts: strategy.drafts })
  }

  it('drops as few as it takes, the least useful that nothing stands on', () => {
    const after = fixed(one(initiatives, 'I9').cost + 10)
    const dropped = after?.corrections.map(({ pointer }) => pointer) ?? []
    expect(dropped).toHaveLength(2)
    for (const kept of ['I1', 'I2', 'I3', 'I4', 'I7', 'I8']) expect(dropped).not.toContain(`/initiatives/${kept}`)
    expect(after?.draft.initiatives).toHaveLength(initiatives.initiatives.length - 2)
  })

  it('takes back what was dropped for nothing, and never drops what costs nothing', () => {
    const costly = structuredClone(initiatives)
    Object.assign(one(costly, 'I9'), { cost: 0, ice: 0 })
    Object.assign(one(costly, 'I10'), { cost: 500, ice: 0.1 })
    Object.assign(one(costly, 'I11'), { cost: 5000, ice: 0.2 })
    const total = costly.budget.total - 5000 * (1 + strategy.brief.budget.contingency)
    const brief = { ...strategy.brief, budget: { ...strategy.brief.budget, total } }
    const after = budgetTotal.fix?.(costly, { brief, drafts: strategy.drafts })
    expect(after?.corrections).toEqual([{ pointer: '/initiatives/I11', before: 'I11', after: '—' }])
  })

  it('leaves no script and no half-budget plan of what is gone', () => {
    const gone = new Set(fixed(one(initiatives, 'I9').cost * 3 - 10)?.corrections.map(({ pointer }) => pointer))
    expect(gone.size).toBeGreaterThan(2)
    const after = fixed(one(initiatives, 'I9').cost * 3 - 10)?.draft
    const left = new Set(after?.initiatives.map(({ id }) => id))
    expect(after?.scripts.every(({ initiativeId }) => left.has(initiativeId))).toBe(true)
    expect(after?.halfBudget.keepIds.every((id) => left.has(id))).toBe(true)
  })
})
