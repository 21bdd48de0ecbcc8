import { describe, expect, it } from 'vitest'
import { listedRules } from '../../src/cli/rule-list.ts'
import { languageSchema } from '../../src/core/localised.ts'
import { criteria, criteriaOf } from '../../src/stages/coverage.ts'

const known = new Set(listedRules().map(({ id }) => id))

describe('the coverage matrix', () => {
  it.each(criteria.map((criterion) => [criterion.id, criterion] as const))('%s is enforced', (_id, { rules, text }) => {
    expect(rules.filter((id) => known.has(id))).not.toEqual([])
    expect(new Set(rules).size).toBe(rules.length)
    for (const language of languageSchema.options) expect(text[language]).toMatch(/\p{L}/u)
  })

  it('has every criterion of success and every typical mistake of the method', () => {
    const count = (kind: string) => criteria.filter((criterion) => criterion.kind === kind).length
    expect([count('demand'), count('criterion'), count('mistake'), count('practice')]).toEqual([9, 5, 5, 7])
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
  })

  it('names no unknown rule', () => {
    const unknown = criteria.flatMap(({ rules }) => rules).filter((id) => !known.has(id))
    expect(unknown).toEqual([])
  })

  it('is found from a rule', () => {
    expect(criteriaOf('staff-motivation').map(({ id }) => id)).toEqual(['staff'])
    expect(criteriaOf('number-format')).toEqual([])
  })
})
