import { audienceFit } from '../../../../src/stages/programme/rules/audience-fit.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const word = ({ brief }: GoodStrategy, en: string, ru: string) => (brief.language === 'ru' ? ru : en)
const rarely = ({ brief }: GoodStrategy) => Object.assign(brief.metrics.ordersPerMonth ?? {}, { value: 0.1 })
const counting = (strategy: GoodStrategy) => {
  strategy.brief.audience.description = word(strategy, 'Price-sensitive families', 'Семьи, чувствительные к цене')
}

testRule('programme', audienceFit, {
  accepts: {
    'no programme': (draft, { brief }) => {
      brief.audience.age = [14, 25]
      draft.type = 'none'
    },
    'points for companies': (_draft, { brief }) => {
      brief.company.model = 'b2b'
    },
    'an app or a phone number for people over 60': (draft, strategy) => {
      strategy.brief.audience.age = [60, 80]
      draft.enrol.how = word(
        strategy,
        'In the app or by phone number at the till',
        'В приложении или по номеру телефона на кассе',
      )
    },
    'the consent of a parent for teenagers': (draft, strategy) => {
      strategy.brief.audience.age = [14, 25]
      draft.enrol.consents.push(word(strategy, 'under 18: the consent of a parent', 'до 18 лет: согласие родителя'))
    },
    'long-lived points for rare purchases': (draft, strategy) => {
      rarely(strategy)
      draft.expiryDays = 365
    },
    'points that never lapse for rare purchases': (draft, strategy) => {
      rarely(strategy)
      draft.expiryDays = null
    },
    'a short card with a term for rare purchases': (draft, strategy) => {
      rarely(strategy)
      Object.assign(draft, { type: 'punch', minRedeem: 5 })
    },
    'an app among other things for people over 60': (draft, strategy) => {
      strategy.brief.audience.age = [60, 80]
      Object.assign(draft.benefits[1] ?? {}, { text: word(strategy, 'Pre-order in the app', 'Предзаказ в приложении') })
    },
    'teenagers who are asked for nothing': (draft, { brief }) => {
      brief.audience.age = [14, 25]
      draft.enrol.consents = []
    },
    'a programme without benefits for people who count': (draft, strategy) => {
      counting(strategy)
      draft.benefits = []
    },
    // Spend of a guest: 12 × 3 × £4 = £144 a year.
    'a club of 2% of the spend': (draft, strategy) => {
      counting(strategy)
      draft.type = 'paid'
      byId(draft.earn, 'E1').event = word(strategy, 'Payment of the annual fee of £2.88', 'Оплата взноса 288 ₽ в год')
    },
    'points that ask for no fee': (draft, strategy) => {
      counting(strategy)
      byId(draft.earn, 'E1').event = word(strategy, 'A purchase, no fee of £9', 'Покупка, без взноса 900 ₽')
    },
    'a club of guests whose spend nobody knows': (draft, strategy) => {
      counting(strategy)
      strategy.brief.metrics.averageOrder = null
      draft.type = 'paid'
      byId(draft.earn, 'E1').event = word(strategy, 'Payment of the fee of £9', 'Оплата взноса 900 ₽')
    },
    'a club whose texts name the price of a coffee, and a fee among the reasons alone': (draft, strategy) => {
      counting(strategy)
      Object.assign(draft, { type: 'paid', why: word(strategy, 'The fee of £90 pays it', 'Взнос 9000 ₽ окупит его') })
      byId(draft.earn, 'E1').event = word(strategy, 'A coffee for £4', 'Кофе за 400 ₽')
    },
    'a term of the client among the exclusions': (draft, strategy) => {
      strategy.brief.audience.exclude = [word(strategy, 'alcohol', 'алкоголь')]
      draft.excluded.push(word(strategy, 'alcohol', 'алкоголь'))
    },
  },
  rejects: {
    'an app alone for people over 60': {
      change: (draft, strategy) => {
        strategy.brief.audience.age = [60, 80]
        draft.enrol.how = word(strategy, 'In the app', 'Регистрация в приложении')
      },
      at: '/enrol/how',
      says: [
        'does not fit the audience (mostly aged 60 and over): one can join by the app alone',
        'не подходит аудитории (в основном старше 60 лет)',
      ],
    },
    'teenagers without a parent': {
      change: (_draft, { brief }) => {
        brief.audience.age = [14, 25]
      },
      at: '/enrol/consents',
      says: ['no consent of a parent', 'нет согласия родителя'],
    },
    'a stamp card for companies': {
      change: (draft, { brief }) => {
        brief.company.model = 'b2b'
        draft.type = 'punch'
      },
      at: '/type',
      says: ['invoices are not stamped', 'не ставят отметки'],
    },
    'half a year of points for yearly purchases': {
      change: (_draft, strategy) => rarely(strategy),
      at: '/expiryDays',
      says: ['they lapse before the next purchase', 'сгорят до следующей покупки'],
    },
    'a long card for yearly purchases': {
      change: (draft, strategy) => {
        rarely(strategy)
        Object.assign(draft, { type: 'punch', minRedeem: 8, expiryDays: null })
      },
      at: '/type',
      says: ['a card of 8 stamps', 'карта на 8 отметок'],
    },
    'a deep discount in a premium house': {
      change: (draft, strategy) => {
        strategy.brief.company.description = word(strategy, 'A premium house', 'Премиальный дом')
        Object.assign(draft.benefits[0] ?? {}, { text: word(strategy, '40% off everything', 'скидка 40 % на всё') })
      },
      at: '/benefits/0/text',
      says: ['deep discounts wear the price out', 'глубокие скидки обесценивают цену'],
      severity: 'warning',
    },
    'a dear club for people who count': {
      change: (draft, strategy) => {
        counting(strategy)
        draft.type = 'paid'
        draft.enrol.how = word(strategy, 'By phone number, with the fee', 'По номеру телефона, со взносом')
        byId(draft.earn, 'E1').event = word(
          strategy,
          'The fee: 2 cups for £9 a month',
          'Взнос: 2 чашки за 900 ₽ в месяц',
        )
      },
      at: '/type',
      says: ['takes 75% of the yearly spend', 'забирает 75'],
      severity: 'warning',
    },
    'experiences only for people who count': {
      change: (draft, strategy) => {
        counting(strategy)
        draft.benefits = draft.benefits.filter(({ kind }) => kind !== 'money')
      },
      at: '/benefits',
      says: ['the queue; name on the cup” does not fit', 'без очереди; имя на чашке» не подходит'],
      severity: 'warning',
    },
    'what the client excluded': {
      change: (draft, strategy) => {
        strategy.brief.audience.exclude = [word(strategy, 'alcohol', 'алкоголь')]
        Object.assign(draft.burn[0] ?? {}, { what: word(strategy, 'A cocktail with alcohol', 'Коктейль с алкоголем') })
      },
      at: '/burn/B1/what',
      says: ['excluded by the client: alcohol', 'исключено клиентом: алкоголь'],
    },
    'a card for yearly purchases that fills at the earning rate': {
      change: (draft, strategy) => {
        rarely(strategy)
        Object.assign(draft, { type: 'punch', minRedeem: null, expiryDays: null })
      },
      at: '/type',
      says: ['a card of 20 stamps', 'карта на 20 отметок'],
    },
  },
})
