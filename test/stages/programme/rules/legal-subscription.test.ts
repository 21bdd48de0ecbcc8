import { legalSubscription } from '../../../../src/stages/programme/rules/legal-subscription.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { testRule } from '../../../support/test-rule.ts'

/** A paid club with this way out. */
const club =
  (en: string, ru: string) =>
  (draft: GoodStrategy['drafts']['programme'], { brief }: GoodStrategy): void => {
    Object.assign(draft, { type: 'paid', exit: brief.language === 'ru' ? ru : en })
  }

testRule('programme', legalSubscription, {
  accepts: {
    'a club with all three rules': club(
      'A reminder 3 days before the charge, cancelling in 2 taps, a removed card is never charged',
      'Напоминание за 3 дня до списания, отмена в 2 касания, удалённая карта не списывается',
    ),
    'a prepaid year': club('One prepaid year, then it ends', 'Один год по предоплате, затем членство заканчивается'),
  },
  rejects: {
    'a club one cannot leave': {
      change: club('30 days’ notice', 'Уведомление за 30 дней'),
      at: '/exit',
      says: [
        'a reminder before the charge, an easy way to cancel, no charge after the card is removed (subscription contracts',
        'напоминание до списания, простая отмена, нет списаний после удаления карты (с 1 марта 2026',
      ],
      severity: 'warning',
    },
    'a removed card that is charged on': {
      change: club(
        'A reminder 3 days before the charge, cancelling in 2 taps',
        'Напоминание за 3 дня до списания, отмена в 2 касания',
      ),
      at: '/exit',
      says: ['missing: no charge after the card is removed', 'автопродления: нет списаний после удаления карты'],
      severity: 'warning',
    },
    'levels that renew for money': {
      change: (draft, { brief }) => {
        draft.rulesDocument.contents.push(brief.language === 'ru' ? 'автопродление взноса' : 'auto-renewal of the fee')
      },
      at: '/exit',
      says: ['a reminder before the charge', 'напоминание до списания'],
      severity: 'warning',
    },
  },
  fixes: {
    'a club one cannot leave': { change: club('30 days’ notice', 'Уведомление за 30 дней'), at: '/exit' },
    'not a programme without a fee': { change: () => {}, at: null },
  },
})
