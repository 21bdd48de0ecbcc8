import { describe, expect, test } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { businessCaseSchema } from '../../../src/core/business-case.ts'
import { localeOf } from '../../../src/core/locale.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import type { Strategy } from '../../../src/stages/index.ts'
import { businessCasePage } from '../../../src/stages/pages/business-case.ts'
import { textOf } from '../../support/markdown-skeleton.ts'
import { reportFixture } from '../../support/report-fixture.ts'

const strategy = reportFixture('en')

function changed(change: (brief: Brief) => void): Brief {
  const brief = structuredClone(strategy.brief)
  change(brief)
  return brief
}

function borrowed(brief: Brief, names: readonly ('ordersPerMonth' | 'grossMargin' | 'churn')[]): void {
  for (const name of names) {
    const metric = brief.metrics[name]
    if (metric) metric.provenance = 'benchmark'
  }
}

function pageOf(brief: Brief, { language, stages }: Strategy = strategy): string {
  const context = { brief, drafts: { ...stages }, locale: localeOf(language) }
  return businessCasePage(businessCaseOf(brief, stages), context)
    .map((block) => textOf(block))
    .join('\n')
}

describe('how far the case can be trusted', () => {
  test.each([
    ['high', (_: Brief) => {}],
    ['medium', (brief: Brief) => borrowed(brief, ['churn'])],
    ['low', (brief: Brief) => borrowed(brief, ['churn', 'grossMargin', 'ordersPerMonth'])],
  ] as const)('%s', (confidence, change) => {
    const brief = changed((copy) => {
      for (const metric of Object.values(copy.metrics)) {
        if (metric && !Array.isArray(metric)) metric.provenance = 'given'
      }
      change(copy)
    })
    expect(businessCaseOf(brief, strategy.stages).confidence).toBe(confidence)
    if (confidence === 'low') {
      expect(pageOf(brief)).toContain('only ranges are shown')
      expect(pageOf(brief)).not.toMatch(/in month \d+ in the base scenario/)
    }
  })

  test('without an order value nothing is computed, and the page says what to find out', () => {
    const brief = changed((copy) => {
      copy.metrics.averageOrder = null
    })
    expect(businessCaseOf(brief, strategy.stages)).toEqual({
      confidence: 'none',
      missing: ['averageOrder'],
      inputs: [],
      outcome: null,
    })
    expect(pageOf(brief)).toContain('what an average order is')
  })
})

describe('the outcome', () => {
  const businessCase = businessCaseOf(strategy.brief, strategy.stages)
  const { outcome } = businessCase

  test('fits its schema and survives a round trip', () => {
    expect(businessCaseSchema.parse(JSON.parse(JSON.stringify(businessCase)))).toEqual(businessCase)
  })

  test('shares the margin and the cost among the initiatives without rest', () => {
    const base = outcome?.scenarios.find(({ name }) => name === 'base')
    const sum = (of: (item: NonNullable<typeof outcome>['byInitiative'][number]) => number) =>
      outcome?.byInitiative.reduce((total, item) => total + of(item), 0)
    expect(sum((item) => item.margin36)).toBeCloseTo(
      (base?.threeYears.margin ?? Number.NaN) + (base?.threeYears.savings ?? 0),
      3,
    )
    expect(sum((item) => item.cost36)).toBeCloseTo(base?.threeYears.cost ?? Number.NaN, 3)
  })

  test('counts the work of the own team above the budget', () => {
    const base = outcome?.scenarios.find(({ name }) => name === 'base')
    const { planned } = strategy.stages.initiatives.budget
    expect((base?.year.oneOff ?? 0) + (base?.year.run ?? 0)).toBeCloseTo(planned + (outcome?.labour ?? 0), 3)
  })

  test('a budget that pays for the team is not charged for it twice', () => {
    const brief = changed((copy) => {
      copy.budget.includesInternalStaff = true
    })
    const base = businessCaseOf(brief, strategy.stages).outcome?.scenarios.find(({ name }) => name === 'base')
    expect((base?.year.oneOff ?? 0) + (base?.year.run ?? 0)).toBeCloseTo(strategy.stages.initiatives.budget.planned, 3)
  })

  test('a control group lowers the margin and nothing else', () => {
    const { experiment } = strategy.stages.monitoring
    const withGroup = (holdout: number | null) =>
      businessCaseOf(strategy.brief, {
        ...strategy.stages,
        monitoring: { ...strategy.stages.monitoring, experiment: { ...experiment, method: 'hold-out', holdout } },
      }).outcome?.scenarios[1]?.year
    expect(withGroup(0.2)?.margin).toBeLessThan(withGroup(null)?.margin ?? 0)
    expect(withGroup(0.2)?.oneOff).toBe(withGroup(null)?.oneOff)
  })

  test('an initiative that costs more than it brings is named', () => {
    const stages = structuredClone(strategy.stages)
    const item = stages.initiatives.initiatives.find(({ effect }) => effect.metric === 'churn')
    if (!item) throw new Error('the fixture has an initiative against churn')
    item.runPerMonth = 1_000_000
    const dear = { ...strategy, stages }
    expect(
      businessCaseOf(strategy.brief, stages).outcome?.byInitiative.find(({ initiativeId }) => initiativeId === item.id)
        ?.kind,
    ).toBe('losing')
    expect(pageOf(strategy.brief, dear)).toContain('cost more than they bring')
  })
})

test.each(['en', 'ru'] as const)('the page in %s has no place left open', (language) => {
  const fixture = reportFixture(language)
  const page = pageOf(fixture.brief, fixture)
  expect(page).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/)
  expect(page).toContain(language === 'ru' ? 'Пессимистичный' : 'Pessimistic')
})
