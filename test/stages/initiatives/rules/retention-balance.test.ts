import { retentionBalance } from '../../../../src/stages/initiatives/rules/retention-balance.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', retentionBalance, {
  accepts: {
    'a young business with half of the money for new customers': (draft, { brief }) => {
      Object.assign(brief.metrics.customers ?? {}, { value: 300 })
      for (const initiative of draft.initiatives) initiative.cost = 100
      for (const id of ['I1', 'I2', 'I3']) one(draft, id).audience = 'new'
    },
    'a gift for the second order': (draft) => {
      one(draft, 'I5').title = 'Voucher for the second order: купон на второй заказ'
      one(draft, 'I5').cost *= 30
    },
    'exactly 60% of the money and of the initiatives': (draft) => {
      draft.initiatives = draft.initiatives.slice(0, 5)
      for (const { id } of draft.initiatives) one(draft, id).cost = id === 'I1' ? 60 : 0
      for (const id of ['I2', 'I3']) Object.assign(one(draft, id), { audience: 'new', cost: 20 })
    },
    'a plan that costs nothing': (draft) => {
      for (const initiative of draft.initiatives) initiative.cost = 0
    },
    'a base nobody knows': (_draft, { brief }) => {
      brief.metrics.customers = null
    },
  },
  rejects: {
    'most of the money for new customers': {
      change: (draft) => {
        Object.assign(one(draft, 'I2'), { audience: 'new', cost: one(draft, 'I2').cost * 30 })
      },
      at: '/initiatives/I2',
      says: ['of the spend works for existing customers', 'бюджета'],
      expects: '≥ 60%',
    },
    'most initiatives for new customers': {
      change: (draft) => {
        for (const id of ['I2', 'I3', 'I5', 'I6']) Object.assign(one(draft, id), { audience: 'new', cost: 0 })
      },
      at: '/initiatives/I2',
      says: ['50% of the initiatives', 'инициатив'],
      group: ['/initiatives/I3', '/initiatives/I5', '/initiatives/I6'],
    },
    'referral counts as new': {
      change: (draft) => {
        const initiative = one(draft, 'I2')
        initiative.effect.metric = 'referral'
        initiative.cost *= 30
      },
      at: '/initiatives/I2',
      says: ['of the spend', 'бюджета'],
    },
    'a discount on the first order is for new customers, whatever it says': {
      change: (draft) => {
        const initiative = one(draft, 'I2')
        initiative.title = 'Discount on the first order: скидка на первый заказ'
        initiative.cost *= 30
      },
      at: '/initiatives/I2',
      says: ['of the spend', 'бюджета'],
    },
    'a young business with hardly anything for its customers': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.customers ?? {}, { value: 300 })
        for (const initiative of draft.initiatives) initiative.cost = 100
        for (const id of ['I1', 'I2', 'I3', 'I5', 'I6']) one(draft, id).audience = 'new'
      },
      at: '/initiatives/I1',
      also: ['/initiatives/I1'],
      says: ['need ≥ 40%', 'нужно ≥ 40'],
    },
    'money for both, of which half counts': {
      change: (draft) => {
        Object.assign(one(draft, 'I2'), { audience: 'both', cost: one(draft, 'I2').cost * 100 })
      },
      at: '/initiatives/I2',
      says: ['of the spend', 'бюджета'],
      expects: '≥ 60%',
      group: [],
    },
    'what is for new customers, the dearest first, before what is for both': {
      change: (draft) => {
        Object.assign(one(draft, 'I2'), { audience: 'both', cost: 900_000_000 })
        Object.assign(one(draft, 'I3'), { audience: 'new', cost: 100_000_000 })
        Object.assign(one(draft, 'I6'), { audience: 'new', cost: 200_000_000 })
      },
      at: '/initiatives/I6',
      says: ['of the spend', 'бюджета'],
      group: ['/initiatives/I3'],
    },
    'half of the money for new customers in a base of 500': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.customers ?? {}, { value: 500 })
        for (const initiative of draft.initiatives) initiative.cost = 100
        for (const id of ['I1', 'I2', 'I3', 'I5']) Object.assign(one(draft, id), { audience: 'new', cost: 10 })
      },
      at: '/initiatives/I1',
      says: ['Only 50% of the initiatives', 'только 50'],
      expects: '≥ 60%',
    },
  },
})
