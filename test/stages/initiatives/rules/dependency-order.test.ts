import { dependencyOrder } from '../../../../src/stages/initiatives/rules/dependency-order.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

/** The initiative becomes another kind of work, nothing names a dependency. */
const turn = (draft: Initiatives, id: string, into: Partial<Initiatives['initiatives'][number]>) =>
  Object.assign(one(draft, id), { dependsOn: [], ...into })
/** The baseline of NPS is measured on 20 March for a goal that ends on 10 March, but for this. */
const surveyed =
  (kpi: Partial<GoodStrategy['drafts']['goals']['goals'][number]['kpis'][number]>) =>
  (draft: Initiatives, { drafts }: GoodStrategy): void => {
    turn(draft, 'I1', { title: 'Baseline survey: исходный замер', launch: '2027-03-20' })
    for (const { kpis } of drafts.goals.goals) for (const each of kpis) each.baselineSource = 'brief'
    const [goal] = drafts.goals.goals
    Object.assign(goal?.kpis[0] ?? {}, { metric: 'nps', baselineSource: 'to-measure', by: '2027-03-10', ...kpi })
  }

testRule('initiatives', dependencyOrder, {
  accepts: {
    'launches on the same day': (draft) => {
      one(draft, 'I4').launch = one(draft, 'I1').launch
      one(draft, 'I4').dependsOn = ['I1']
      one(draft, 'I4').start = '2027-01-11'
      one(draft, 'I4').launch = '2027-03-01'
      one(draft, 'I1').launch = '2027-03-01'
    },
    'a pilot of something else than what is rolled out': (draft) => {
      turn(draft, 'I2', { title: 'Roll-out of calls: раскатка звонков' })
      turn(draft, 'I8', { title: 'Pilot wave of letters: пилотная волна писем' })
    },
    'drills of service after the programme': (draft) => {
      turn(draft, 'I7', { title: 'Weekly service drills: обучение сервису', launch: '2027-10-04' })
    },
    'a survey late in the year where no goal waits for its baseline': (draft, { drafts }) => {
      turn(draft, 'I1', { title: 'Baseline survey: исходный замер', launch: '2027-02-20' })
      for (const { kpis } of drafts.goals.goals) {
        for (const kpi of kpis) kpi.baselineSource = 'brief'
      }
      one(draft, 'I1').launch = '2027-03-20'
    },
    'consents that wait for the win-back, since the draft says so': (draft) => {
      turn(draft, 'I8', { launch: '2027-02-15' })
      one(draft, 'I1').dependsOn = ['I8']
    },
    'rules of a programme with no readable date': (_draft, { drafts }) => {
      drafts.programme.rulesDocument.due = 'soon'
    },
    'a launch with no readable date': (draft) => {
      one(draft, 'I4').launch = '1 May'
    },
    'no programme, whatever the date of its rules': (_draft, { drafts }) => {
      drafts.programme.type = 'none'
      drafts.programme.rulesDocument.due = '2027-12-01'
    },
    'a prerequisite that is not in the plan': (draft) => {
      one(draft, 'I2').dependsOn = ['I99']
    },
    'a survey on the last day of the goal it is for': surveyed({ by: '2027-03-20' }),
    'a survey for a goal whose baseline the brief tells': surveyed({ baselineSource: 'brief' }),
    'a survey for another number': surveyed({ metric: 'churn' }),
    'a survey for a goal with no readable date': surveyed({ by: '1 March' }),
  },
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
      also: ['/initiatives/I5/dependsOn'],
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
    'win-back before the consents, though nobody said so': {
      change: (draft) => {
        one(draft, 'I8').dependsOn = []
        one(draft, 'I1').launch = '2027-05-20'
      },
      at: '/initiatives/I8/launch',
      also: ['/initiatives/I4/launch', '/initiatives/I5/launch'],
      says: ['prerequisite “Consents and till link”', 'готово «Согласия и связка с кассой»'],
    },
    'segments before the consents': {
      change: (draft) => {
        turn(draft, 'I2', { direction: 'enabler', title: 'Customer list: список клиентов', launch: '2027-02-01' })
      },
      at: '/initiatives/I2/launch',
      says: ['Consents and till link', 'Согласия и связка'],
    },
    'personal offers before the segments': {
      change: (draft) => {
        turn(draft, 'I3', { direction: 'enabler', title: 'Customer list: список клиентов', launch: '2027-06-01' })
        one(draft, 'I5').dependsOn = []
      },
      at: '/initiatives/I5/launch',
      says: ['Customer list', 'список клиентов'],
    },
    'the programme before staff are trained for it': {
      change: (draft) => {
        turn(draft, 'I7', {
          title: 'Train baristas to enrol members: обучение, карта лояльности',
          launch: '2027-05-03',
        })
      },
      at: '/initiatives/I4/launch',
      says: ['Train baristas', 'Train baristas'],
    },
    'win-back before the base is clean': {
      change: (draft) => {
        turn(draft, 'I3', { direction: 'enabler', title: 'CRM clean-up: очистка базы', launch: '2027-06-01' })
      },
      at: '/initiatives/I8/launch',
      says: ['CRM clean-up', 'очистка базы'],
    },
    'a roll-out before its pilot': {
      change: (draft) => {
        turn(draft, 'I3', { title: 'Pilot of the morning shelf: пилот утренней полки', launch: '2027-06-01' })
        turn(draft, 'I2', { title: 'Roll-out of the morning shelf: раскатка утренней полки' })
      },
      at: '/initiatives/I2/launch',
      says: ['Pilot of the morning shelf', 'пилот утренней полки'],
    },
    'work of somebody who is hired later': {
      change: (draft) => {
        turn(draft, 'I3', { title: 'Hire an analyst: нанять analyst', launch: '2027-09-01' })
        one(draft, 'I6').resources.push({ role: 'Analyst', days: 4, contractor: true })
      },
      at: '/initiatives/I6/launch',
      says: ['Hire an analyst', 'нанять'],
    },
    'a baseline measured after its goal': {
      change: surveyed({}),
      at: '/initiatives/I1/launch',
      says: ['measures the baseline after the goal', 'измеряет исходный уровень позже'],
      expects: '≤ 2027-03-10',
    },
  },
  fixes: {
    'a chain of launches': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-06-01'
      },
      at: '/initiatives/I5/launch',
      also: ['/initiatives/I4/launch', '/initiatives/I8/launch', '/initiatives/I8/winback/waveMonths'],
      after: '2027-06-01',
    },
    'waves move with their launch': {
      change: (draft) => {
        one(draft, 'I1').launch = '2027-07-20'
      },
      at: '/initiatives/I8/winback/waveMonths',
      also: ['/initiatives/I4/launch', '/initiatives/I5/launch', '/initiatives/I6/launch', '/initiatives/I8/launch'],
      after: '7,8,12',
    },
    'a programme before its rules': {
      change: (_draft, { drafts }) => {
        drafts.programme.rulesDocument.due = '2027-04-30'
      },
      at: '/initiatives/I4/launch',
      after: '2027-04-30',
    },
    'not a circle': {
      change: (draft) => {
        one(draft, 'I4').dependsOn = ['I5']
      },
      at: null,
    },
  },
})
