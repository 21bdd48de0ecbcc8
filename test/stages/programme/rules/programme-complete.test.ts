import { programmeComplete } from '../../../../src/stages/programme/rules/programme-complete.ts'
import { testRule } from '../../../support/test-rule.ts'

testRule('programme', programmeComplete, {
  accepts: {
    'three fields, a minute, two controls': (draft) => {
      Object.assign(draft.enrol, { fields: ['a', 'b', 'c'], seconds: 60 })
      draft.antiFraud.length = 2
    },
    'two levels': (draft) => {
      Object.assign(draft, { type: 'tiers', tiers: draft.tiers.slice(0, 2) })
    },
    'points without levels': (draft) => {
      draft.tiers = []
    },
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
    'nothing it will not solve': {
      change: (draft) => {
        draft.wontSolve = []
      },
      at: '/wontSolve',
      says: ['what it will not solve', 'чего программа не решит'],
    },
    'no reason against the runner-up': {
      change: (draft) => {
        draft.runnerUp.why = ''
      },
      at: '/runnerUp',
      says: ['why the runner-up came second', 'почему второй вариант хуже'],
    },
    'no name': {
      change: (draft) => {
        draft.name = ''
      },
      at: '/name',
      says: ['a name', 'название'],
    },
    'no name of a unit': {
      change: (draft) => {
        draft.currencyName = ''
      },
      at: '/currencyName',
      says: ['the name of a unit', 'название единицы'],
    },
    'no way to join': {
      change: ({ enrol }) => {
        enrol.how = ''
      },
      at: '/enrol',
      says: ['how one joins', 'порядок вступления'],
    },
    'no consents': {
      change: ({ enrol }) => {
        enrol.consents = []
      },
      at: '/enrol/consents',
      says: ['consents', 'согласия'],
    },
    'nobody worse off': {
      change: (draft) => {
        draft.whoLoses = ''
      },
      at: '/whoLoses',
      says: ['who is worse off', 'кто проигрывает'],
    },
    'a balance nobody sees': {
      change: (draft) => {
        draft.visibility = []
      },
      at: '/visibility',
      says: ['where the balance is seen', 'где виден баланс'],
    },
    'no system of motivation': {
      change: (draft) => {
        draft.motivation = []
      },
      at: '/motivation',
      says: ['the system of motivation', 'система мотивации'],
    },
    'no path of a member': {
      change: (draft) => {
        draft.scenario = []
      },
      at: '/scenario',
      says: ['the path of a member', 'сценарий участника'],
    },
    'no communication': {
      change: (draft) => {
        draft.communication = []
      },
      at: '/communication',
      says: ['the communication model', 'модель коммуникации'],
    },
    'one benefit beside money': {
      change: (draft) => {
        const [one] = draft.benefits.filter(({ kind }) => kind !== 'money')
        draft.benefits = [...draft.benefits.filter(({ kind }) => kind === 'money'), ...(one ? [one] : [])]
      },
      at: '/benefits',
      says: ['two benefits that are not money', 'две неденежные выгоды'],
    },
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
