import { expect, it } from 'vitest'
import { resolvesIn } from '../../../src/stages/shared/reference-path.ts'

const roots = {
  brief: {
    pains: [{ id: 'P1', text: 'queue' }, { text: 'a pain without an id' }],
    metrics: { ltv: null },
    tools: ['CRM'],
  },
  goals: { goals: [{ id: 'T1', kpis: [{ id: 'K1' }] }], year: 2027 },
}

it.each([
  'brief',
  'brief.pains.P1.text',
  ' brief.pains.1.text ',
  'brief.metrics.ltv',
  'brief.tools.0',
  'goals.T1.kpis.K1',
  'goals.goals.T1',
])('“%s” leads somewhere', (path) => {
  expect(resolvesIn(roots, path)).toBe(true)
})

it.each([
  '',
  'market.size',
  'toString.name',
  'brief.pains.P9',
  'brief.pains.2',
  'brief.pains.x1',
  'brief.pains.1x',
  'brief.pains.length',
  'brief.metrics.ltv.value',
  'brief.metrics.toString',
  'goals.year.2027',
])('“%s” leads nowhere', (path) => {
  expect(resolvesIn(roots, path)).toBe(false)
})
