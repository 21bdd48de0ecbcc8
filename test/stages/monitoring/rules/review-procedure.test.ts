import { reviewProcedure } from '../../../../src/stages/monitoring/rules/review-procedure.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('monitoring', reviewProcedure, {
  accepts: {
    'a weekly review instead of the monthly one': ({ reviews }) => {
      byId(reviews, 'Y1').cadence = 'weekly'
    },
  },
  rejects: {
    'no quarterly review': {
      change: ({ reviews }) => {
        byId(reviews, 'Y2').cadence = 'monthly'
      },
      at: '/reviews',
      says: ['lacks a quarterly strategic review', 'нет: ежеквартальный стратегический разбор'],
    },
    'no yearly refresh': {
      change: ({ reviews }) => reviews.pop(),
      at: '/reviews',
      says: ['lacks the yearly refresh', 'нет: ежегодное обновление стратегии'],
    },
    'no operational review': {
      change: (draft) => {
        draft.reviews = draft.reviews.filter(({ cadence }) => cadence !== 'monthly')
      },
      at: '/reviews',
      says: ['lacks a monthly operational review', 'нет: ежемесячный операционный разбор'],
    },
    'two triggers': {
      change: (draft) => {
        draft.triggers = draft.triggers.slice(1)
      },
      at: '/triggers',
      says: ['lacks three numeric triggers', 'нет: три числовых порога'],
    },
    'a trigger without a number of periods': {
      change: ({ triggers }) => {
        byId(triggers, 'N1').periods = 0
      },
      at: '/triggers/N1',
      says: ['N1 is incomplete', 'N1 описан не полностью'],
    },
    'a review without a decision': {
      change: ({ reviews }) => {
        byId(reviews, 'Y1').decision = ''
      },
      at: '/reviews/Y1',
      says: ['Y1 is incomplete', 'Y1 описан не полностью'],
    },
    'no stop-loss': {
      change: ({ triggers }) => {
        byId(triggers, 'N2').kind = 'correct'
      },
      at: '/triggers',
      says: ['lacks a stop-loss trigger', 'нет: порог остановки'],
    },
    'no trigger that moves money': {
      change: ({ triggers }) => triggers.pop(),
      at: '/triggers',
      also: ['/triggers'],
      says: ['lacks a trigger that moves budget', 'нет: порог переноса бюджета'],
    },
    'a trigger without an action': {
      change: ({ triggers }) => {
        byId(triggers, 'N1').action = ''
      },
      at: '/triggers/N1',
      says: ['N1 is incomplete', 'N1 описан не полностью'],
    },
  },
})
