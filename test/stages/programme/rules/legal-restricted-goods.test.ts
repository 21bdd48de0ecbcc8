import { legalRestrictedGoods } from '../../../../src/stages/programme/rules/legal-restricted-goods.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'

const sell = ({ brief }: GoodStrategy, en: string, ru: string) =>
  brief.products.push({ id: 'PR9', name: brief.language === 'ru' ? ru : en, price: null, description: null })

testRule('programme', legalRestrictedGoods, {
  accepts: {
    'no programme': (draft, strategy) => {
      draft.type = 'none'
      sell(strategy, 'Cigars', 'Сигары')
    },
    'tobacco on the list of exclusions': (draft, strategy) => {
      sell(strategy, 'Cigars', 'Сигары')
      draft.excluded.push(strategy.brief.language === 'ru' ? 'табак и никотин' : 'tobacco and nicotine')
    },
    'a hookah bar whose food earns': (_draft, { brief }) => {
      brief.company.name = brief.language === 'ru' ? 'Кальянная «Дым»' : 'Smoke hookah bar'
    },
    'beer without alcohol': (_draft, strategy) => sell(strategy, 'Non-alcoholic beer', 'Безалкогольное пиво'),
    'medicines over the counter': (_draft, strategy) =>
      sell(strategy, 'Over-the-counter medicines', 'Лекарства без рецепта'),
    'insurance outside the United States': (_draft, { brief }) => {
      brief.industry.id = 'insurance'
    },
  },
  rejects: {
    tobacco: {
      change: (draft, strategy) => {
        draft.excluded = []
        sell(strategy, 'Cigars', 'Сигары')
      },
      at: '/excluded',
      says: [
        'tobacco and nicotine must be excluded from rewards (promotion of tobacco',
        'табак и никотин: нужно исключить из программы (скидки',
      ],
    },
    'prescriptions of a pharmacy': {
      change: (_draft, { brief }) => {
        brief.industry.id = 'pharmacy'
      },
      at: '/excluded',
      says: ['prescription medicines', 'рецептурные препараты'],
    },
    'alcohol in Russia': {
      change: (_draft, strategy) => {
        strategy.brief.country = 'RU'
        sell(strategy, 'Wine list', 'Винная карта')
      },
      at: '/excluded',
      says: ['alcohol', 'алкоголь'],
    },
    'alcohol elsewhere': {
      change: (_draft, strategy) => {
        strategy.brief.country = null
        sell(strategy, 'Wine', 'Вино')
      },
      at: '/excluded',
      says: ['a local lawyer checks', 'местный юрист'],
      severity: 'warning',
    },
    'infant formula': {
      change: (_draft, strategy) => sell(strategy, 'Infant formula', 'Детские смеси'),
      at: '/excluded',
      says: ['infant formula', 'детские смеси'],
      severity: 'warning',
    },
    lotteries: {
      change: (_draft, strategy) => sell(strategy, 'Lottery tickets', 'Лотерейные билеты'),
      at: '/excluded',
      says: ['bets and lotteries', 'ставки и лотереи'],
      severity: 'warning',
    },
    'rebates on insurance in the United States': {
      change: (_draft, { brief }) => {
        brief.industry.id = 'insurance'
        brief.country = 'US'
      },
      at: '/excluded',
      says: ['most states limit rebates', 'большинство штатов'],
      severity: 'warning',
    },
  },
  fixes: {
    tobacco: {
      change: (draft, strategy) => {
        draft.excluded = []
        sell(strategy, 'Cigars', 'Сигары')
      },
      at: '/excluded',
      after: ['tobacco and nicotine', 'табак и никотин'],
    },
    'not what an insurer sells': {
      change: (_draft, { brief }) => {
        brief.industry.id = 'insurance'
        brief.country = 'US'
      },
      at: null,
    },
  },
})
