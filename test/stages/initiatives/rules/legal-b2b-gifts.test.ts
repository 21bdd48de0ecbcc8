import { legalB2bGifts } from '../../../../src/stages/initiatives/rules/legal-b2b-gifts.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** A strategy for companies whose I5 does this. */
function among(en: string, ru: string, model: 'b2b' | 'b2c' = 'b2b') {
  return (draft: Initiatives, { brief }: GoodStrategy) => {
    brief.company.model = model
    byId(draft.initiatives, 'I5').what = brief.language === 'ru' ? ru : en
  }
}

testRule('initiatives', legalB2bGifts, {
  accepts: {
    'people who buy for themselves': among(
      'The buyer gets a gift card of 30',
      'Закупщик получает подарочный сертификат на 30',
      'b2c',
    ),
    'a rebate of the company': among(
      'The account gets 2% back as a credit note',
      'Компания получает 2 % обратно на счёт',
    ),
    'a gift the employer agreed to': among(
      'The buyer gets a gift with the employer’s consent',
      'Закупщик получает подарок с согласия работодателя',
    ),
    'branded trifles': among(
      'Users and the contact person get a branded gift',
      'Контактное лицо получает сувенирный подарок: сувенир',
    ),
    'a gift that is ruled out': among(
      'No gifts to the buyer, 2% goes back by contract',
      'Без подарков закупщику, 2 % возвращается по договору',
    ),
  },
  rejects: {
    'a gift card for the buyer': {
      change: among(
        'After 10 orders the purchasing manager gets a gift card of 300',
        'После 10 заказов закупщик получает сертификат на 300',
      ),
      at: '/initiatives/I5/what',
      says: ['rewards the buyer’s employees personally', 'лично вознаграждает сотрудников закупщика'],
      severity: 'warning',
      group: ['/initiatives/I5/steps'],
    },
    'points for a contact person in a step': {
      change: (draft, strategy) => {
        strategy.brief.company.model = 'b2b'
        byId(draft.initiatives, 'I5').steps[0] = 'The contact person collects points / контактное лицо копит баллы'
      },
      at: '/initiatives/I5/what',
      says: ['personally', 'лично'],
      severity: 'warning',
    },
  },
})
