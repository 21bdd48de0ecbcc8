import { describe, expect, test } from 'vitest'
import { quarterRange } from '../../../src/core/date.ts'
import { fill } from '../../../src/core/localised.ts'
import { samplePerArm } from '../../../src/finance/sample-size.ts'
import { visibleFall } from '../../../src/playbook/write/monitoring/experiment.ts'
import { writeMonitoring } from '../../../src/playbook/write/monitoring.ts'
import { writeRoadmap } from '../../../src/playbook/write/roadmap.ts'
import { completeMonitoring } from '../../../src/stages/monitoring/complete.ts'
import { monitoringRules } from '../../../src/stages/monitoring/rules.ts'
import { monitoringSchema } from '../../../src/stages/monitoring/schema.ts'
import { writtenFor } from './earlier-drafts.ts'

const names = [
  'coffee chain',
  'SaaS',
  'repair workshop',
  'one-chair salon',
  'insurance',
  'distributor',
  'no team given',
  'bank in Russia',
]

describe.each(names)('monitoring of the %s', (name) => {
  const { brief, plan, drafts } = writtenFor(name)
  const monitoring = writeMonitoring(brief, plan, drafts)

  test('has the shape of the stage and passes its rules', () => {
    expect(monitoringSchema.parse(monitoring)).toEqual(monitoring)
    const complete = completeMonitoring(monitoring, { brief, drafts })
    const open = monitoringRules.flatMap((rule) => {
      const found = rule.check(complete, { brief, drafts })
      return Array.isArray(found)
        ? found.map(({ params, pointer }) => `${rule.id} ${pointer}: ${fill(rule.message.en, params)}`)
        : []
    })
    expect(open).toEqual([])
    expect(JSON.stringify(monitoring)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/u)
  })

  test('every KPI of the goals stands on the dashboard once', () => {
    const kpis = drafts.goals.goals.flatMap(({ kpis: list }) => list.map(({ id }) => id))
    expect(monitoring.dashboard.map(({ kpiId }) => kpiId)).toEqual(kpis)
  })

  test('numbers stop, mend and move: no metric with two limits of one kind', () => {
    expect(monitoring.triggers.length).toBeGreaterThanOrEqual(4)
    const keys = monitoring.triggers.map(({ kind, metric }) => `${kind} ${metric}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(monitoring.triggers.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['correct', 'stop-loss', 'reallocate']),
    )
  })

  test('one test a quarter, on a message the roadmap sends or a question it asks', () => {
    expect(monitoring.tests).toHaveLength(4)
    const known = [...writeRoadmap(brief, plan, drafts).comms, ...monitoring.feedback].map(({ id }) => id)
    monitoring.tests.forEach(({ start, hypothesis }, index) => {
      const { from, to } = quarterRange(brief.start, index + 1)
      expect(start >= from && start <= to, `${start} in Q${index + 1}`).toBe(true)
      expect(known).toContain(/^[A-Z]+\d+/u.exec(hypothesis)?.[0])
    })
  })

  test('a survey asks for no more answers than there are customers', () => {
    const base = brief.metrics.customers?.value ?? Number.POSITIVE_INFINITY
    for (const { sample, questions } of monitoring.feedback.slice(0, 1)) {
      expect(sample).toBeLessThanOrEqual(base * 0.4)
      expect(questions.every((question) => question.trim().endsWith('?'))).toBe(true)
    }
  })
})

test.each([
  ['coffee chain', 'hold-out'],
  ['SaaS', 'matched-pairs'],
  ['one-chair salon', 'before-after'],
])('%s: the effect is proved by %s', (name, method) => {
  const { brief, plan, drafts } = writtenFor(name)
  const { experiment } = writeMonitoring(brief, plan, drafts)
  expect(experiment.method).toBe(method)
  expect(experiment.holdout === null).toBe(method !== 'hold-out')
})

test('rates of the experiment follow from the churn goal over six months', () => {
  const { brief, plan, drafts } = writtenFor('coffee chain')
  const { experiment } = writeMonitoring(brief, plan, drafts)
  const churn = drafts.goals.goals.flatMap(({ kpis }) => kpis).find(({ metric }) => metric === 'churn')
  expect(experiment.baselineRate).toBeCloseTo(1 - (1 - (churn?.baseline ?? 0)) ** 6, 3)
  expect(experiment.expectedRate).toBeCloseTo(1 - (1 - (churn?.target ?? 0)) ** 6, 3)
})

test('the smallest visible fall is the first one the sample suffices for', () => {
  const fall = visibleFall(0.31, 2000)
  expect(samplePerArm(0.31, 0.31 - fall)).toBeLessThanOrEqual(2000)
  expect(samplePerArm(0.31, 0.31 - fall + 0.002)).toBeGreaterThan(2000)
})
