import { programmeComplete } from '../../../../src/stages/programme/rules/programme-complete.ts'
import { programmeEarnVsMargin } from '../../../../src/stages/programme/rules/programme-earn-vs-margin.ts'
import { programmeExpiry } from '../../../../src/stages/programme/rules/programme-expiry.ts'
import { programmeTiersMonotone } from '../../../../src/stages/programme/rules/programme-tiers-monotone.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('programme', programmeComplete, {
  accepts: {
    'a paid club without earning': (draft) => {
      Object.assign(draft, {
        type: 'paid',
        earn: [],
        minRedeem: null,
        maxRedeemShare: null,
        expiryDays: null,
        excluded: [],
      })
    },
    'a stamp card without a balance': (draft) => {
      Object.assign(draft, { type: 'punch', minRedeem: null, maxRedeemShare: null, activationDays: null })
    },
    'no programme, with reasons': (draft) => {
      Object.assign(draft, { type: 'none', earn: [], burn: [], antiFraud: [], exit: '', benefits: [] })
    },
  },
  rejects: {
    'points without an end': {
      change: (draft) => {
        draft.exit = ''
      },
      at: '/exit',
      says: ['lack: how it may be changed or ended', 'нет: условия изменения и закрытия'],
    },
    'a form of four fields': {
      change: ({ enrol }) => {
        enrol.fields = ['a', 'b', 'c', 'd']
      },
      at: '/enrol/fields',
      says: ['at most three fields', 'не больше трёх полей'],
    },
    'joining in two minutes': {
      change: ({ enrol }) => {
        enrol.seconds = 120
      },
      at: '/enrol/seconds',
      says: ['60 seconds', '60 секунд'],
    },
    'money only': {
      change: (draft) => {
        draft.benefits = draft.benefits.filter(({ kind }) => kind === 'money')
      },
      at: '/benefits',
      says: ['two benefits that are not money', 'две неденежные выгоды'],
    },
    'one control against abuse': {
      change: ({ antiFraud }) => antiFraud.pop(),
      at: '/antiFraud',
      says: ['two controls', 'две меры'],
    },
    'levels with one level': {
      change: (draft) => {
        Object.assign(draft, { type: 'tiers', tiers: draft.tiers.slice(0, 1) })
      },
      at: '/tiers',
      says: ['at least two levels', 'хотя бы два уровня'],
    },
    'no programme and no reason': {
      change: (draft) => {
        Object.assign(draft, { type: 'none', why: '' })
      },
      at: '/why',
      says: ['the reason for this choice', 'обоснование выбора'],
    },
  },
})

// ε·(1 − b)·κ / GM with b 0.3, κ 0.7, GM 0.6: 0.05 takes 4.1 %, 0.2 takes 16.3 %, 0.35 takes 28.6 %.
testRule('programme', programmeEarnVsMargin, {
  accepts: {
    'no programme': (draft) => {
      draft.type = 'none'
    },
    'a generous accelerator beside a modest base': (draft) => {
      const [base] = draft.earn
      if (base) draft.earn.push({ ...base, id: 'E2', rate: 0.4 })
    },
  },
  rejects: {
    'a rate above 15% of the margin': {
      change: ({ earn }) => {
        byId(earn, 'E1').rate = 0.2
      },
      at: '/earn/E1/rate',
      says: ['Rewards of 20% take 16% of the margin (limit 15%)', 'забирают 16'],
      severity: 'warning',
      expects: '18%',
    },
    'a rate above 25% of the margin': {
      change: ({ earn }) => {
        byId(earn, 'E1').rate = 0.35
      },
      at: '/earn/E1/rate',
      says: ['take 29% of the margin', 'забирают 29'],
    },
    'a top level that gives the margin away': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').earnRate = 0.5
      },
      at: '/tiers/L2/earnRate',
      says: ['Rewards of 50%', 'Вознаграждения 50'],
    },
    'a usual rate in a thin-margin business': {
      change: ({ earn }, { brief }) => {
        Object.assign(brief.metrics.grossMargin ?? {}, { value: 0.1 })
        byId(earn, 'E1').rate = 0.06
      },
      at: '/earn/E1/rate',
      says: ['of the margin', 'маржи'],
    },
  },
  skips: {
    'fixed rewards only': (draft) => {
      for (const rule of draft.earn) rule.rate = null
      draft.tiers = []
    },
  },
  fixes: {
    'a rate above 25% of the margin': {
      change: ({ earn }) => {
        byId(earn, 'E1').rate = 0.35
      },
      at: '/earn/E1/rate',
      after: '0.18',
    },
    'a top level that gives the margin away': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').earnRate = 0.5
      },
      at: '/tiers/L2/earnRate',
      after: '0.18',
    },
    'not a margin that carries no rate at all': {
      change: ({ earn }, { brief }) => {
        Object.assign(brief.metrics.grossMargin ?? {}, { value: 0.01 })
        byId(earn, 'E1').rate = 0.05
      },
      at: null,
    },
  },
})

// Three orders a month: a purchase every ten days.
testRule('programme', programmeExpiry, {
  accepts: {
    'no expiry': (draft) => {
      draft.expiryDays = null
    },
    'exactly three intervals': (draft) => {
      draft.expiryDays = 31
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
      severity: 'warning',
      expects: '7–14',
    },
  },
  fixes: {
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
  },
})

testRule('programme', programmeTiersMonotone, {
  accepts: {
    'no levels': (draft) => {
      draft.tiers = []
    },
  },
  rejects: {
    'a first level above zero': {
      change: ({ tiers }, { brief }) => {
        byId(tiers, 'L1').threshold = brief.language === 'ru' ? 500 : 5
      },
      at: '/tiers/L1/threshold',
      says: ['the first level must start at 0', 'первый уровень должен начинаться с 0'],
    },
    'equal thresholds': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').threshold = 0
      },
      at: '/tiers/L2/threshold',
      says: ['not above the level below', 'не выше, чем у предыдущего'],
    },
    'a higher level that earns less': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').earnRate = 0.03
      },
      at: '/tiers/L2/earnRate',
      says: ['earns less than the level below', 'ставка ниже'],
      expects: '≥ 5%',
    },
    'a level without benefits': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').benefits = []
      },
      at: '/tiers/L2/benefits',
      says: ['no benefits', 'нет привилегий'],
    },
    'a second level nobody reaches': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').threshold *= 10
      },
      at: '/tiers/L2/threshold',
      says: ['a usual customer spends', 'обычный клиент тратит'],
      severity: 'warning',
    },
    'a step of more than four': {
      change: ({ tiers }) => {
        tiers.push({ ...byId(tiers, 'L2'), id: 'L3', threshold: byId(tiers, 'L2').threshold * 5 })
      },
      at: '/tiers/L3/threshold',
      says: ['more than four times', 'более чем в 4 раза'],
      severity: 'warning',
    },
  },
})
