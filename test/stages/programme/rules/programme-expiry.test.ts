import { programmeExpiry } from '../../../../src/stages/programme/rules/programme-expiry.ts'
import { testRule } from '../../../support/test-rule.ts'

// Three orders a month: a purchase every ten days.
testRule('programme', programmeExpiry, {
  accepts: {
    'no expiry': (draft) => {
      draft.expiryDays = null
    },
    'no programme': (draft) => {
      Object.assign(draft, { type: 'none', expiryDays: 1, activationDays: 99 })
    },
    'a stamp card of three weeks for daily visits': (draft, { brief }) => {
      Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 25 })
      Object.assign(draft, { type: 'punch', expiryDays: 21 })
    },
    'exactly three intervals': (draft) => {
      draft.expiryDays = 31
    },
    'a fashion house that says nothing of the day points become usable': (draft, { brief }) => {
      brief.industry.id = 'fashion'
      draft.activationDays = null
    },
    'points of a fashion house usable once nothing can come back': (draft, { brief }) => {
      brief.industry.id = 'fashion'
      draft.activationDays = 14
    },
    'points of a coffee usable the next day': (draft) => {
      draft.activationDays = 1
    },
  },
  rejects: {
    'points that die before the third visit': {
      change: (draft) => {
        draft.expiryDays = 20
      },
      at: '/expiryDays',
      says: [
        'they expire in 20 days; customers buy every 10 days',
        'сгорают через 20 дн.; клиенты покупают раз в 10 дн.',
      ],
      expects: 'at least 31 days',
    },
    'a balance under 30 days even for daily goods': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 25 })
        draft.expiryDays = 14
      },
      at: '/expiryDays',
      says: ['expire in 14 days', 'через 14 дн.'],
      expects: 'at least 30 days',
    },
    'points usable before the goods may come back': {
      change: (_draft, { brief }) => {
        brief.industry.id = 'fashion'
      },
      at: '/activationDays',
      says: ['usable after 0 days', 'активируются через 0 дн.'],
      expects: '7–14',
    },
    'points of a coffee that wait a week': {
      change: (draft) => {
        draft.activationDays = 7
      },
      at: '/activationDays',
      says: ['usable after 7 days', 'активируются через 7 дн.'],
      severity: 'warning',
      expects: '0–1',
    },
    'points of a service that wait a month': {
      change: (draft, { brief }) => {
        brief.industry.id = 'beauty'
        draft.activationDays = 30
      },
      at: '/activationDays',
      says: ['usable after 30 days', 'активируются через 30 дн.'],
      severity: 'warning',
      expects: '0–14',
    },
  },
  fixes: {
    'points usable before the goods may come back': {
      change: (_draft, { brief }) => {
        brief.industry.id = 'fashion'
      },
      at: '/activationDays',
      after: '14',
    },
    'points that die before the third visit': {
      change: (draft) => {
        draft.expiryDays = 20
      },
      at: '/expiryDays',
      after: '180',
    },
    'points of rare purchases': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 0.2 })
        draft.expiryDays = 180
      },
      at: '/expiryDays',
      after: '609',
    },
    'not a long life': { change: () => {}, at: null },
    'not exactly three intervals': {
      change: (draft) => {
        draft.expiryDays = 31
      },
      at: null,
    },
    'not what is left open': {
      change: (draft, { brief }) => {
        brief.industry.id = 'fashion'
        Object.assign(draft, { expiryDays: null, activationDays: null })
      },
      at: null,
    },
  },
})
