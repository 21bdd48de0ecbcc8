import { staffMotivation } from '../../../../src/stages/initiatives/rules/staff-motivation.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)
const without = (draft: Initiatives, ...ids: string[]) => {
  draft.initiatives = draft.initiatives.filter(({ id }) => !ids.includes(id))
}

testRule('initiatives', staffMotivation, {
  accepts: {
    'the hands of a tiny plan': (draft, { brief }) => {
      brief.budget.total = brief.language === 'ru' ? 300_000 : 5000
      one(draft, 'I7').cost = draft.budget.planned * 0.4
    },
    'a reward that costs no money and says why': (draft) => {
      Object.assign(one(draft, 'I7'), { oneOff: 0, runPerMonth: 0, cost: 0, costBasis: 'a day off / выходной' })
    },
  },
  rejects: {
    'no staff initiative': {
      change: (draft) => without(draft, 'I7'),
      at: '/initiatives',
      says: ['no initiative', 'нет инициативы'],
    },
    'a slogan instead of a reward': {
      change: (draft) => {
        Object.assign(one(draft, 'I7'), {
          title: 'Smile / Улыбка',
          what: 'Smile / Улыбаться',
          trigger: '—',
          steps: ['Smile', 'Улыбка', 'Smile'],
          limit: '—',
        })
      },
      at: '/initiatives/I7',
      says: ['lacks the reward', 'нет награды'],
    },
    'a bonus nobody is trained for': {
      change: (draft) => {
        one(draft, 'I7').steps[0] = 'Tell 20 people / сказать 20 людям'
      },
      at: '/initiatives/I7',
      says: ['lacks training', 'нет обучения'],
    },
    'a bonus on the profit of the company': {
      change: (draft) => {
        one(draft, 'I7').kpi.name = 'profit of the company / прибыль компании'
      },
      at: '/initiatives/I7',
      says: ['a metric the staff control', 'показателя, зависящего от сотрудников'],
    },
    'a bonus paid nobody knows when': {
      change: (draft) => {
        Object.assign(one(draft, 'I7'), {
          what: 'A crew with 85% on time gets a bonus of 40 / команда с 85 % вовремя получает премию 40',
          trigger: 'report / отчёт',
          steps: [
            'Train 20 people / обучить 20 человек',
            'Show the share / показывать долю',
            'Pay the bonus / платить премию',
          ],
          limit: 'no bonus for 3 doubles / без премии за 3 двойных заказа',
        })
      },
      at: '/initiatives/I7',
      says: ['when it is paid', 'срока выплаты'],
    },
    'a bonus that invites tricks': {
      change: (draft) => {
        one(draft, 'I7').limit = ''
      },
      at: '/initiatives/I7',
      says: ['a rule against gaming', 'правила против накруток'],
    },
    'a bonus without money or a reason': {
      change: (draft) => {
        Object.assign(one(draft, 'I7'), { oneOff: 0, runPerMonth: 0, costBasis: '' })
      },
      at: '/initiatives/I7',
      says: ['its budget', 'бюджета'],
    },
    'a second payroll': {
      change: (draft) => {
        one(draft, 'I7').cost = draft.budget.planned
      },
      at: '/initiatives/I7/runPerMonth',
      says: ['100% of the plan', '100'],
      severity: 'warning',
    },
  },
  skips: {
    'a business of one': (_draft, { brief }) => {
      brief.team = brief.team.slice(0, 1)
    },
  },
})
