import { describe, expect, test } from 'vitest'
import { briefOf, briefs, writeAll } from './written.ts'

describe.each(Object.keys(briefs))('%s', (name) => {
  const brief = briefOf(name)
  const { drafts } = writeAll(brief)
  const { analysis, goals, initiatives } = drafts
  const items = initiatives.initiatives

  test.each([
    ['goals', goals.goals.map(({ id }) => id), items.flatMap(({ goalIds }) => goalIds)],
    ['segments', analysis.segments.map(({ id }) => id), items.flatMap(({ segmentIds }) => segmentIds)],
    ['journey steps', analysis.journey.map(({ id }) => id), items.flatMap(({ journeyIds }) => journeyIds)],
    ['complaints', brief.pains.map(({ id }) => id), items.flatMap(({ painIds }) => painIds)],
    ['business goals', brief.goals.map(({ id }) => id), goals.goals.flatMap(({ businessGoalIds }) => businessGoalIds)],
  ])('%s are all carried and all exist', (_what, known, used) => {
    expect(new Set(used)).toEqual(new Set(known))
  })

  test('every initiative serves a goal, every goal a business goal', () => {
    expect(items.filter(({ goalIds }) => goalIds.length === 0)).toEqual([])
    expect(goals.goals.filter(({ businessGoalIds }) => businessGoalIds.length === 0)).toEqual([])
  })

  test('scripts and the half budget name initiatives of the plan', () => {
    const ids = items.map(({ id }) => id)
    const named = [...initiatives.scripts.map(({ initiativeId }) => initiativeId), ...initiatives.halfBudget.keepIds]
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(initiatives.scripts.length).toBeGreaterThanOrEqual(3)
    expect(initiatives.wontDo.length).toBeGreaterThanOrEqual(3)
  })

  test('what stays at half of the money keeps what it depends on', () => {
    const kept = new Set(initiatives.halfBudget.keepIds)
    const orphans = items.filter(({ id, dependsOn }) => kept.has(id) && dependsOn.some((need) => !kept.has(need)))
    expect(orphans).toEqual([])
  })

  test('findings are used: each is the reason of a goal or an initiative', () => {
    const refs = new Set([...goals.goals, ...items, drafts.programme].flatMap((item) => item.refs))
    const unused = analysis.findings.filter(({ id }) => !refs.has(`analysis.findings.${id}`)).map(({ title }) => title)
    expect(unused).toEqual([])
  })

  test('three to five goals, one to three KPIs each, ids never repeated', () => {
    expect(goals.goals.length).toBeGreaterThanOrEqual(3)
    expect(goals.goals.length).toBeLessThanOrEqual(5)
    const ids = goals.goals.flatMap(({ kpis }) => kpis.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
