import { programmeComplete } from '../../../../src/stages/programme/rules/programme-complete.ts'
import { testRule } from '../../../support/test-rule.ts'

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
    'units of no value': {
      change: (draft) => {
        draft.pointValue = 0
      },
      at: '/pointValue',
      says: ['value of a unit', 'стоимость единицы'],
    },
    'no earning rule': {
      change: (draft) => {
        draft.earn = []
      },
      at: '/earn',
      says: ['an earning rule', 'правило начисления'],
    },
    'nothing to use rewards for': {
      change: (draft) => {
        draft.burn = []
      },
      at: '/burn',
      says: ['a rule of use', 'правило списания'],
    },
    'no smallest redemption': {
      change: (draft) => {
        draft.minRedeem = null
      },
      at: '/minRedeem',
      says: ['smallest redemption', 'минимум для списания'],
    },
    'no largest share': {
      change: (draft) => {
        draft.maxRedeemShare = null
      },
      at: '/maxRedeemShare',
      says: ['largest share', 'предельная доля'],
    },
    'no expiry': {
      change: (draft) => {
        draft.expiryDays = null
      },
      at: '/expiryDays',
      says: ['expiry', 'срок сгорания'],
    },
    'no activation delay': {
      change: (draft) => {
        draft.activationDays = null
      },
      at: '/activationDays',
      says: ['activation delay', 'срок активации'],
    },
    'returns not settled': {
      change: (draft) => {
        draft.returns = '—'
      },
      at: '/returns',
      says: ['returns', 'порядок при возврате'],
    },
    'nothing excluded': {
      change: (draft) => {
        draft.excluded = []
      },
      at: '/excluded',
      says: ['what earns nothing', 'исключения'],
    },
    'no spend for the example': {
      change: (draft) => {
        draft.exampleSpend = 0
      },
      at: '/exampleSpend',
      says: ['spend of the example', 'сумма для примера'],
    },
    'no rules document': {
      change: ({ rulesDocument }) => {
        rulesDocument.contents = []
      },
      at: '/rulesDocument',
      says: ['the rules document', 'документ с правилами'],
    },
    'money only': {
      change: (draft) => {
        draft.benefits = draft.benefits.filter(({ kind }) => kind === 'money')
      },
      at: '/benefits',
      says: ['two benefits that are not money', 'две неденежные выгоды'],
    },
    'one control against abuse': {
      change: ({ antiFraud }) => {
        antiFraud.length = 1
      },
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
