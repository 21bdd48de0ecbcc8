import { describe, expect, test } from 'vitest'
import { rederiveMetrics } from '../../../src/brief/rederive.ts'
import { readSettingValue } from '../../../src/cli/setting-value.ts'
import { addDays } from '../../../src/core/date.ts'
import { localeOf } from '../../../src/core/locale.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import { type CasePlan, settablesOf } from '../../../src/stages/business-case/settable.ts'
import { applySettings, completePlan, type Setting } from '../../../src/stages/business-case/what-if.ts'
import { reportFixture } from '../../support/report-fixture.ts'

const { brief, stages } = reportFixture('en')
const plan = completePlan({ brief, stages })
const { currency } = brief.budget
const settings = (texts: readonly string[]): Setting[] =>
  texts.map((text) => ({ path: text.slice(0, text.indexOf('=')), text: text.slice(text.indexOf('=') + 1) }))

function tried(...texts: string[]) {
  return applySettings(plan, settings(texts), {
    read: (text, settable) => readSettingValue(text, settable, currency, localeOf('en')),
    derive: rederiveMetrics,
  })
}

function changed(...texts: string[]): CasePlan {
  const outcome = tried(...texts)
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems))
  return outcome.plan
}

const npv = (of: CasePlan) => businessCaseOf(of.brief, of.stages).outcome?.scenarios[1]?.threeYears.npv ?? 0
const initiative = (of: CasePlan, id: string) => of.stages.initiatives.initiatives.find((one) => one.id === id)
/** The first initiative that changes how customers behave, and the one that brings dormant ones back. */
const effective = plan.stages.initiatives.initiatives.find(
  ({ effect }) => effect.rel !== null && effect.metric === 'churn',
)
const idle = plan.stages.initiatives.initiatives.find(({ winback }) => winback !== null)
const id = effective?.id ?? ''
const earnId = plan.stages.programme.earn.find(({ rate }) => rate !== null)?.id ?? ''

describe('a setting', () => {
  test.each<[string, (of: CasePlan) => unknown, unknown]>([
    ['metrics.churn=5%', ({ brief: { metrics } }) => metrics.churn?.value, 0.05],
    ['metrics.churn=0.05', ({ brief: { metrics } }) => metrics.churn?.value, 0.05],
    [
      'metrics.churn=40% a year',
      ({ brief: { metrics } }) => [metrics.churn?.value, metrics.churn?.period],
      [0.4, 'year'],
    ],
    ['metrics.churn=5%', ({ brief: { metrics } }) => metrics.retention?.value, 0.95],
    ['metrics.retention=90% a month', ({ brief: { metrics } }) => metrics.churn?.value, 0.1],
    ['metrics.customers=20k', ({ brief: { metrics } }) => metrics.customers?.value, 20_000],
    ['metrics.averageOrder=400,5', ({ brief: { metrics } }) => metrics.averageOrder?.value, 400.5],
    ['metrics.ordersPerMonth=24 a year', ({ brief: { metrics } }) => metrics.ordersPerMonth?.value, 2],
    ['metrics.grossMargin=58%', ({ stages: { programme } }) => programme.economics?.marginProvenance, 'given'],
    ['finance.discountRate=15%', ({ brief: { finance } }) => finance.discountRate, 0.15],
    ['budget.total=3m', ({ stages: { initiatives } }) => initiatives.budget.available, 3_000_000],
    [`initiatives.${id}.effect.rel=10%`, (of) => initiative(of, id)?.effect.rel, 0.1],
    [`initiatives.${id}.effect.reach=0.5`, (of) => initiative(of, id)?.effect.reach, 0.5],
    [`initiatives.${id}.effect.rampMonths=9`, (of) => initiative(of, id)?.effect.rampMonths, 9],
    [`initiatives.${id}.runPerMonth=120 000 a year`, (of) => initiative(of, id)?.runPerMonth, 10_000],
    [`programme.earn.${earnId}.rate=1%`, ({ stages: { programme } }) => programme.economics?.baseRate, 0.01],
    ['programme.assumptions.breakage=40%', ({ stages: { programme } }) => programme.assumptions.breakage, 0.4],
  ])('%s', (text, read, value) => {
    const found = read(changed(text))
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 10)
    else expect(found).toEqual(value)
  })

  test('completes what is computed: the one-off enters cost, quarters and budget', () => {
    const before = initiative(plan, id)
    const of = changed(`initiatives.${id}.oneOff=${(before?.oneOff ?? 0) + 100_000}`)
    expect(initiative(of, id)?.cost).toBe((before?.cost ?? 0) + 100_000)
    expect(of.stages.initiatives.budget.planned).toBe(plan.stages.initiatives.budget.planned + 100_000)
    expect(of.stages.roadmap.quarters.reduce((sum, { budget }) => sum + budget, 0)).toBe(
      of.stages.initiatives.budget.byQuarter.reduce((sum, money) => sum + money, 0),
    )
  })

  test('a later launch moves the work before it and the waves with it', () => {
    const wave = idle
    if (!wave) throw new Error('the fixture has a win-back')
    const later = addDays(wave.launch, 31)
    const moved = initiative(changed(`initiatives.${wave.id}.launch=${later}`), wave.id)
    expect(moved?.launch).toBe(later)
    expect(moved?.start).toBe(addDays(wave.start, 31))
    const waves = wave.winback?.waveMonths ?? []
    expect(moved?.winback?.waveMonths).toEqual(waves.map((month) => month + 1).filter((month) => month <= 12))
  })

  test.each([
    [`initiatives.${id}.effect.rel=0%`, -1],
    [`initiatives.${id}.oneOff=0`, 1],
    [`programme.earn.${earnId}.rate=20%`, -1],
    ['finance.discountRate=0%', 1],
    ['metrics.grossMargin=90%', 1],
  ])('%s moves the value the right way', (text, sign) => {
    expect(Math.sign(npv(changed(text)) - npv(plan))).toBe(sign)
  })

  test('leaves the plan itself alone', () => {
    const before = JSON.stringify(plan)
    changed('metrics.churn=5%', `initiatives.${id}.launch=2027-08-01`, 'programme.assumptions.breakage=40%')
    expect(JSON.stringify(plan)).toBe(before)
  })
})

