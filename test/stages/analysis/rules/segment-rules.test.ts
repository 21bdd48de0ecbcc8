import { segmentRules } from '../../../../src/stages/analysis/rules/segment-rules.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

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
    'a named value right after its sign, or in a list': ({ segments }) => {
      byId(segments, 'S1').rule = 'plan=Team'
      byId(segments, 'S2').rule = 'plan in(Team, Pro)'
    },
    'a list after a space': ({ segments }) => {
      byId(segments, 'S1').rule = 'plan in (Team)'
    },
    'six segments': (draft) => {
      draft.segments.push(...['S4', 'S5', 'S6'].map((id) => ({ ...byId(draft.segments, 'S3'), id })))
    },
    'two segments': (draft) => {
      draft.segments = draft.segments.slice(0, 2)
    },
    'a segment of nearly everybody': ({ segments }) => {
      byId(segments, 'S1').share = 1
      byId(segments, 'S2').share = 0.05
    },
    'shares of a tenth above the base': ({ segments }) => {
      byId(segments, 'S1').share = 0.5
      byId(segments, 'S2').share = 0.6
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
    'a comparison without a number': {
      change: ({ segments }) => {
        byId(segments, 'S1').rule = 'more active than the others'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'a number without a comparison': {
      change: ({ segments }) => {
        byId(segments, 'S1').rule = '12 loyal guests'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'a named list of thirty companies': {
      change: ({ segments }, { brief }) => {
        brief.company.model = 'b2b'
        Object.assign(brief.metrics.customers ?? {}, { value: 30 })
        byId(segments, 'S1').rule = 'Северсталь, Мечел'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'a named list of nobody knows how many': {
      change: ({ segments }, { brief }) => {
        brief.company.model = 'b2b'
        brief.metrics.customers = null
        byId(segments, 'S1').rule = 'Северсталь, Мечел'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'a named list of people': {
      change: ({ segments }, { brief }) => {
        Object.assign(brief.metrics.customers ?? {}, { value: 20 })
        byId(segments, 'S1').rule = 'Северсталь, Мечел'
      },
      at: '/segments/S1',
      says: ['needs a selection rule', 'нет правила отбора'],
    },
    'no goal': {
      change: ({ segments }) => {
        byId(segments, 'S1').goal = '—'
      },
      at: '/segments/S1',
      says: ['needs a goal', 'нет цели'],
    },
    'no value proposition': {
      change: ({ segments }) => {
        byId(segments, 'S1').valueProposition = ''
      },
      at: '/segments/S1',
      says: ['needs a value proposition', 'нет ценностного предложения'],
    },
    'no need': {
      change: ({ segments }) => {
        byId(segments, 'S1').portrait.needs = ''
      },
      at: '/segments/S1',
      says: ['needs a need', 'нет потребности'],
    },
    'no channel': {
      change: ({ segments }) => {
        byId(segments, 'S1').channels = []
      },
      at: '/segments/S1',
      says: ['needs a channel', 'нет канала'],
    },
    'a share of nothing': {
      change: ({ segments }) => {
        byId(segments, 'S1').share = 0
      },
      at: '/segments/S1',
      says: ['a share between 0 and 1', 'доли от 0 до 1'],
    },
    'seven segments': {
      change: (draft) => {
        draft.segments = [
          ...draft.segments,
          ...['S4', 'S5', 'S6', 'S7'].map((id) => ({ ...byId(draft.segments, 'S3'), id })),
        ]
      },
      at: '/segments',
      says: ['segments: 7, need 2–6', 'сегментов 7, нужно 2–6'],
    },
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
      also: ['/segments/S1/share'],
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
