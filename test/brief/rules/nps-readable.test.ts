import { describe, expect, it } from 'vitest'
import { npsError } from '../../../src/brief/rules/nps-readable.ts'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'nps-readable'

describe(id, () => {
  it.each([
    [400, 7],
    [100, 14],
  ])('has the error of the domain model at %i answers', (responses, error) => {
    expect(npsError(responses)).toBeCloseTo(error, 0)
  })

  it('accepts a change larger than the error', () => {
    expect(findingsOf(id, { metrics: { nps: { value: 34, responses: 420 } }, goals: ['NPS до 45'] })).toEqual([])
  })

  it.each([
    ['ru', 'NPS до 40', 'При 100 ответах погрешность NPS — ±14'],
    ['en', 'NPS to 40', 'With 100 answers NPS is known to'],
  ] as const)('finds one inside it, in %s', (language, goal, words) => {
    const [finding] = findingsOf(id, { metrics: { nps: { value: 34, responses: 100 } }, goals: [goal] }, language)
    expect(finding).toMatchObject({ severity: 'info', pointer: '/goals/G1/target' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('is skipped when the number of answers is unknown', () => {
    expect(skippedBy(id, { metrics: { nps: 34 } })).toBe('the number of answers is unknown')
  })
})
