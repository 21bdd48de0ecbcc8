import { expect, it } from 'vitest'
import { fastTests } from '../../../../src/stages/monitoring/rules/fast-tests.ts'
import { goodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('monitoring', fastTests, {
  accepts: {
    'tests on the first and the last day of a quarter': ({ tests }) => {
      byId(tests, 'AB1').start = '2027-01-01'
      byId(tests, 'AB4').start = '2027-12-31'
    },
  },
  rejects: {
    'a quarter without a test': {
      change: (draft) => {
        draft.tests = draft.tests.slice(0, 3)
      },
      at: '/tests',
      says: ['No A/B test planned in quarter 4', 'В 4 квартале не запланирован'],
      severity: 'info',
    },
    'a test that starts on no day': {
      change: ({ tests }) => {
        byId(tests, 'AB2').start = 'in spring'
      },
      at: '/tests',
      says: ['in quarter 2', 'В 2 квартале'],
      severity: 'info',
    },
  },
  skips: {
    'a base too small for any test': (draft, { brief }) => {
      Object.assign(brief.metrics.customers ?? {}, { value: 150 })
      draft.tests = []
    },
  },
  fixes: {
    'a quarter without a test': {
      change: (draft) => {
        draft.tests = draft.tests.filter(({ id }) => id !== 'AB3')
      },
      at: '/tests/AB5',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})

it('takes the newest launch that customers notice, each once', () => {
  const { brief, drafts } = goodStrategy('en')
  const kept = drafts.monitoring.tests.slice(0, 2)
  const fixed = fastTests.fix?.({ ...drafts.monitoring, tests: kept }, { brief, drafts })
  const added = fixed?.draft.tests
    .slice(2)
    .map(({ id, start, segmentId, owner, hypothesis }) => [id, start, segmentId, owner, hypothesis.slice(0, 2)])
  expect(added).toEqual([
    ['AB3', '2027-07-19', 'S1', 'CRM marketer', 'I6'],
    ['AB4', '2027-10-15', 'S3', 'CRM marketer', 'I8'],
  ])
})
