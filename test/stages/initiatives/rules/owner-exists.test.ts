import type { Brief } from '../../../../src/core/brief.ts'
import { ownerExists } from '../../../../src/stages/initiatives/rules/owner-exists.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)
/** The CRM marketer owns every initiative, from start to launch on these days. */
function all(draft: Initiatives, brief: Brief, days: (index: number) => [start: string, launch: string]): void {
  for (const [index, initiative] of draft.initiatives.entries()) {
    const [start, launch] = days(index)
    Object.assign(initiative, { owner: brief.team[0]?.role, start, launch })
  }
}

testRule('initiatives', ownerExists, {
  accepts: {
    'a role under its name in the other language': (draft) => {
      one(draft, 'I2').owner = 'Управляющий'
      one(draft, 'I3').owner = 'store manager'
    },
    'a slip of spelling': (draft, { brief }) => {
      one(draft, 'I5').owner = brief.language === 'ru' ? 'CRM-маркетолг' : 'CRM marketeer'
    },
    'a contractor whom the plan pays': (draft) => {
      one(draft, 'I1').owner = one(draft, 'I1').resources[1]?.role ?? ''
    },
    'seven at a time for a role of four people': (draft, { brief }) => {
      for (const initiative of draft.initiatives) {
        Object.assign(initiative, { owner: brief.team[1]?.role, start: '2027-01-11', launch: '2027-12-01' })
      }
    },
    'a contractor who costs the same once and every month': (draft) => {
      const initiative = one(draft, 'I1')
      Object.assign(initiative, { owner: initiative.resources[1]?.role, oneOff: 100, runPerMonth: 100 })
    },
    'six at a time for one person': (draft, { brief }) => {
      all(draft, brief, () => ['2027-01-11', '2027-12-01'])
      for (const id of ['I7', 'I8']) one(draft, id).owner = brief.team[1]?.role ?? ''
    },
    'four until April and four from then on': (draft, { brief }) =>
      all(draft, brief, (index) => (index < 4 ? ['2027-01-11', '2027-04-05'] : ['2027-04-05', '2027-07-05'])),
    'eight that nobody knows the launch of': (draft, { brief }) => all(draft, brief, () => ['2027-01-11', 'soon']),
  },
  rejects: {
    'somebody who is not there': {
      change: (draft) => {
        one(draft, 'I2').owner = 'Astronaut'
      },
      at: '/initiatives/I2/owner',
      says: ['not in the team of the brief', 'такой роли нет в команде'],
      expects: 'CRM marketer | Store manager',
    },
    'a department': {
      change: (draft, { brief }) => {
        one(draft, 'I2').owner = brief.language === 'ru' ? 'Отдел маркетинга' : 'Marketing department'
      },
      at: '/initiatives/I2/owner',
      says: ['nobody in particular', 'ни один человек'],
    },
    'two owners': {
      change: (draft, { brief }) => {
        one(draft, 'I2').owner = brief.language === 'ru' ? 'Директор и юрист' : 'Director and lawyer'
      },
      at: '/initiatives/I2/owner',
      says: ['nobody in particular', 'ни один человек'],
    },
    'a contractor for nothing': {
      change: (draft) => {
        Object.assign(one(draft, 'I1'), { owner: 'Developer', oneOff: 0, runPerMonth: 0 })
      },
      at: '/initiatives/I1/owner',
      says: ['not in the team of the brief', 'такой роли нет в команде'],
    },
    'one person for eight initiatives at a time': {
      change: (draft, { brief }) => {
        for (const initiative of draft.initiatives) {
          Object.assign(initiative, { owner: brief.team[0]?.role, start: '2027-01-11', launch: '2027-12-01' })
        }
      },
      at: '/initiatives/I1/owner',
      says: ['8 initiatives at a time, at most 6', 'одновременно инициатив: 8, можно до 6'],
      severity: 'warning',
    },
    'seven at a time, and one later': {
      change: (draft, { brief }) =>
        all(draft, brief, (index) => (index < 7 ? ['2027-01-11', '2027-04-05'] : ['2027-07-05', '2027-12-01'])),
      at: '/initiatives/I1/owner',
      says: ['7 initiatives at a time', 'одновременно инициатив: 7'],
      severity: 'warning',
      group: ['I2', 'I3', 'I4', 'I5', 'I6', 'I7'].map((id) => `/initiatives/${id}/owner`),
    },
    'somebody who only helps and whom the brief does not know': {
      change: (draft) => {
        one(draft, 'I1').resources.push({ role: 'Astronaut', days: 1, contractor: false })
        one(draft, 'I1').owner = 'Astronaut'
      },
      at: '/initiatives/I1/owner',
      says: ['not in the team of the brief', 'такой роли нет в команде'],
    },
  },
  skips: {
    'no team': (_draft, { brief }) => {
      brief.team = []
    },
  },
})
