import { describe, expect, test } from 'vitest'
import { completeInitiatives } from '../../../src/stages/initiatives/complete.ts'
import { initiativesSchema } from '../../../src/stages/initiatives/schema.ts'
import { goodStrategy } from '../../support/good-drafts.ts'

const { brief, drafts: stages } = goodStrategy('en')
const context = { brief, drafts: stages }
const answer = structuredClone(stages.initiatives)

function changed(change: (first: (typeof answer.initiatives)[number]) => void) {
  const copy = structuredClone(answer)
  const [first] = copy.initiatives
  if (first) change(first)
  return completeInitiatives(copy, context)
}

describe('what is computed of the initiatives', () => {
  test('every sum adds up', () => {
    const { initiatives, budget } = completeInitiatives(answer, context)
    const total = (of: (item: (typeof initiatives)[number]) => number) =>
      initiatives.reduce((sum, item) => sum + of(item), 0)
    expect(budget.planned).toBe(total(({ cost }) => cost))
    expect(budget.byQuarter.reduce((sum, quarter) => sum + quarter, 0)).toBe(budget.planned)
    expect(budget.byDirection.reduce((sum, { amount }) => sum + amount, 0)).toBe(budget.planned)
    expect(budget.contingency).toBe(Math.round(budget.planned * brief.budget.contingency))
    for (const { cost, costByQuarter } of initiatives) {
      expect(costByQuarter.reduce((sum, quarter) => sum + quarter, 0)).toBe(cost)
    }
  })

  test('twice is once', () => {
    const once = completeInitiatives(answer, context)
    expect(completeInitiatives(once, context)).toEqual(once)
    expect(initiativesSchema.safeParse(answer).success).toBe(false)
  })

  test('a text that is no date breaks no arithmetic: a rule speaks of it', () => {
    const { initiatives, budget } = changed((first) => {
      first.start = 'soon'
      first.launch = 'later'
      first.end = 'never'
    })
    expect(initiatives[0]?.launch).toBe('later')
    expect(Number.isFinite(budget.total)).toBe(true)
  })

  test('hours of a role are counted however its name is spelled', () => {
    const role = answer.initiatives[0]?.owner ?? ''
    const hours = (draft: ReturnType<typeof changed>) =>
      draft.capacity.filter((load) => load.role === role).map(({ needHours }) => needHours)
    const plain = completeInitiatives(answer, context)
    const shouted = changed((first) => {
      first.owner = role.toUpperCase()
      first.resources = first.resources.map((resource) => ({ ...resource, role: resource.role.toUpperCase() }))
    })
    expect(hours(shouted)).toEqual(hours(plain))
  })

  test('a budget that includes rewards counts them', () => {
    const including = { ...brief, budget: { ...brief.budget, includesRewards: true } }
    const draft = completeInitiatives(answer, { brief: including, drafts: stages })
    const { rewards } = draft.budget
    expect(rewards).toBeGreaterThan(0)
    expect(draft.budget.total).toBe(
      Math.round((draft.budget.planned + (rewards ?? 0)) * (1 + brief.budget.contingency)),
    )
  })
})
