import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import type { Language } from '../../../src/core/localised.ts'
import type { Kpi } from '../../../src/stages/goals/schema.ts'
import { kpiBaseline, kpiChange, kpiName, kpiTarget } from '../../../src/stages/goals/section/kpi.ts'
import { reportFixture } from '../../support/report-fixture.ts'

function context(language: Language) {
  const { brief, stages } = reportFixture(language)
  return { brief, drafts: { ...stages }, locale: localeOf(language) }
}

function kpi(change: Partial<Kpi>): Kpi {
  const [first] = reportFixture('en').stages.goals.goals[0]?.kpis ?? []
  if (!first) throw new Error('the fixture has a KPI')
  return { ...first, ...change }
}

describe('kpiChange', () => {
  test.each<[Language, Partial<Kpi>, string]>([
    ['en', { unit: '%', baseline: 0.06, target: 0.05 }, '−1\u00a0pp (−17%)'],
    ['ru', { unit: '%', baseline: 0.48, target: 0.55 }, '+7\u00a0п.\u00a0п. (+15\u00a0%)'],
    ['en', { unit: 'points', baseline: 34, target: 41 }, '+7\u00a0points (+21%)'],
    ['ru', { unit: 'points', baseline: 34, target: 35 }, '+1\u00a0балл (+3\u00a0%)'],
    ['ru', { unit: 'заказы', baseline: 2, target: 2.3 }, '+0,3\u00a0заказа (+15\u00a0%)'],
    ['ru', { unit: 'RUB', baseline: 380, target: 400 }, '+20\u00a0₽ (+5\u00a0%)'],
    ['en', { unit: '$', baseline: 10, target: 8 }, '−$2 (−20%)'],
    ['en', { unit: 'points', baseline: 0, target: 5 }, '+5\u00a0points'],
    ['en', { unit: 'points', baseline: -10, target: 5 }, '+15\u00a0points'],
    ['en', { unit: 'minutes', baseline: null, target: 4 }, '—'],
    ['en', { unit: 'minutes', baseline: 4, target: null }, '—'],
  ])('%s %j is %j', (language, change, expected) => {
    expect(kpiChange(kpi(change), context(language))).toBe(expected)
  })
})

describe('kpiBaseline and kpiTarget', () => {
  test.each<[Partial<Kpi>, string, string]>([
    [{ baseline: null, baselineSource: 'to-measure', measuredBy: '2027-02-28' }, 'to be measured by 28 Feb', '5%'],
    [
      { baseline: null, baselineSource: 'new', measuredBy: null, target: null },
      'starts from zero',
      'set after the measurement',
    ],
    [{ baseline: 0.05, baselineSource: 'benchmark' }, '5% (industry)', '5%'],
    [{ unit: '% a month', baseline: 0.06, target: 0.055 }, '6% a month', '5.5% a month'],
    [{ unit: 'visit', baseline: 3.25, target: 4 }, '3.25\u00a0visits', '4\u00a0visits'],
    [{ unit: 'cups', baseline: 3.25, target: 4 }, '3.25\u00a0cups', '4\u00a0cups'],
    [{ unit: '', baseline: 3, target: 4 }, '3', '4'],
  ])('%j', (change, baseline, target) => {
    expect(kpiBaseline(kpi(change), context('en'))).toBe(baseline)
    expect(kpiTarget(kpi(change), context('en'))).toBe(target)
  })
})

test.each<[Language, Partial<Kpi>, string]>([
  ['en', { name: 'Churn', period: 'month' }, 'Churn a month'],
  ['en', { name: 'Monthly churn', period: 'month' }, 'Monthly churn'],
  ['ru', { name: 'Месячный отток', period: 'month' }, 'Месячный отток'],
  ['ru', { name: 'Удержание', period: 'year' }, 'Удержание в год'],
  ['en', { name: 'NPS', unit: 'points', period: 'quarter' }, 'NPS'],
  ['en', { name: 'Churn', period: 'none', segmentId: 'S1' }, 'Churn (Morning regulars)'],
  ['en', { name: 'Churn', period: 'none', segmentId: 'S9' }, 'Churn (S9)'],
])('%s KPI %j is named %j', (language, change, expected) => {
  expect(kpiName(kpi({ segmentId: null, ...change }), context(language))).toBe(expected)
})
