import { costPlausible } from '../../../../src/stages/initiatives/rules/cost-plausible.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', costPlausible, {
  accepts: {
    'messages that cost nothing each': (draft) => {
      Object.assign(one(draft, 'I6'), { cost: 0, channels: ['email', 'SMS'] })
    },
    'messages already paid for': (draft) => {
      Object.assign(one(draft, 'I6'), { cost: 0, costBasis: 'already paid: уже оплачены' })
    },
    'an app where the company has one': (draft, { brief }) => {
      one(draft, 'I3').steps.push('Develop an app screen: разработать приложение')
      brief.tools.push('mobile app, приложение')
    },
    'an app in a ready-made service': (draft) => {
      one(draft, 'I3').steps.push('Build an app in a ready-made service: разработать приложение, конструктор')
    },
    'a product that fits its cost': (draft) => {
      Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 1200, costBasis: '40 calls × 30 = 1 200' })
    },
    'a bonus that a quarter of the people earn': (draft, { brief }) => {
      const money = brief.language === 'ru' ? '100 ₽ в месяц' : '£100 a month'
      one(draft, 'I7').steps.push(`Each of 10 people / каждому, 10 сотрудников: ${money}`)
      Object.assign(one(draft, 'I7'), { runPerMonth: brief.language === 'ru' ? 32_000 : 320 })
    },
  },
  rejects: {
    'a message to a third of the base every month for nothing': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), { cost: 10 })
      },
      at: '/initiatives/I6/runPerMonth',
      says: ['messages in the year)', 'сообщений за год'],
      severity: 'warning',
    },
    'three waves to four thousand sleepers for nothing': {
      change: (draft) => {
        one(draft, 'I8').cost = 5
      },
      at: '/initiatives/I8/runPerMonth',
      says: ['messages in the year', 'сообщений за год'],
      severity: 'warning',
    },
    'an app for a song': {
      change: (draft) => {
        one(draft, 'I3').steps.push('Develop an app: разработать приложение')
      },
      at: '/initiatives/I3/oneOff',
      says: ['an app of its own', 'собственное приложение'],
      severity: 'warning',
    },
    'a loyalty platform for a token licence': {
      change: (draft) => {
        Object.assign(one(draft, 'I4'), {
          costBasis: 'subscription of the loyalty platform, подписка на платформу лояльности',
          oneOff: 0,
          runPerMonth: 5,
        })
      },
      at: '/initiatives/I4/runPerMonth',
      says: ['the licence of a platform', 'подписка на платформу'],
      severity: 'warning',
    },
    'a bonus for everybody that the plan does not pay': {
      change: (draft, { brief }) => {
        const money = brief.language === 'ru' ? '10 000 ₽ в месяц' : '£100 a month'
        one(draft, 'I7').steps.push(`Each of 20 people / каждому, 20 сотрудников: ${money}`)
      },
      at: '/initiatives/I7/runPerMonth',
      says: ['20 people × £100 a month', '20 чел. × 10'],
      severity: 'warning',
    },
    'a product that is not what it is said to be': {
      change: (draft) => {
        one(draft, 'I3').costBasis = '40 calls × 3 = 500'
      },
      at: '/initiatives/I3/oneOff',
      says: ['40 calls × 3 = 500', '40 calls × 3 = 500'],
      severity: 'warning',
    },
    'a volume that costs more than the whole year': {
      change: (draft) => {
        Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 10, costBasis: '9000 letters × 50' })
      },
      at: '/initiatives/I3/runPerMonth',
      says: ['9000 letters × 50', '9000 letters × 50'],
      severity: 'warning',
    },
  },
  skips: {
    'nothing gives a volume': (draft) => {
      for (const initiative of draft.initiatives) Object.assign(initiative, { channels: ['email'], costBasis: 'work' })
    },
  },
  fixes: {
    'a bonus for everybody that the plan does not pay': {
      change: (draft, { brief }) => {
        const money = brief.language === 'ru' ? '10 000 ₽ в месяц' : '£100 a month'
        one(draft, 'I7').steps.push(`Each of 20 people / каждому, 20 сотрудников: ${money}`)
      },
      at: '/initiatives/I7/runPerMonth',
    },
    'not an app, whose price people must ask for': {
      change: (draft) => {
        one(draft, 'I3').steps.push('Develop an app: разработать приложение')
      },
      at: null,
    },
  },
})
