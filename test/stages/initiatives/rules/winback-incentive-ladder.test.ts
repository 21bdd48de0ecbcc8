import { winbackIncentiveLadder } from '../../../../src/stages/initiatives/rules/winback-incentive-ladder.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** Margin of a month in the good brief: 4 × 3 × 60 % = 7.2 pounds, or 720 roubles. */
const steps = (en: string[], ru: string[]) => {
  return (draft: Initiatives, { brief }: GoodStrategy) => {
    byId(draft.initiatives, 'I8').steps = brief.language === 'ru' ? ru : en
  }
}

testRule('initiatives', winbackIncentiveLadder, {
  accepts: {
    'a discount for those who left over the price': (draft, strategy) => {
      const { brief } = strategy
      byId(brief.pains, 'P1').text = brief.language === 'ru' ? 'Кофе слишком дорогой' : 'Coffee is too expensive'
      steps(
        ['Wave 1: SMS with a discount of 10%', 'Wave 2: a discount of 15%'],
        ['Волна 1: СМС со скидкой 10 %', 'Волна 2: скидка 15 %'],
      )(draft, strategy)
    },
    'a gift measured by the margin': steps(
      ['First message: news, no discount', 'Then a gift worth a month of margin, 100% at most'],
      ['Первое сообщение: новости, без скидки', 'Затем подарок не дороже месячной маржи, 100 %'],
    ),
    'a selection before the first message': steps(
      [
        'Take guests without open complaints and opt-outs',
        'First message: 3 facts',
        'Then 25% of the average order as a gift',
      ],
      [
        'Взять гостей без открытых жалоб и отказов от сообщений',
        'Первое сообщение: 3 факта',
        'Затем подарок в 25 % среднего чека',
      ],
    ),
    'an offer nobody can price': (draft, strategy) => {
      strategy.brief.metrics.averageOrder = null
      steps(
        ['Wave 1: news', 'Wave 2: a gift worth 300% of the average order'],
        ['Волна 1: новости', 'Волна 2: подарок на 300 % среднего чека'],
      )(draft, strategy)
    },
    'a cancel page beside it': (draft) => {
      Object.assign(byId(draft.initiatives, 'I6'), {
        direction: 'winback',
        winback: null,
        steps: ['50 %', '10 %', '5 %'],
      })
    },
  },
  rejects: {
    'a discount at first sight': {
      change: steps(
        ['Wave 1: SMS with a discount of 10%', 'Wave 2: a discount of 15%'],
        ['Волна 1: СМС со скидкой 10 %', 'Волна 2: скидка 15 %'],
      ),
      at: '/initiatives/I8/steps',
      says: ['starts with an incentive', 'начинается с поощрения'],
      severity: 'warning',
    },
    'an incentive that shrinks': {
      change: steps(
        ['Wave 1: news', 'Wave 2: a discount of 20%', 'Wave 3: a discount of 10%'],
        ['Волна 1: новости', 'Волна 2: скидка 20 %', 'Волна 3: скидка 10 %'],
      ),
      at: '/initiatives/I8/steps',
      says: ['gets smaller from wave to wave', 'от волны к волне уменьшается'],
      severity: 'warning',
    },
    'a gift above a month of margin': {
      change: steps(
        ['Wave 1: news', 'Wave 2: a gift worth 200% of the average order'],
        ['Волна 1: новости', 'Волна 2: подарок на 200 % среднего чека'],
      ),
      at: '/initiatives/I8/steps',
      says: ['above a month of margin', 'больше месячной маржи'],
      severity: 'warning',
    },
    'a sum above a month of margin': {
      change: steps(['Wave 1: news', 'Wave 2: a voucher of £20'], ['Волна 1: новости', 'Волна 2: купон на 2000 ₽']),
      at: '/initiatives/I8/steps',
      says: ['above a month of margin', 'больше месячной маржи'],
      severity: 'warning',
    },
    'four waves': {
      change: (draft) => {
        Object.assign(byId(draft.initiatives, 'I8').winback ?? {}, { waveMonths: [5, 6, 8, 10] })
      },
      at: '/initiatives/I8/winback',
      says: ['4 waves, at most 3', 'волн 4, нужно не больше 3'],
      severity: 'warning',
    },
    'guests who are still active': {
      change: (draft, { brief }) => {
        const ru = brief.language === 'ru'
        byId(draft.initiatives, 'I8').trigger = ru ? '10 дней без заказа' : '10 days without an order'
      },
      at: '/initiatives/I8/trigger',
      says: ['10 days of silence are usual here', 'пауза 10 дн. здесь обычна'],
      severity: 'warning',
    },
  },
  skips: {
    'no win-back': (draft) => {
      draft.initiatives = draft.initiatives.filter(({ direction }) => direction !== 'winback')
    },
  },
})
