import { rewardToBehaviour } from '../../../../src/stages/programme/rules/reward-to-behaviour.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('programme', rewardToBehaviour, {
  accepts: {
    'no programme': (draft) => {
      Object.assign(draft, { type: 'none', welcome: null })
    },
    'a flat rate that only keeps pace with rivals': (draft, { brief }) => {
      draft.welcome = null
      draft.why += brief.language === 'ru' ? '; у всех конкурентов те же 5 %' : '; all competitors give the same 5%'
    },
    'a fixed reward for a referral': (draft) => {
      draft.welcome = null
      draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', rate: null, points: 100 })
    },
    'a rate for quiet hours': (draft, { brief }) => {
      draft.welcome = null
      byId(draft.earn, 'E1').event = brief.language === 'ru' ? 'Покупка в тихие часы' : 'A purchase in quiet hours'
    },
    'a stamp card': (draft) => {
      Object.assign(draft, { type: 'punch', welcome: null })
    },
    'a club without earning': (draft) => {
      Object.assign(draft, { type: 'paid', welcome: null, earn: [] })
    },
    'a programme whose earning rules are missing, which another rule says': (draft) => {
      Object.assign(draft, { welcome: null, earn: [] })
    },
  },
  rejects: {
    'a flat rate for every purchase': {
      change: (draft) => {
        draft.welcome = null
      },
      at: '/earn',
      says: ['100% of the reward cost', '100\u00a0% затрат'],
      severity: 'warning',
      expects: 'a second purchase',
    },
    'a rule without the behaviour': {
      change: ({ earn }) => {
        byId(earn, 'E1').behaviour = ''
      },
      at: '/earn/E1/behaviour',
      says: ['rule E1 names no behaviour', 'у правила E1 не названо поведение'],
      expects: ['Name the behaviour of', 'Назвать поведение'],
      severity: 'warning',
    },
    'a rule without the number': {
      change: ({ earn }) => {
        byId(earn, 'E1').kpi = '—'
      },
      at: '/earn/E1/kpi',
      says: ['rule E1 names no number', 'у правила E1 нет показателя'],
      expects: ['Name the number of', 'Назвать показатель'],
      severity: 'warning',
    },
    'a purchase that earns nothing yet': {
      change: (draft) => {
        draft.welcome = null
        byId(draft.earn, 'E1').rate = null
      },
      at: '/earn',
      says: ['100% of the reward cost', '100\u00a0% затрат'],
      severity: 'warning',
    },
    'a flat rate with points on top of every purchase': {
      change: (draft) => {
        draft.welcome = null
        byId(draft.earn, 'E1').points = 5
      },
      at: '/earn',
      says: ['100% of the reward cost', '100\u00a0% затрат'],
      severity: 'warning',
    },
  },
})
