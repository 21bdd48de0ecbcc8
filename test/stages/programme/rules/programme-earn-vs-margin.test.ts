import { programmeEarnVsMargin } from '../../../../src/stages/programme/rules/programme-earn-vs-margin.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

// ε·(1 − b)·κ / GM with b 0.3, κ 0.7, GM 0.6: 0.05 takes 4.1 %, 0.2 takes 16.3 %, 0.35 takes 28.6 %.
testRule('programme', programmeEarnVsMargin, {
  accepts: {
    'no programme': (draft) => {
      draft.type = 'none'
      byId(draft.earn, 'E1').rate = 0.5
    },
    'a margin of nothing, of which no share can be taken': (_draft, { brief }) => {
      Object.assign(brief.metrics.grossMargin ?? {}, { value: 0 })
    },
    'a rate partners pay half of': (draft) => {
      byId(draft.earn, 'E1').rate = 0.2
      draft.why += draft.why.includes('orders')
        ? '. Partners pay 50% of the rewards'
        : '. Партнёр оплачивает 50 % наград'
    },
    'a discount for one day': (draft, { brief }) => {
      byId(draft.tiers, 'L2').benefits.push(
        brief.language === 'ru' ? 'скидка 25 % в день запуска' : '25% off on launch day',
      )
    },
    'a paid club without redemption': (draft) => {
      Object.assign(draft, { type: 'paid', excluded: [] })
    },
    'the part paid with rewards excluded in the cap': (draft, { brief }) => {
      draft.excluded = []
      byId(draft.earn, 'E1').cap =
        brief.language === 'ru' ? 'на часть, оплаченную баллами, не начисляется' : 'none on the part paid by points'
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
      says: ['Rewards of 20% take 16% of the margin (limit 15%)', 'Вознаграждения 20\u00a0% забирают 16'],
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
    'a standing discount beside the points': {
      change: ({ tiers }, { brief }) => {
        byId(tiers, 'L2').benefits.push(
          brief.language === 'ru' ? 'постоянная скидка 28 % на всё' : 'a permanent discount of 28% on everything',
        )
      },
      at: '/tiers/L2/earnRate',
      says: ['Rewards of 6%', 'Вознаграждения 6'],
    },
    'earning on the part paid with rewards': {
      change: (draft) => {
        draft.excluded = []
      },
      at: '/excluded',
      says: ['are not barred from earning on the part paid with them', 'не исключены из начисления'],
    },
    'a usual rate in a thin-margin business': {
      change: ({ earn }, { brief }) => {
        Object.assign(brief.metrics.grossMargin ?? {}, { value: 0.1 })
        byId(earn, 'E1').rate = 0.06
      },
      at: '/earn/E1/rate',
      also: ['/tiers/L1/earnRate', '/tiers/L2/earnRate'],
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
    'earning on the part paid with rewards': {
      change: (draft) => {
        draft.excluded = []
      },
      at: '/excluded',
      after: ['the part of a purchase paid with rewards', 'часть покупки, оплаченная наградой'],
    },
    'a standing discount beside the points': {
      change: ({ tiers }, { brief }) => {
        byId(tiers, 'L2').benefits.push(
          brief.language === 'ru' ? 'постоянная скидка 28 % на всё' : 'a permanent discount of 28% on everything',
        )
      },
      at: '/tiers/L2/earnRate',
      after: '0.025',
    },
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
    'a top level, and not the base rate that is only high': {
      change: ({ earn, tiers }) => {
        byId(earn, 'E1').rate = 0.2
        byId(tiers, 'L2').earnRate = 0.5
      },
      at: '/tiers/L2/earnRate',
      after: '0.18',
    },
    'not a rate without a margin': {
      change: (_draft, { brief }) => {
        Object.assign(brief.metrics.grossMargin ?? {}, { value: 0 })
      },
      at: null,
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
