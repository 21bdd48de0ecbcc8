import { findingsUsed } from '../../../../src/stages/analysis/rules/findings-used.ts'
import { journeyCoverage } from '../../../../src/stages/analysis/rules/journey-coverage.ts'
import { segmentRules } from '../../../../src/stages/analysis/rules/segment-rules.ts'
import { swotComplete } from '../../../../src/stages/analysis/rules/swot-complete.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('analysis', swotComplete, {
  rejects: {
    'a quadrant of two': {
      change: ({ swot }) => swot.w.pop(),
      at: '/swot/w',
      says: ['weaknesses: items: 2', 'слабые стороны: пунктов 2'],
    },
    'an item of 31 words': {
      change: ({ swot }) => {
        byId(swot.s, 'SS1').text = Array.from({ length: 31 }, (_, index) => `слово${index}`).join(' ')
      },
      at: '/swot/s/SS1',
      says: ['31 words', 'слов: 31'],
    },
    'an empty item': {
      change: ({ swot }) => {
        byId(swot.t, 'ST2').text = ' — '
      },
      at: '/swot/t/ST2',
      says: ['0 words', 'слов: 0'],
    },
    'the same item in two quadrants': {
      change: ({ swot }) => {
        byId(swot.o, 'SO1').text = byId(swot.w, 'SW1').text
      },
      at: '/swot/o/SO1',
      says: ['SO1 repeats SW1', 'SO1 повторяет SW1'],
    },
    'two items only where the brief says little, as a warning': {
      change: ({ swot }, { brief }) => {
        swot.w.pop()
        Object.assign(brief.metrics, {
          customers: null,
          dormantCustomers: null,
          newCustomersPerMonth: null,
          averageOrder: null,
        })
        Object.assign(brief.metrics, {
          ordersPerMonth: null,
          grossMargin: null,
          churn: null,
          retention: null,
          nps: null,
        })
        brief.channels = brief.channels.slice(0, 1)
        brief.pains = brief.pains.slice(0, 1)
        brief.goals = brief.goals.slice(0, 1)
      },
      at: '/swot/w',
      says: ['items: 2', 'пунктов 2'],
      severity: 'warning',
    },
  },
})

testRule('analysis', findingsUsed, {
  rejects: {
    'two findings': {
      change: ({ findings }) => findings.pop(),
      at: '/findings',
      says: ['there are 2', 'всего 2'],
    },
    'a finding without implication and reference': {
      change: ({ findings }) => {
        Object.assign(byId(findings, 'F2'), { implication: '', refs: [] })
      },
      at: '/findings/F2',
      says: ['F2 lacks implication and a reference', 'в F2 нет следствия и ссылки на факт'],
    },
  },
})

testRule('analysis', journeyCoverage, {
  rejects: {
    'a journey without the complaint': {
      change: (draft) => {
        draft.journey = draft.journey.filter(({ stage }) => stage !== 'problem')
      },
      at: '/journey',
      says: ['no step “Problem”', 'нет этапа «'],
    },
    'a step twice': {
      change: ({ journey }) => {
        byId(journey, 'J2').stage = 'awareness'
      },
      at: '/journey/J2',
      says: ['step “Awareness” stands twice', 'повторяется'],
    },
    'a step without a metric': {
      change: ({ journey }) => {
        byId(journey, 'J3').metric = '-'
      },
      at: '/journey/J3',
      says: ['lacks a metric', 'нет показателя'],
    },
  },
})

testRule('analysis', segmentRules, {
  accepts: {
    'shares that add up to less than the base': ({ segments }) => {
      byId(segments, 'S1').share = 0.1
    },
    'a rule in words': ({ segments }) => {
      byId(segments, 'S1').rule = 'не меньше 4 заказов в месяц'
    },
    'a rule by a named value': ({ segments }) => {
      byId(segments, 'S1').rule = 'plan = Team'
    },
    'a sleeping segment without a size': ({ segments }) => {
      byId(segments, 'S3').share = null
    },
    'a named list of few companies': ({ segments }, { brief }) => {
      brief.company.model = 'b2b'
      Object.assign(brief.metrics.customers ?? {}, { value: 20 })
      byId(segments, 'S1').rule = 'Северсталь, Мечел'
    },
  },
  rejects: {
    'one segment': {
      change: (draft) => {
        draft.segments = draft.segments.slice(0, 1)
      },
      at: '/segments',
      says: ['segments: 1, need 2–6', 'сегментов 1, нужно 2–6'],
    },
    'a rule nobody can run': {
      change: ({ segments }) => {
        byId(segments, 'S1').rule = 'loyal and active'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'an active segment without a size': {
      change: ({ segments }) => {
        byId(segments, 'S2').share = null
      },
      at: '/segments/S2',
      says: ['needs a size', 'нет размера'],
    },
    'shares above the base, naming all of them': {
      change: ({ segments }) => {
        byId(segments, 'S1').share = 0.6
      },
      at: '/segments/S1/share',
      says: ['sizes add up to 120% of the base', 'доли в сумме 120'],
      group: ['/segments/S2/share'],
    },
    'a share of 40 for 40%': {
      change: ({ segments }) => {
        byId(segments, 'S1').share = 40
      },
      at: '/segments/S1',
      says: ['a share between 0 and 1', 'доли от 0 до 1'],
    },
    'a channel the client does not have': {
      change: ({ segments }) => {
        byId(segments, 'S1').channels = ['Telegram']
      },
      at: '/segments/S1',
      says: ['a channel of the brief instead of Telegram', 'канала из брифа вместо Telegram'],
    },
    'no target segment': {
      change: ({ segments }) => {
        for (const segment of segments) segment.target = false
      },
      at: '/segments',
      says: ['no segment is marked as target', 'не выбран ни один целевой сегмент'],
    },
  },
})
