import { programmeTimeToReward } from '../../../../src/stages/programme/rules/programme-time-to-reward.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

// A purchase every ten days at £4 or 400 ₽: 5 % is 20 shells of 100 a purchase, the welcome gives 50./** The interval of the industry, since the brief tells no frequency. */
const every = (brief: GoodStrategy['brief'], intervalDays: number) => {
  brief.metrics.ordersPerMonth = null
  brief.industry.intervalDays = intervalDays
}

testRule('programme', programmeTimeToReward, {
  accepts: {
    'no programme': (draft) => {
      draft.type = 'none'
    },
    'a stamp card, whose length is on it': (draft) => {
      Object.assign(draft, { type: 'punch', minRedeem: 800, welcome: null })
    },
    'a quarterly rebate of a company': (draft, { brief }) => {
      brief.company.model = 'b2b'
      Object.assign(draft, { minRedeem: 5000, welcome: null })
    },
    'a welcome in the earning rules': (draft, { brief }) => {
      const event = brief.language === 'ru' ? 'Вступление' : 'Joining'
      draft.welcome = null
      byId(draft.earn, 'E1').event = brief.language === 'ru' ? 'Покупка после вступления' : 'A purchase after joining'
      draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', event, rate: null, points: 60 })
    },
    'a welcome behind a discount in percent': (draft, { brief }) => {
      draft.welcome = brief.language === 'ru' ? 'Скидка 5 % и 50 ракушек' : '5% off and 50 shells'
    },
    'three purchases of goods bought every two weeks': (_draft, { brief }) => every(brief, 14),
    'two purchases of goods bought every 45 days': (draft, { brief }) => {
      every(brief, 45)
      draft.minRedeem = 90
    },
    'exactly 5% of an order at the only purchase': (draft, { brief }) => {
      every(brief, 90)
      Object.assign(draft, { minRedeem: null, welcome: null })
    },
    'a welcome told in money': (draft, { brief }) => {
      draft.welcome = brief.language === 'ru' ? '50 ₽ на вторую покупку' : '£0.50 on the second purchase'
    },
  },
  rejects: {
    'a first reward after thirteen purchases': {
      change: (draft) => {
        draft.minRedeem = 300
      },
      at: '/minRedeem',
      says: ['comes only after 13 purchases', 'только через 13 покупок'],
      severity: 'warning',
      expects: 'within 3 purchases',
    },
    'no welcome to shorten the way': {
      change: (draft) => {
        draft.welcome = null
      },
      at: '/minRedeem',
      says: ['after 5 purchases', 'через 5 покупок'],
      severity: 'warning',
    },
    'monthly goods on the terms of weekly ones': {
      change: (_draft, { brief }) => {
        Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 1 })
      },
      at: '/minRedeem',
      says: ['within 2 purchases', 'не позже 2-й покупки'],
      severity: 'warning',
    },
    'a reward too small to notice': {
      change: (draft) => {
        Object.assign(draft, { minRedeem: 1, welcome: null })
        byId(draft.earn, 'E1').rate = 0.01
      },
      at: '/welcome',
      says: ['is worth 3% of an order', 'стоит 3'],
      severity: 'warning',
      expects: 'at least 5%',
    },
    'points for a referral instead of a welcome': {
      change: (draft, { brief }) => {
        const event = brief.language === 'ru' ? 'Друг пришёл' : 'A friend comes'
        draft.welcome = null
        draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', event, rate: null, points: 100 })
      },
      at: '/minRedeem',
      says: ['after 5 purchases', 'через 5 покупок'],
      severity: 'warning',
    },
    'goods bought four times a year': {
      change: (_draft, { brief }) => every(brief, 90),
      at: '/minRedeem',
      says: ['after 3 purchases – within 1 purchase.', 'через 3 покупок: не позже 1-й покупки.'],
      severity: 'warning',
    },
  },
  skips: {
    'no order value': (_draft, { brief }) => {
      brief.metrics.averageOrder = null
    },
    'fixed rewards only': (draft) => {
      for (const rule of draft.earn) rule.rate = null
    },
    'units worth nothing': (draft) => {
      draft.pointValue = 0
    },
  },
})