test('every place takes the value it has', () => {
  const same = settablesOf(structuredClone(plan))
    .filter(({ path, read }) => path !== 'metrics.retention' && read().value !== null)
    .map(
      ({ path, kind, read }) => `${path}=${read().value}${kind === 'rate' && Number(read().value) === 1 ? '00%' : ''}`,
    )
  expect(npv(changed(...same))).toBeCloseTo(npv(plan), 0)
})

describe('problems', () => {
  test.each([
    ['metrics.chrun=5%', { reason: 'unknown' }],
    ['metrics=5', { reason: 'unknown' }],
    ['initiatives.I99.oneOff=5', { reason: 'unknown' }],
    [`initiatives.${idle?.id}.effect.rel=10%`, { reason: 'no-effect', id: idle?.id }],
    ['metrics.churn=5', { reason: 'unreadable', problem: expect.stringContaining('5% or 0.05') }],
    ['metrics.churn=soon', { reason: 'unreadable' }],
    ['metrics.averageOrder=5 JPY', { reason: 'unreadable', problem: expect.stringContaining(currency) }],
    ['metrics.grossMargin=58% a month', { reason: 'unreadable', problem: 'a share has no period' }],
    ['budget.total=1m a month', { reason: 'unreadable' }],
    [`initiatives.${id}.launch=2027-02-30`, { reason: 'unreadable' }],
    [`initiatives.${id}.oneOff=-5`, { reason: 'unreadable' }],
    ['metrics.churn=0%', { reason: 'range' }],
    ['metrics.churn=70% a month', { reason: 'range', high: expect.closeTo(0.6) }],
    ['metrics.grossMargin=99%', { reason: 'range', low: 0.01, high: 0.98 }],
    ['metrics.customers=0', { reason: 'range', low: 1 }],
    [`initiatives.${id}.effect.rampMonths=0`, { reason: 'range', low: 1, high: 36 }],
    [`initiatives.${id}.launch=2020-01-01`, { reason: 'range', low: brief.start }],
  ])('%s', (text, problem) => {
    expect(tried(text)).toEqual({ problems: [expect.objectContaining(problem)] })
  })

  test('all of them at once', () => {
    const outcome = tried('metrics.churn=5%', 'metrics.retention=90%', 'metrics.churn=6%', 'x=1')
    const reasons = 'problems' in outcome ? outcome.problems.map(({ reason }) => reason) : []
    expect(reasons).toEqual(['same', 'twice', 'unknown'])
  })
})
