import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderStrategy } from '../../src/cli/reporter.ts'
import { readAndCheckBrief, runStrategy } from '../../src/cli/wire.ts'
import type { Model } from '../../src/core/model.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import type { Goals } from '../../src/stages/goals/schema.ts'

/** The built-in author, but for one promise that the plan cannot keep. */
function boastful(): Model {
  const author = playbookModel()
  return {
    ...author,
    async answer(question) {
      const answer = await author.answer(question)
      if (question.stage !== 'goals') return answer
      const goals = JSON.parse(answer.text) as Goals
      for (const goal of goals.goals) {
        for (const kpi of goal.kpis) {
          if (kpi.metric !== 'churn' || !kpi.baseline || !kpi.target) continue
          const [before, after] = [kpi.target, kpi.baseline * 0.76].map((rate) => String(Math.round(rate * 1000) / 10))
          goal.title = goal.title.replace((before ?? '').replace('.', ','), (after ?? '').replace('.', ','))
          kpi.target = kpi.baseline * 0.76
        }
      }
      return { ...answer, text: JSON.stringify(goals) }
    },
  }
}

test('a goal above what the plan carries is lowered without a call, and report and findings say so', async () => {
  const source = readFileSync(new URL('../../examples/coffee-chain-ru/brief.yaml', import.meta.url))
  const strategy = await runStrategy({
    checked: readAndCheckBrief(source, { file: 'brief.yaml', today: '2026-11-21' }),
    model: boastful(),
    byDefault: false,
    maxRepairs: 2,
    signal: new AbortController().signal,
    generatedAt: new Date('2027-01-01T00:00:00Z'),
  })
  const [adjustment] = strategy.adjustments
  expect(adjustment).toMatchObject({ rule: 'smart-achievable', stage: 'goals' })
  const kpi = strategy.stages.goals.goals.flatMap(({ kpis }) => kpis).find(({ metric }) => metric === 'churn')
  expect(kpi?.target).toBeGreaterThan((kpi?.baseline ?? 0) * 0.77)
  expect(strategy.findings.filter(({ rule, severity }) => rule === 'smart-achievable' && severity === 'error')).toEqual(
    [],
  )
  expect(strategy.ledger.filter(({ stage, kind }) => stage === 'goals' && kind !== 'draft')).toEqual([])
  const report = renderStrategy(strategy, 'md')
  expect(report).toContain(`${adjustment?.before} | ${adjustment?.after}`)
  const goal = strategy.stages.goals.goals.find(({ kpis }) => kpis.some(({ id }) => id === kpi?.id))
  expect(goal?.title.replace(/\u00a0/gu, ' ')).toContain(
    (adjustment?.after ?? '').replace(/\u00a0/gu, ' ').replace(' %', ''),
  )
})
