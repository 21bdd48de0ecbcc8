import { describe, expect, test } from 'vitest'
import type { BusinessCase } from '../../../../src/core/business-case.ts'
import { fill, type Language } from '../../../../src/core/localised.ts'
import { businessCaseOf } from '../../../../src/stages/business-case/compute.ts'
import { caseOptimism } from '../../../../src/stages/business-case/rules/case-optimism.ts'
import { pointsLiability } from '../../../../src/stages/business-case/rules/points-liability.ts'
import { type GoodStrategy, goodStrategy } from '../../../support/good-drafts.ts'
import { byId } from '../../../support/test-rule.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

/** What a rule says of the good case once it is changed; null when it is not judged. */
function said(
  rule: typeof caseOptimism,
  language: Language,
  change: (outcome: Outcome, strategy: GoodStrategy) => void,
): string[] | null {
  const strategy = goodStrategy(language)
  const { brief, drafts } = strategy
  const businessCase = businessCaseOf(brief, drafts)
  if (!businessCase.outcome) throw new Error('The good strategy has a case')
  change(businessCase.outcome, strategy)
  const outcome = rule.check(businessCase, { brief, drafts })
  return 'skipped' in outcome ? null : outcome.map(({ params }) => fill(rule.message[language], params))
}

const scenario = ({ scenarios }: Outcome, at: string) => {
  const found = scenarios.find(({ name }) => name === at)
  if (!found) throw new Error(`No ${at}`)
  return found
}

describe('case-optimism', () => {
  test.each(['en', 'ru'] as const)('%s: accepts a case within what has been seen', (language) => {
    expect(said(caseOptimism, language, () => {})).toEqual([])
  })

  test.each<[string, (outcome: Outcome) => void, string, string]>([
    ['first-year return', (one) => (scenario(one, 'base').year.roi = 2.4), 'return of 240%', 'отдача 240\u00a0%'],
    ['payback', (one) => (scenario(one, 'base').threeYears.paybackMonth = 2), 'month 2', 'месяце 2'],
    ['break-even', (one) => (one.breakEvenThreeYears = 0.2), '20% of the assumed', '20\u00a0% предположенных'],
    ['ceiling', (one) => (one.capped = true), 'ceiling', 'потолок'],
    [
      'pessimistic',
      (one) => (scenario(one, 'pessimistic').year.roi = 0.8),
      'even the pessimistic',
      'даже пессимистичный',
    ],
    [
      'everything pays',
      (one) => {
        for (const each of one.byInitiative) each.roi36 = 1.5
      },
      'every initiative',
      'каждая инициатива',
    ],
  ])('finds %s', (_name, change, en, ru) => {
    expect(said(caseOptimism, 'en', change)).toMatchObject([expect.stringContaining(en)])
    expect(said(caseOptimism, 'ru', change)).toMatchObject([expect.stringContaining(ru)])
  })

  test('accepts what lies on every limit', () => {
    const onTheLimit = (one: Outcome) => {
      scenario(one, 'base').year.roi = 2
      scenario(one, 'base').threeYears.paybackMonth = 3
      scenario(one, 'pessimistic').year.roi = 0.5
      one.breakEvenThreeYears = 0.3
      for (const each of one.byInitiative) each.roi36 = 1
    }
    expect(said(caseOptimism, 'en', onTheLimit)).toEqual([])
  })

  test('accepts what cannot be told', () => {
    const untold = (one: Outcome) => {
      for (const name of ['base', 'pessimistic']) scenario(one, name).year.roi = null
      scenario(one, 'base').threeYears.paybackMonth = null
      one.breakEvenThreeYears = null
    }
    expect(said(caseOptimism, 'en', untold)).toEqual([])
  })

  test('tells the scenarios by their names, and how much the pessimistic one returns', () => {
    const found = said(caseOptimism, 'en', (one) => {
      scenario(one, 'pessimistic').year.roi = 0.8
      one.scenarios.reverse()
    })
    expect(found).toMatchObject([expect.stringContaining('scenario returns 80% in the first year')])
  })

  test.each([
    [4, []],
    [5, [expect.stringContaining('every initiative')]],
  ])('of initiatives with money of their own, %i that all pay say this much', (count, expected) => {
    const found = said(caseOptimism, 'en', ({ byInitiative }) => {
      for (const [index, each] of byInitiative.entries()) each.roi36 = index < count ? 1.5 : null
    })
    expect(found).toEqual(expected)
  })

  /** Payback in the first month, I2 retries failed payments, and the first-year margins are these; others bring none. */
  const retrying = (margins: Readonly<Record<string, number>>) =>
    said(caseOptimism, 'en', (outcome, { drafts }) => {
      scenario(outcome, 'base').threeYears.paybackMonth = 1
      byId(drafts.initiatives.initiatives, 'I2').title = 'Retry of failed payments'
      for (const each of outcome.byInitiative) each.margin12 = margins[each.initiativeId] ?? 0
    })

  test('accepts a quick return when failed payments bring more than half of it', () => {
    expect(retrying({ I2: 501, I5: 500 })).toEqual([])
    for (const margins of [{ I2: 500, I5: 500 }, { I2: 0, I5: -100 }, {}]) {
      expect(retrying(margins), JSON.stringify(margins)).toMatchObject([expect.stringContaining('month 1')])
    }
  })

  test.each([
    ['case-optimism', caseOptimism],
    ['points-liability', pointsLiability],
  ])('%s is not judged where there is no case', (_id, rule) => {
    const { brief, drafts } = goodStrategy('en')
    brief.metrics.customers = null
    const skipped = 'the business case cannot be computed'
    expect(rule.check(businessCaseOf(brief, drafts), { brief, drafts })).toEqual({ skipped })
  })
})

describe('points-liability', () => {
  test.each(['en', 'ru'] as const)(
    '%s: accepts a case that shows it, and a programme that owes nothing',
    (language) => {
      expect(said(pointsLiability, language, () => {})).toEqual([])
      const without = said(pointsLiability, language, (outcome, { drafts }) => {
        drafts.programme.type = 'partner'
        outcome.liability = null
      })
      expect(without).toEqual([])
    },
  )

  test('finds a balance that is not shown', () => {
    const hide = (outcome: Outcome) => {
      outcome.liability = null
    }
    expect(said(pointsLiability, 'en', hide)).toMatchObject([expect.stringContaining('no balance of rewards')])
    expect(said(pointsLiability, 'ru', hide)).toMatchObject([expect.stringContaining('нет остатка')])
  })

  test('finds rewards of which none is assumed to lapse', () => {
    const found = said(pointsLiability, 'en', (outcome, { drafts }) => {
      drafts.programme.assumptions.breakage = 0
      if (outcome.liability) outcome.liability.faceToRevenue = 0.02
    })
    expect(found).toMatchObject([expect.stringContaining('assumed to lapse')])
  })

  test('leaves a programme without earning rules to the rule that asks for them', () => {
    const found = said(pointsLiability, 'en', (outcome, { drafts }) => {
      outcome.liability = null
      drafts.programme.earn = []
    })
    expect(found).toEqual([])
  })

  test('only tells of a stamp card', () => {
    const { brief, drafts } = goodStrategy('en')
    const businessCase = businessCaseOf(brief, drafts)
    drafts.programme.type = 'punch'
    if (businessCase.outcome) businessCase.outcome.liability = null
    expect(pointsLiability.check(businessCase, { brief, drafts })).toMatchObject([{ severity: 'info' }])
  })
})
