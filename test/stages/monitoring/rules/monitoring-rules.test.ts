import { feedbackSystem } from '../../../../src/stages/monitoring/rules/feedback-system.ts'
import { monitoringCadence } from '../../../../src/stages/monitoring/rules/monitoring-cadence.ts'
import { reviewProcedure } from '../../../../src/stages/monitoring/rules/review-procedure.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('monitoring', feedbackSystem, {
  accepts: {
    'interviews of a small base': (draft, { brief }) => {
      Object.assign(brief.metrics.customers ?? {}, { value: 40 })
      Object.assign(byId(draft.feedback, 'V1'), { method: 'Interview / Интервью', questions: ['Why? / Почему?'] })
      Object.assign(byId(draft.feedback, 'V2'), { method: 'Call / Звонок', touchpoint: 'x', questions: [] })
    },
  },
  rejects: {
    'two methods': {
      change: ({ feedback }) => feedback.pop(),
      at: '/feedback',
      says: ['methods: 2, touchpoints: 2', 'методов 2, точек контакта 2'],
    },
    'three methods at one place': {
      change: ({ feedback }) => {
        for (const method of feedback) method.touchpoint = 'SMS'
      },
      at: '/feedback',
      says: ['touchpoints: 1', 'точек контакта 1'],
    },
    'nobody reads reviews': {
      change: ({ feedback }) => {
        Object.assign(byId(feedback, 'V3'), { method: 'NPS', touchpoint: 'QR' })
      },
      at: '/feedback',
      says: ['lacks reviews, complaints or reasons of leaving', 'нет: разбор отзывов'],
    },
    'a survey of nobody': {
      change: ({ feedback }) => {
        byId(feedback, 'V1').sample = 0
      },
      at: '/feedback/V1',
      says: ['V1 lacks: sample', 'V1: не указано: выборка'],
    },
    'bad scores answered in a week': {
      change: ({ feedback }) => {
        for (const method of feedback) method.closeLoopHours = 168
      },
      at: '/feedback',
      says: ['an answer to bad scores within 48 hours', 'ответ на низкую оценку за 48 часов'],
    },
  },
})

testRule('monitoring', monitoringCadence, {
  accepts: {
    'a KPI read more often than agreed': ({ dashboard }) => {
      byId(dashboard, 'D2').cadence = 'weekly'
    },
  },
  rejects: {
    'a KPI nobody looks at': {
      change: (draft) => {
        draft.dashboard = draft.dashboard.filter(({ kpiId }) => kpiId !== 'K3')
      },
      at: '/dashboard',
      says: ['KPI K3 “Orders of all guests a month”: never reviewed', 'нигде не отслеживается'],
      expects: 'one row, monthly',
    },
    'a weekly KPI read once a quarter': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D4').cadence = 'quarterly'
      },
      at: '/dashboard/D4',
      says: ['read only quarterly', 'смотрят только ежеквартально'],
    },
    'a KPI twice': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D2').kpiId = 'K1'
      },
      at: '/dashboard/D1',
      says: ['stands 2 times', 'строк с ним: 2'],
    },
    'NPS every week': {
      change: ({ dashboard }, { drafts }) => {
        byId(dashboard, 'D1').cadence = 'weekly'
        Object.assign(drafts.goals.goals[0]?.kpis[0] ?? {}, { metric: 'nps' })
      },
      at: '/dashboard/D1',
      says: ['weekly is noise', 'виден только шум'],
      severity: 'warning',
    },
  },
  fixes: {
    'a KPI nobody looks at': {
      change: (draft) => {
        draft.dashboard = draft.dashboard.slice(0, 3)
      },
      at: '/dashboard/D4',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})

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
