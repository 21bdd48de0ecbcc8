import { programmeExampleArithmetic } from '../../../../src/stages/programme/rules/programme-example-arithmetic.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

type Strategy = GoodStrategy

/** Says it in the communication model; a unit is £0.01 or 1 ₽, the base rate 5 %, the second level 6 %. */
const says =
  (en: string, ru: string) =>
  (draft: Strategy['drafts']['programme'], { brief }: Strategy): void => {
    draft.communication = [brief.language === 'ru' ? ru : en]
  }

testRule('programme', programmeExampleArithmetic, {
  accepts: {
    'a right sum': says('Spend £4 and get 20 shells', 'Потратьте 400 ₽ — получите 20 ракушек'),
    'a right sum of a level': says(
      'A Regular earns 24 shells on a £4 order: £4 gets 24 shells',
      'Уровень «Свой»: с чека 400 ₽ начисляется 24 ракушки',
    ),
    'a rate by unit': says('You earn 5 shells for every £1 of an order', '5 ракушек за каждые 100 ₽ покупки'),
    'what units are worth': says('50 shells ($0.50 or £0.50)', '50 ракушек (50 ₽) за вступление'),
    'a rounded sum': says('An order of £4.30 earns 21 shells', 'Заказ на 430 ₽ приносит 22 ракушки'),
    'a bonus above the rules': says(
      'Spend £20 and get 300 extra shells',
      'Потратьте 2000 ₽ и получите дополнительно 300 ракушек',
    ),
    'a fixed reward of the rules': (draft, strategy) => {
      draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', rate: null, points: 300 })
      says('Spend £20 and get 300 shells', 'Потратьте 2000 ₽ и получите 300 ракушек')(draft, strategy)
    },
    'a limit and an approval': says(
      'A manual credit above £4 needs approval; at most 3 accruals a day',
      'Ручное начисление больше 380 ₽ подтверждает управляющий, не больше 3 в день',
    ),
    'a percentage': says('Spend £20 and get 5% back', 'Потратьте 2000 ₽ и верните 5 %'),
    'balances of the old card': (draft, { brief }) => {
      draft.migration =
        brief.language === 'ru'
          ? 'Старая карта: потратьте 400 ₽ — получите 90 баллов'
          : 'The old card: spend £4 and get 90 points'
    },
    'no programme': (draft, strategy) => {
      draft.type = 'none'
      says('Spend £4 and get 90 shells', 'Потратьте 400 ₽ — получите 90 ракушек')(draft, strategy)
    },
    'money back that is right': says('Spend £40 and get £2 back', 'Потратьте 4000 ₽ — вернём 200 ₽'),
    'a fixed reward said in money': (draft, strategy) => {
      draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', rate: null, points: 300 })
      says('Spend £20 and get £3 back', 'Потратьте 2000 ₽ и верните 300 ₽')(draft, strategy)
    },
    'the rate of a second rule': (draft, strategy) => {
      draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', rate: 0.1 })
      says('Spend £4 and get 40 shells', 'Потратьте 400 ₽ — получите 40 ракушек')(draft, strategy)
    },
    'the rate of a level that is not named': says(
      'Spend £4 and get 24 shells',
      'Потратьте 400 ₽ — получите 24 ракушки',
    ),
    'a level whose two letters stand in any sentence': (draft, strategy) => {
      byId(draft.tiers, 'L2').name = strategy.brief.language === 'ru' ? 'По' : 'Or'
      says('Spend £4 on an order and get 20 shells', 'Потратьте 400 ₽ — получите 20 ракушек')(draft, strategy)
    },
    'a worth rounded by less than half a percent': says('1000 shells (£10.04)', '1000 ракушек (1004 ₽)'),
    'a sum where nothing is a share of the spend': (draft, strategy) => {
      byId(draft.earn, 'E1').rate = null
      draft.tiers = []
      says('Spend £4 and get 90 shells', 'Потратьте 400 ₽ — получите 90 ракушек')(draft, strategy)
    },
    'units worth nothing': (draft, strategy) => {
      draft.pointValue = 0
      says('Spend £4 and get 90 shells', 'Потратьте 400 ₽ — получите 90 ракушек')(draft, strategy)
    },
  },
  rejects: {
    'a sum ten times too high': {
      change: says('Spend £4 and get 200 shells', 'Потратьте 400 ₽ — получите 200 ракушек'),
      at: '/communication/0',
      says: ['£4 gives 20 (shell), the text says 200', '400\u00a0₽ — это 20 (ракушка), в тексте 200'],
    },
    'a reward said before the spend': {
      change: says('You get 90 shells for an order of £4', 'Начислим 90 ракушек за чек 400 ₽'),
      at: '/communication/0',
      says: ['the text says 90', 'в тексте 90'],
    },
    'money back': {
      change: says('Spend £40 and get £5 back', 'Потратьте 4000 ₽ — вернём 500 ₽'),
      at: '/communication/0',
      says: ['gives £2, the text says £5', 'это 200\u00a0₽, в тексте 500'],
    },
    'the rate of another level': {
      change: says('A Regular gets 20 shells for an order of £4', '«Свой» получает 20 ракушек за покупку на 400 ₽'),
      at: '/communication/0',
      says: ['gives 24', 'это 24'],
    },
    'a wrong value of a unit': {
      change: (draft, { brief }) => {
        draft.welcome =
          brief.language === 'ru' ? '50 ракушек (500 ₽) после покупки' : '50 shells (£5) after the first purchase'
      },
      at: '/welcome',
      says: ['50 (shell) gives £0.5', '50 (ракушка) — это 50'],
    },
    'one unit too many': {
      change: says('Spend £4 and get 21 shells', 'Потратьте 400 ₽ — получите 21 ракушку'),
      at: '/communication/0',
      says: ['gives 20 (shell)', 'это 20 (ракушка)'],
    },
    'a wrong sum beside a fixed reward': {
      change: (draft, strategy) => {
        draft.earn.push({ ...byId(draft.earn, 'E1'), id: 'E2', rate: null, points: 300 })
        says('Spend £4 and get 90 shells', 'Потратьте 400 ₽ — получите 90 ракушек')(draft, strategy)
      },
      at: '/communication/0',
      says: ['gives 20 (shell)', 'это 20 (ракушка)'],
    },
  },
  fixes: {
    'a sum ten times too high': {
      change: says(
        'Spend £4 and get 200 shells. See the app',
        'Потратьте 400 ₽ — получите 200 ракушек. Баланс на чеке',
      ),
      at: '/communication/0',
      after: ['Spend £4 and get 20 shells. See the app', 'Потратьте 400 ₽ — получите 20 ракушек. Баланс на чеке'],
    },
    'a sum in thousands': {
      change: says('Spend £400 and get 20,000 shells', 'Потратьте 40 000 ₽ — получите 20 000 ракушек'),
      at: '/communication/0',
      after: ['Spend £400 and get 2,000 shells', 'Потратьте 40 000 ₽ — получите 2\u00a0000 ракушек'],
    },
    'a sum of one digit': {
      change: says('Spend £4 and get 7 shells.', 'Потратьте 400 ₽ — получите 7 ракушек.'),
      at: '/communication/0',
      after: ['Spend £4 and get 20 shells.', 'Потратьте 400 ₽ — получите 20 ракушек.'],
    },
    'a wrong value of a unit': {
      change: (draft, { brief }) => {
        draft.welcome =
          brief.language === 'ru' ? '50 ракушек (500 ₽) после покупки' : '50 shells (£5) after the first purchase'
      },
      at: '/welcome',
    },
    'not a right sum': {
      change: says('Spend £4 and get 20 shells', 'Потратьте 400 ₽ — получите 20 ракушек'),
      at: null,
    },
  },
})
