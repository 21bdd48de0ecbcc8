import { launchLoad } from '../../../../src/stages/initiatives/rules/launch-load.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

/** Every initiative is launched on a day of its own quarter, free of dependencies. */
const launches = (draft: Initiatives, days: Readonly<Record<string, string>>) => {
  for (const initiative of draft.initiatives) initiative.dependsOn = []
  for (const [id, launch] of Object.entries(days)) one(draft, id).launch = launch
}

testRule('initiatives', launchLoad, {
  accepts: {
    'four launches and a foundation in one quarter': (draft) => {
      launches(draft, { I1: '2027-04-12', I2: '2027-04-12' })
    },
    'five launches of which one is after the plan': (draft) => {
      launches(draft, { I2: '2027-04-12', I3: '2028-04-12' })
    },
    'a bonus in the peak season': (draft) => {
      one(draft, 'I7').launch = '2027-12-27'
    },
    'a change of systems in a season that only the client knows': (draft, { brief }) => {
      brief.industry.freeze = 'high season'
      one(draft, 'I1').launch = '2027-12-27'
    },
    'a change of systems where they are deployed every day': (draft, { brief }) => {
      brief.tools.push('CI/CD')
      one(draft, 'I1').launch = '2027-12-27'
    },
    'four launches of a team that is not named': (draft, { brief }) => {
      brief.team = []
      launches(draft, { I2: '2027-04-12', I6: '2027-11-01' })
    },
  },
  rejects: {
    'five launches in a quarter': {
      change: (draft) => launches(draft, { I2: '2027-04-12', I3: '2027-06-30' }),
      at: '/initiatives/I8/launch',
      says: ['Too many launches in Q2: 5, limit 4', 'Слишком много запусков в 2 кв.: 5, предел 4'],
      severity: 'warning',
      expects: '≤ 4',
      group: [],
    },
    'three launches of a team of five': {
      change: (_draft, { brief }) => {
        brief.team = brief.team.map((role, index) => ({ ...role, people: index === 1 ? 3 : 1 }))
      },
      at: '/initiatives/I8/launch',
      also: ['/initiatives/I7/launch'],
      says: ['limit 2', 'предел 2'],
      severity: 'warning',
    },
    'a change of systems on 27 December': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-12-27'
      },
      at: '/initiatives/I1/launch',
      says: ['changes systems in the peak season (Dec 25-Jan 8)', 'меняет системы в пик сезона'],
      severity: 'warning',
    },
  },
  fixes: {
    'five launches in a quarter': {
      change: (draft) => launches(draft, { I2: '2027-04-12', I3: '2027-06-30' }),
      at: '/initiatives/I8/launch',
      also: ['/initiatives/I8/start', '/initiatives/I8/winback/waveMonths'],
      after: '2027-07-05',
    },
    'not the only early result': {
      change: (draft, { brief }) => {
        brief.team = brief.team.map((role) => ({ ...role, people: 1 }))
        launches(draft, { I1: '2027-05-03', I2: '2027-05-03', I3: '2027-02-22', I7: '2027-02-01', I8: '2027-03-01' })
        for (const id of ['I4', 'I5', 'I6']) one(draft, id).launch = '2027-12-20'
        one(draft, 'I3').priority = 3
        one(draft, 'I8').priority = 2
        one(draft, 'I7').priority = 1
      },
      at: '/initiatives/I8/launch',
      also: ['/initiatives/I8/start', '/initiatives/I8/winback/waveMonths'],
    },
    'nothing that others wait for': {
      change: (draft, { brief }) => {
        brief.team = brief.team.map((role) => ({ ...role, people: 1 }))
        for (const { id } of draft.initiatives) one(draft, id).dependsOn = []
        for (const id of ['I2', 'I3', 'I7']) Object.assign(one(draft, id), { launch: '2027-02-22' })
        for (const id of ['I4', 'I8', 'I5', 'I6']) Object.assign(one(draft, id), { launch: '2027-03-30' })
        one(draft, 'I4').dependsOn = ['I2', 'I3', 'I7', 'I8', 'I5', 'I6']
        for (const id of ['I1', 'I2']) one(draft, id).launch = '2027-02-01'
        one(draft, 'I4').launch = '2027-03-31'
      },
      at: '/initiatives/I4/launch',
      also: ['/initiatives/I4/start', '/initiatives/I5/start', '/initiatives/I5/launch'],
    },
  },
})
