import { datesOrder } from '../../../../src/stages/initiatives/rules/dates-order.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', datesOrder, {
  accepts: {
    'a launch on the last day of the plan': (draft) => {
      one(draft, 'I6').launch = '2027-12-31'
    },
    'work that was under way before the plan': (draft) => {
      Object.assign(one(draft, 'I1'), { start: '2026-11-02', trigger: 'Already running: уже идёт' })
    },
    'a plan that hires nobody': (draft) => {
      one(draft, 'I3').steps.push('No hiring: без найма, the shift does it')
    },
    'a lawyer asked for half a day': (draft) => {
      const initiative = one(draft, 'I3')
      initiative.resources.push({ role: 'Юрист', days: 0.5, contractor: true })
      initiative.launch = '2027-01-25'
    },
    'an end on the day of the launch, or later': (draft) => {
      one(draft, 'I2').end = one(draft, 'I2').launch
      one(draft, 'I3').end = '2027-06-30'
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
      says: ['launch “soon” is no date', 'запуск «soon» — не дата'],
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
    },
    'lawyers in a week': {
      change: (draft) => {
        const initiative = one(draft, 'I3')
        initiative.resources.push({ role: 'Юрист', days: 3, contractor: true })
        initiative.launch = '2027-01-25'
      },
      at: '/initiatives/I3/launch',
      says: ['such work needs 14', 'а нужно 14'],
    },
    'training from one day to the next': {
      change: (draft) => {
        one(draft, 'I7').launch = '2027-03-02'
      },
      at: '/initiatives/I7/launch',
      says: ['such work needs 7', 'а нужно 7'],
    },
    'a hire in five weeks': {
      change: (draft) => {
        one(draft, 'I3').steps.push('Hire a guest manager / Нанять менеджера')
      },
      at: '/initiatives/I3/launch',
      says: ['such work needs 42', 'а нужно 42'],
    },
    'work under way since nobody knows when': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { start: '1 March', trigger: 'Already running: уже идёт' })
      },
      at: '/initiatives/I1/start',
      says: ['start “1 March” is no date', 'начало «1 March» — не дата'],
    },
    'work under way that begins after the plan': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { start: '2028-01-10', trigger: 'Already running: уже идёт' })
      },
      at: '/initiatives/I1/start',
      says: ['start 10 January 2028 is outside', 'начало 10 января 2028'],
    },
    'work under way that is launched after the plan': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), {
          start: '2026-11-02',
          launch: '2028-02-01',
          trigger: 'Already running: уже идёт',
        })
      },
      at: '/initiatives/I1/launch',
      says: ['launch 1 February 2028 is outside', 'запуск 1 февраля 2028'],
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
      also: ['/initiatives/I2/start'],
      after: '2027-02-04',
    },
    'an integration in two weeks': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-01-25'
      },
      at: '/initiatives/I1/launch',
      after: '2027-02-08',
    },
    'a launch that others wait for takes them along': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { start: '2027-04-01', launch: '2027-04-02' })
      },
      at: '/initiatives/I4/launch',
      also: ['/initiatives/I1/launch'],
      after: '2027-04-29',
    },
    'not a launch after the plan': {
      change: (draft) => {
        one(draft, 'I2').launch = '2028-03-01'
      },
      at: null,
    },
    'an integration in two weeks that ends in summer': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { launch: '2027-01-25', end: '2027-06-30' })
      },
      at: '/initiatives/I1/launch',
      after: '2027-02-08',
    },
    'an end after the plan': {
      change: (draft) => {
        one(draft, 'I2').end = '2028-06-30'
      },
      at: '/initiatives/I2/end',
      after: '—',
    },
    'an end that is no date': {
      change: (draft) => {
        one(draft, 'I2').end = 'never'
      },
      at: '/initiatives/I2/end',
      after: '—',
    },
    'not a start that is no date, nor an order that is another rule’s': {
      change: (draft) => {
        one(draft, 'I2').start = 'soon'
        one(draft, 'I1').launch = '2027-04-20'
      },
      at: null,
    },
    'not a launch that is no date': {
      change: (draft) => {
        one(draft, 'I2').launch = 'soon'
      },
      at: null,
    },
  },
})
