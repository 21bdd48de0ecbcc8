import { smartSpecific } from '../../../../src/stages/goals/rules/smart-specific.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

testRule('goals', smartSpecific, {
  accepts: {
    'a process named by its KPI': (draft) => {
      goalOf(draft, 'T3').title = `${kpiOf(draft, 'K4').name}: 90%`
    },
    'the churn of the whole base without saying whose': (draft) => {
      goalOf(draft, 'T1').title = 'Cut monthly churn / месячный отток from 6% to 5%'
    },
    'a synonym of the metric': (draft) => {
      goalOf(draft, 'T1').title = 'Lose 5% of guests a month instead of 6% / терять 5 % гостей в месяц'
      kpiOf(draft, 'K1').name = 'Attrition / теряем клиентов'
    },
    'the client’s own words in quotes': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn of guests, отток гостей: “synergy, NPS and revenue”'
    },
    'a metric that must not suffer': (draft) => {
      goalOf(draft, 'T1').title = 'Cut churn of guests, отток гостей, without lowering revenue and the average order'
    },
    'a share of another metric': (draft) => {
      Object.assign(kpiOf(draft, 'K1'), { metric: 'programmeShare' })
      goalOf(draft, 'T1').title = 'Bring the share of revenue made by members to 30% / доля выручки участников 30 %'
    },
  },
  rejects: {
    'two metrics in one goal': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Cut churn of guests / отток гостей to 5% and raise NPS to 45'
      },
      at: '/goals/T1/title',
      says: ['several metrics (churn, NPS), choose one', 'несколько показателей (churn, NPS), выберите один'],
    },
    'loyalty and satisfaction at once': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Повысить удовлетворённость и средний чек гостей на 20 %'
      },
      at: '/goals/T1/title',
      says: ['several metrics (удовлетворённость, средний чек)', 'несколько показателей (удовлетворённость, средний'],
    },
    'a goal without a metric': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Make guests happier by December / порадовать гостей к декабрю'
      },
      at: '/goals/T1/title',
      says: ['it does not name its metric', 'не назван показатель'],
    },
    'a goal about nobody': {
      change: (draft) => {
        goalOf(draft, 'T2').title = 'Raise frequency / частоту from 2 to 2.3'
      },
      at: '/goals/T2/title',
      says: ['it does not say whose', 'не сказано, о ком'],
    },
    'filler in the title': {
      change: (draft) => {
        goalOf(draft, 'T1').title = 'Churn of guests, отток гостей: synergy'
      },
      at: '/goals/T1/title',
      says: ['filler “synergy”', 'общие слова «synergy»'],
    },
    'a title of 31 words': {
      change: (draft) => {
        goalOf(draft, 'T1').title = `Churn of guests, отток гостей ${'a '.repeat(27)}`
      },
      at: '/goals/T1/title',
      says: ['32 words, at most 30', 'слов 32, можно до 30'],
    },
  },
})
