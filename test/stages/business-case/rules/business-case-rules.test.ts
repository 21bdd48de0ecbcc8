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

  test('accepts a quick return from failed payments', () => {
    const found = said(caseOptimism, 'en', (outcome, { drafts }) => {
      scenario(outcome, 'base').threeYears.paybackMonth = 1
      byId(drafts.initiatives.initiatives, 'I2').title = 'Retry of failed payments'
      const [first] = outcome.byInitiative.filter(({ initiativeId }) => initiativeId === 'I2')
      if (first) first.margin12 = 1e9
    })
    expect(found).toEqual([])
  })

  test('is not judged where there is no case', () => {
    const { brief, drafts } = goodStrategy('en')
    brief.metrics.customers = null
    expect(caseOptimism.check(businessCaseOf(brief, drafts), { brief, drafts })).toHaveProperty('skipped')
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

  test('only tells of a stamp card', () => {
    const { brief, drafts } = goodStrategy('en')
    const businessCase = businessCaseOf(brief, drafts)
    drafts.programme.type = 'punch'
    if (businessCase.outcome) businessCase.outcome.liability = null
    expect(pointsLiability.check(businessCase, { brief, drafts })).toMatchObject([{ severity: 'info' }])
  })
})
