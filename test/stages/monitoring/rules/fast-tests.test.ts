import { fastTests } from '../../../../src/stages/monitoring/rules/fast-tests.ts'
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
