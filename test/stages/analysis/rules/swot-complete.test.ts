import { swotComplete } from '../../../../src/stages/analysis/rules/swot-complete.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('analysis', swotComplete, {
  accepts: {
    'seven items of thirty words': ({ swot }) => {
      const words = (at: number) => Array.from({ length: 30 }, (_, index) => `${'aбвгдежз'.charAt(at)}${index}q`)
      swot.s = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ id: `SS${at}`, text: words(at).join(' '), refs: [] }))
    },
    'two facts of one form with other figures': ({ swot }) => {
      byId(swot.w, 'SW1').text = 'NPS 34 of 420 answers / NPS 34 по 420 ответам'
      byId(swot.w, 'SW2').text = 'Rating 4.1 of 96 reviews / оценка 4,1 по 96 отзывам'
    },
  },
  rejects: {
    'eight items': {
      change: ({ swot }) => {
        const facts = ['menu', 'card', 'lease', 'beans', 'milk']
        for (const [at, fact] of facts.entries()) swot.s.push({ id: `SS${at + 4}`, text: fact, refs: [] })
      },
      at: '/swot/s',
      says: ['strengths: items: 8', 'сильные стороны: пунктов 8'],
    },
    'one item where the brief says little': {
      change: ({ swot }, { brief }) => {
        swot.w.splice(0, 2)
        for (const key of ['customers', 'dormantCustomers', 'newCustomersPerMonth', 'averageOrder'] as const)
          brief.metrics[key] = null
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
      says: ['items: 1', 'пунктов 1'],
    },
    'the same fact in other words of one quadrant': {
      change: ({ swot }) => {
        byId(swot.w, 'SW1').text = 'Guests wait long in the morning queue at the till'
        byId(swot.w, 'SW2').text = 'In the morning guests wait long at the queue of the till'
      },
      at: '/swot/w/SW2',
      says: ['SW2 repeats SW1', 'SW2 повторяет SW1'],
    },
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
