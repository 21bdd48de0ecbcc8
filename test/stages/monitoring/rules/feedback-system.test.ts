import { feedbackSystem } from '../../../../src/stages/monitoring/rules/feedback-system.ts'
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
      also: ['/feedback'],
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
      at: '/feedback/V2/closeLoopHours',
      also: ['/feedback/V1/closeLoopHours', '/feedback/V3/closeLoopHours'],
      says: ['V2 lacks an answer to bad scores within 48 hours', 'V2: нет: ответ на низкую оценку за 48 часов'],
    },
    'one place that answers late': {
      change: ({ feedback }) => {
        byId(feedback, 'V3').closeLoopHours = 72
      },
      at: '/feedback/V3/closeLoopHours',
      says: ['within 48 hours', 'за 48 часов'],
    },
    'scores nobody answers': {
      change: ({ feedback }) => {
        for (const method of feedback) method.closeLoopHours = null
      },
      at: '/feedback',
      says: ['lacks an answer to bad scores', 'нет: ответ на низкую оценку'],
    },
    'one survey that stands for two kinds': {
      change: ({ feedback }) => {
        Object.assign(byId(feedback, 'V1'), {
          method: 'Reviews / Отзывы',
          touchpoint: 'the website / сайт',
          questions: [],
        })
        byId(feedback, 'V2').method = 'NPS after the order / NPS после заказа'
      },
      at: '/feedback',
      says: ['lacks a survey of the relationship', 'нет: регулярный опрос'],
    },
    'the same survey every week': {
      change: ({ feedback }) => {
        byId(feedback, 'V1').cadence = 'every week / раз в неделю'
      },
      at: '/feedback/V1/cadence',
      says: ['V1 asks too often', 'V1 спрашивает слишком часто'],
    },
  },
})
