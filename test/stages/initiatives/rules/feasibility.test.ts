import { budgetTotal } from '../../../../src/stages/initiatives/rules/budget-total.ts'
import { datesOrder } from '../../../../src/stages/initiatives/rules/dates-order.ts'
import { dependencyOrder } from '../../../../src/stages/initiatives/rules/dependency-order.ts'
import { retentionBalance } from '../../../../src/stages/initiatives/rules/retention-balance.ts'
import { staffCapacity } from '../../../../src/stages/initiatives/rules/staff-capacity.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { recompute } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', budgetTotal, {
  accepts: {
    'a plan that costs its budget exactly': (draft, { brief }) => {
      brief.budget.total = draft.budget.total
    },
  },
  rejects: {
    'a plan above the budget, with the least useful that would make it fit': {
      change: (draft, strategy) => {
        for (const { id } of draft.initiatives) one(draft, id).ice = 9
        Object.assign(one(draft, 'I5'), { ice: 1 })
        Object.assign(one(draft, 'I6'), { ice: 2 })
        Object.assign(one(draft, 'I8'), { ice: 3 })
        // A little more than I5 and I6 cost is missing, so the third in line is needed; with it I6 is not.
        const missing = one(draft, 'I5').cost + one(draft, 'I6').cost + 100
        strategy.brief.budget.total = draft.budget.total - 1.1 * missing
      },
      at: '/initiatives/I5',
      says: ['over by', 'превышение'],
      group: ['/initiatives/I8'],
    },
    'a plan that is over by what one of them costs': {
      change: (draft, strategy) => {
        for (const { id } of draft.initiatives) one(draft, id).ice = 9
        Object.assign(one(draft, 'I7'), { ice: 1 })
        Object.assign(one(draft, 'I4'), { ice: 2 })
        strategy.brief.budget.total = draft.budget.total - one(draft, 'I4').cost
      },
      // The cheap I7 comes first in the order but is not needed once I4 goes.
      at: '/initiatives/I4',
      says: ['The plan costs', 'План стоит'],
      group: [],
    },
    'a contractor for nothing': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { oneOff: 0, runPerMonth: 0 })
      },
      at: '/initiatives/I1/oneOff',
      says: ['from outside but costs nothing', 'со стороны, а стоимость нулевая'],
    },
  },
})

testRule('initiatives', staffCapacity, {
  accepts: {
    'a role spelled in the other language': (draft) => {
      one(draft, 'I2').resources[0] = { role: 'Управляющий', days: 3, contractor: false }
    },
  },
  rejects: {
    'a quarter with more hours than the role has': {
      change: (draft, strategy) => {
        const [work] = one(draft, 'I2').resources
        if (work) work.days = 80
        recompute(strategy)
        Object.assign(draft, strategy.drafts.initiatives)
      },
      at: '/initiatives/I2',
      says: ['h planned in Q1', 'в 1 кв. нужно'],
      expects: 'less for Store manager in Q1',
    },
    'a quarter without slack': {
      change: (draft) => {
        const row = draft.capacity.find(({ quarter, haveHours }) => quarter === 1 && haveHours !== null)
        if (row) row.needHours = Math.round((row.haveHours ?? 0) * 0.9)
      },
      at: '/initiatives/I4',
      says: ['h available', 'есть'],
      severity: 'warning',
    },
    'a stranger who is no contractor': {
      change: (draft) => {
        one(draft, 'I1').resources.push({ role: 'Astronaut', days: 3, contractor: false })
      },
      at: '/initiatives/I1/resources/2',
      says: ['not in the team and not a contractor', 'нет в команде, и это не подрядчик'],
    },
  },
  skips: {
    'hours unknown': (draft) => {
      for (const row of draft.capacity) row.haveHours = null
    },
    'no team': (_draft, { brief }) => {
      brief.team = []
    },
  },
})

testRule('initiatives', datesOrder, {
  accepts: {
    'a launch on the last day of the plan': (draft) => {
      one(draft, 'I6').launch = '2027-12-31'
    },
  },
  rejects: {
    'a launch before the start': {
      change: (draft) => {
        one(draft, 'I6').launch = '2027-05-01'
      },
      at: '/initiatives/I6/launch',
      says: ['launch is before the start', 'запуск раньше начала работ'],
      expects: '2027-06-01',
    },
    'a start before the plan': {
      change: (draft) => {
        one(draft, 'I2').start = '2026-12-01'
      },
      at: '/initiatives/I2/start',
      says: ['start 1 December 2026 is outside the plan', 'начало 1 декабря 2026'],
    },
    'a date that is none': {
      change: (draft) => {
        one(draft, 'I2').launch = 'soon'
      },
      at: '/initiatives/I2/launch',
      says: ['launch soon is outside', 'запуск soon вне плана'],
    },
    'an end before the launch': {
      change: (draft) => {
        one(draft, 'I2').end = '2027-02-01'
      },
      at: '/initiatives/I2/end',
      says: ['it ends before the launch', 'окончание раньше запуска'],
    },
    'an integration in two weeks': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-01-25'
      },
      at: '/initiatives/I1/launch',
      says: ['14 days from start to launch, such work needs 28', 'от начала до запуска 14 дн., а нужно 28'],
      severity: 'warning',
    },
  },
  fixes: {
    'a launch before the start': {
      change: (draft) => {
        one(draft, 'I6').launch = '2027-05-01'
      },
      at: '/initiatives/I6/launch',
      after: '2027-06-01',
    },
    'a start before the plan moves both': {
      change: (draft) => {
        Object.assign(one(draft, 'I2'), { start: '2026-12-22', launch: '2027-01-25' })
      },
      at: '/initiatives/I2/launch',
      after: '2027-02-04',
    },
    'not a launch after the plan': {
      change: (draft) => {
        one(draft, 'I2').launch = '2028-03-01'
      },
      at: null,
    },
  },
})

testRule('initiatives', dependencyOrder, {
  rejects: {
    'a launch before what it depends on': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-04-20'
      },
      at: '/initiatives/I4/launch',
      says: ['starts before its prerequisite', 'начинается раньше, чем готово'],
      group: ['/initiatives/I1/launch'],
    },
    'two that wait for each other': {
      change: (draft) => {
        one(draft, 'I4').dependsOn = ['I5']
      },
      at: '/initiatives/I4/dependsOn',
      says: ['waits for itself', 'ждёт сама себя'],
      group: ['/initiatives/I5/dependsOn'],
    },
    'one that waits for itself': {
      change: (draft) => {
        one(draft, 'I2').dependsOn = ['I2']
      },
      at: '/initiatives/I2/dependsOn',
      says: ['waits for itself', 'ждёт сама себя'],
    },
    'a programme before its rules': {
      change: (_draft, { drafts }) => {
        drafts.programme.rulesDocument.due = '2027-04-30'
      },
      at: '/initiatives/I4/launch',
      says: ['before the rules of the programme are published', 'раньше, чем опубликованы правила'],
    },
  },
  fixes: {
    'a chain of launches': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-06-01'
      },
      at: '/initiatives/I5/launch',
      after: '2027-06-01',
    },
    'not a circle': {
      change: (draft) => {
        one(draft, 'I4').dependsOn = ['I5']
      },
      at: null,
    },
  },
})

testRule('initiatives', retentionBalance, {
  accepts: {
    'a young business with half of the money for new customers': (draft, { brief }) => {
      Object.assign(brief.metrics.customers ?? {}, { value: 300 })
      for (const initiative of draft.initiatives) initiative.cost = 100
      for (const id of ['I1', 'I2', 'I3']) one(draft, id).audience = 'new'
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
  },
})
