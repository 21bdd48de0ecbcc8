import { programmeTypeFit } from '../../../../src/stages/programme/rules/programme-type-fit.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'

type Programme = GoodStrategy['drafts']['programme']

/** A type whose reason names no fact the selector looks at. */
function choose(draft: Programme, type: Programme['type'], why = '') {
  Object.assign(draft, {
    type,
    why: why || (draft.name === 'Harbour card' ? 'The team likes it' : 'Так решила команда'),
  })
}
const orders = (brief: GoodStrategy['brief'], value: number) =>
  Object.assign(brief.metrics.ordersPerMonth ?? {}, { value })

testRule('programme', programmeTypeFit, {
  accepts: {
    'no programme': (draft) => {
      draft.type = 'none'
    },
    'an existing programme to keep': (draft, { brief }) => {
      orders(brief, 0.1)
      choose(draft, 'tiers')
      draft.migration = 'Levels of the old card stay'
    },
    'levels for rare guests, outweighed by the revenue of the best': (draft, { brief }) => {
      orders(brief, 0.1)
      choose(draft, 'tiers', brief.language === 'ru' ? '40 % выручки у десятой части' : '40% of revenue from a tenth')
    },
    'a stamp card for one product of an uneven list': (draft, { brief }) => {
      const [coffee] = brief.products
      if (coffee) brief.products.push({ ...coffee, id: 'PR2', name: 'Cake', price: (coffee.price ?? 1) * 9 })
      choose(draft, 'punch')
      Object.assign(draft.earn[0] ?? {}, { event: coffee?.name })
    },
    'a rebate for companies': (draft, { brief }) => {
      brief.company.model = 'b2b'
      choose(draft, 'rebate')
    },
  },
  rejects: {
    'levels for people who come once a year': {
      change: (draft, { brief }) => {
        orders(brief, 0.1)
        choose(draft, 'tiers')
      },
      at: '/type',
      says: [
        '“levels” is a poor fit: customers buy 1.2 times a year',
        '«уровни» подходит слабо: клиент покупает 1,2 раза',
      ],
      severity: 'warning',
    },
    'points on a margin of 5%': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.grossMargin ?? {}, { value: 0.05 })
        choose(draft, 'points')
      },
      at: '/type',
      says: ['the margin is 5%', 'маржа 5'],
      severity: 'warning',
    },
    'a coalition of two': {
      change: (draft, { brief }) => {
        brief.company.description = brief.language === 'ru' ? 'Есть 2 партнёра рядом' : 'There are 2 partners next door'
        choose(draft, 'partner')
      },
      at: '/type',
      says: ['there are 2 partners, not 3', 'партнёров 2, а нужно 3'],
      severity: 'warning',
    },
    'a stamp card over prices that differ nine times': {
      change: (draft, { brief }) => {
        const [coffee] = brief.products
        if (coffee) brief.products.push({ ...coffee, id: 'PR2', name: 'Cake', price: (coffee.price ?? 1) * 9 })
        Object.assign(draft.burn[0] ?? {}, { what: '—' })
        choose(draft, 'punch')
      },
      at: '/type',
      says: ['prices differ 9 times', 'цены различаются в 9 раза'],
      severity: 'warning',
    },
    'cash-back for a small base': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.customers ?? {}, { value: 800 })
        choose(draft, 'cashback')
      },
      at: '/type',
      says: ['the base of 800 is small', 'база из 800 клиентов мала'],
      severity: 'warning',
    },
    'a club for people who come four times a year': {
      change: (draft, { brief }) => {
        orders(brief, 0.35)
        choose(draft, 'paid')
      },
      at: '/type',
      says: ['better: stamp card', 'лучше: карта с отметками'],
      severity: 'warning',
    },
    'points for companies, whatever the margin': {
      change: (draft, { brief }) => {
        brief.company.model = 'b2b'
        choose(draft, 'points', brief.language === 'ru' ? 'маржа 60 %' : 'a margin of 60%')
      },
      at: '/type',
      says: ['customers are companies', 'клиенты — компании'],
      severity: 'warning',
    },
    'a rebate for people': {
      change: (draft) => choose(draft, 'rebate'),
      at: '/type',
      says: ['people, not companies', 'люди, а не компании'],
      severity: 'warning',
    },
    'a club whose runner-up fits no better, by the usual types of the industry': {
      change: (draft, { brief }) => {
        orders(brief, 0.2)
        brief.industry.archetypes = ['coalition of the street', 'punch', 'points', 'tiers']
        draft.runnerUp.type = 'cashback'
        choose(draft, 'paid')
      },
      at: '/type',
      says: ['better: points', 'лучше: баллы'],
      severity: 'warning',
    },
    'a club that nothing known replaces': {
      change: (draft, { brief }) => {
        orders(brief, 0.1)
        brief.industry.archetypes = ['paid', 'punch']
        draft.runnerUp.type = 'tiers'
        choose(draft, 'paid')
      },
      at: '/type',
      says: ['better: no programme', 'лучше: без программы'],
      severity: 'warning',
    },
  },
})
