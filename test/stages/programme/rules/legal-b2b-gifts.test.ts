import { legalB2bGifts } from '../../../../src/stages/programme/rules/legal-b2b-gifts.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'

/** Companies as customers and a benefit in these words. */
const gives =
  (en: string, ru: string) =>
  (draft: GoodStrategy['drafts']['programme'], { brief }: GoodStrategy): void => {
    brief.company.model = 'b2b'
    draft.benefits = [{ kind: 'money', text: brief.language === 'ru' ? ru : en }]
  }

testRule('programme', legalB2bGifts, {
  accepts: {
    'a gift to a person who buys for himself': (draft, strategy) => {
      gives('a personal gift every year', 'личный подарок раз в год')(draft, strategy)
      strategy.brief.company.model = 'b2c'
    },
    'a rebate to the company': gives('a credit note to the company', 'кредит-нота на счёт компании'),
    'a ban on gifts': gives('gifts to buyers are banned', 'подарки сотрудникам клиента запрещены'),
    'a mug': gives('a mug as a token gift to the buyer', 'сувенир в подарок закупщику: кружка'),
    'the consent of the employer': (draft, strategy) => {
      gives('a gift card for the buyer', 'сертификат закупщику')(draft, strategy)
      draft.enrol.consents.push(strategy.brief.language === 'ru' ? 'согласие работодателя' : 'consent of the employer')
    },
    'no programme': (draft, strategy) => {
      gives('a gift card for the buyer', 'сертификат закупщику')(draft, strategy)
      draft.type = 'none'
    },
    'a gift among what the programme does not do': (draft, strategy) => {
      strategy.brief.company.model = 'b2b'
      draft.wontSolve = [strategy.brief.language === 'ru' ? 'сертификат закупщику' : 'a gift card for the buyer']
    },
  },
  rejects: {
    'a gift card for the buyer': {
      change: gives('a £50 gift card for the buyer', 'сертификат на 5000 ₽ закупщику'),
      at: '/benefits/0/text',
      expects: ['a reward to the company', 'вознаграждение компании'],
      says: ['“a £50 gift card for the buyer” rewards', '«сертификат на 5000 ₽ закупщику» лично'],
      severity: 'warning',
    },
    'points on a personal card': {
      change: (draft, { brief }) => {
        brief.company.model = 'b2b'
        Object.assign(draft.burn[0] ?? {}, {
          what: brief.language === 'ru' ? 'Баллы на личную карту' : 'Points paid to a personal card',
        })
      },
      at: '/burn/B1/what',
      says: ['personally', 'лично вознаграждает'],
      severity: 'warning',
    },
    'two gifts in one text': {
      change: gives(
        'Twice a year. A gift card for the buyer. A bonus to their employees.',
        'Два раза в год. Сертификат закупщику. Бонус сотрудникам клиента.',
      ),
      at: '/benefits/0/text',
      says: ['“A gift card for the buyer.” rewards', '«Сертификат закупщику.» лично'],
      severity: 'warning',
    },
  },
})
