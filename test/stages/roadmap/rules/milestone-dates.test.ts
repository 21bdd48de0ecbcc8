import { milestoneDates } from '../../../../src/stages/roadmap/rules/milestone-dates.ts'
import type { Roadmap } from '../../../../src/stages/roadmap/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const quarter = ({ quarters }: Roadmap, q: number) => {
  const found = quarters.find((candidate) => candidate.q === q)
  if (!found) throw new Error(`No quarter ${q}`)
  return found
}

testRule('roadmap', milestoneDates, {
  accepts: {
    'the first and the last day of a quarter': (draft) => {
      byId(quarter(draft, 2).milestones, 'M5').due = '2027-04-01'
      byId(quarter(draft, 2).milestones, 'M6').due = '2027-06-30'
    },
    'a quarter number that is none, judged elsewhere': (draft) => {
      quarter(draft, 2).q = 7 as never
    },
  },
  rejects: {
    'a milestone in another quarter': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').due = '2027-08-01'
      },
      at: '/quarters/1/milestones/M5/due',
      says: ['needed: 2027-04-01 … 2027-06-30', 'нужно: 2027-04-01 … 2027-06-30'],
    },
    'a date that is no day': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').due = '2027-04-31'
      },
      at: '/quarters/1/milestones/M5/due',
      says: ['date 2027-04-31 does not fit', 'срок 2027-04-31 не подходит'],
    },
    'a message after the plan': {
      change: ({ comms }) => {
        byId(comms, 'CM2').date = '2028-04-05'
      },
      at: '/comms/CM2/date',
      says: ['the twelve months', '12 месяцев'],
    },
    'a legal task before the plan': {
      change: ({ legal }) => {
        byId(legal, 'Q1').due = '2026-01-01'
      },
      at: '/legal/Q1/due',
      says: ['the twelve months', '12 месяцев'],
    },
  },
  fixes: {
    'a milestone in another quarter': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').due = '2027-08-01'
      },
      at: '/quarters/1/milestones/M5/due',
      after: '2027-06-30',
    },
    'a message after the plan': {
      change: ({ comms }) => {
        byId(comms, 'CM2').date = '2028-04-05'
      },
      at: '/comms/CM2/date',
      after: '2027-12-31',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})
