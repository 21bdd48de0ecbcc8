import { describe, expect, it } from 'vitest'
import { briefSchema } from '../../src/core/brief.ts'
import { setAt } from '../../src/core/pointer.ts'
import { smallBrief } from '../support/small-brief.ts'

describe('briefSchema', () => {
  it('accepts a brief', () => {
    expect(briefSchema.safeParse(smallBrief('ru')).success).toBe(true)
  })

  it.each([
    ['/start', '2027-02-30'],
    ['/start', 'soon'],
    ['/budget/currency', 'rubles'],
    ['/budget/currency', 'QQQ'],
    ['/budget/total', 1e300],
    ['/budget/contingency', -5],
    ['/finance/season', []],
    ['/finance/season/3', -1],
    ['/finance/season/3', null],
    ['/finance/discountRate', Number.POSITIVE_INFINITY],
    ['/team/0/fte', -1],
    ['/industry/churn/mid', 1e308],
  ])('refuses a damaged %s: %j', (pointer, value) => {
    const damaged = setAt(smallBrief(), pointer, value)
    const fit = briefSchema.safeParse(damaged)
    expect(fit.error?.issues.map(({ path }) => `/${path.join('/')}`)).toEqual([pointer])
  })
})
