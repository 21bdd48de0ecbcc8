import { goalsRules } from '../../../src/stages/goals/rules.ts'
import { byId, testRule } from '../../support/test-rule.ts'

testRule('goals', byId(goalsRules, 'number-format'), {
  accepts: {
    'a quote of the brief in another style': ({ goals }, { brief }) => {
      byId(brief.pains, 'P1').text = 'База 20,000 / base of 20 000, 5% / 5 %'
      byId(goals, 'T1').relevant = 'База 20,000 / base of 20 000, 5% / 5 %'
    },
    'days, hours, versions and a formula': ({ goals }) => {
      byId(goals, 'T1').relevant = '31.12.2027, 10:30, 2.5.1'
      Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { formula: 'lost / active, 5.5 % , 5,5%' })
    },
  },
  rejects: {
    'the other decimal sign': {
      change: ({ goals }, { brief }) => {
        byId(goals, 'T1').relevant = brief.language === 'ru' ? 'Отток 5.5 %' : 'Churn of 5,5%'
      },
      at: '/goals/T1/relevant',
      says: ['“5,5” is written “5.5”', 'вместо «5.5» пишут «5,5»'],
      severity: 'warning',
      expects: '5.5',
    },
    'the other grouping': {
      change: ({ goals }, { brief }) => {
        byId(goals, 'T1').relevant = brief.language === 'ru' ? 'Гостей 20,000' : 'Base of 20 000 guests'
      },
      at: '/goals/T1/relevant',
      says: ['“20 000” is written “20,000”', 'вместо «20,000» пишут'],
      severity: 'warning',
    },
    'another currency': {
      change: ({ goals }) => {
        byId(goals, 'T1').relevant = 'It saves $40'
      },
      at: '/goals/T1/relevant',
      says: ['“$” is not the currency of the brief, GBP', '«$» — не валюта брифа (RUB)'],
      severity: 'warning',
    },
  },
  fixes: {
    'two slips in one number': {
      change: ({ goals }, { brief }) => {
        byId(goals, 'T1').relevant = brief.language === 'ru' ? 'Отток 5.5%' : 'Churn of 5,5 %'
      },
      at: '/goals/T1/relevant',
    },
    'a currency that only a person can convert': {
      change: ({ goals }) => {
        byId(goals, 'T1').relevant = 'It saves $40'
      },
      at: null,
    },
  },
})
