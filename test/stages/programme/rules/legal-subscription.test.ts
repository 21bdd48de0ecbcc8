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
    'rules told where one earns and pays': (draft, strategy) => {
      club('30 days’ notice', 'Уведомление за 30 дней')(draft, strategy)
      const [earn] = draft.earn
      const [burn] = draft.burn
      const isRussian = strategy.brief.language === 'ru'
      Object.assign(earn ?? {}, {
        cap: isRussian ? 'напоминание за 3 дня до списания' : 'a reminder 3 days before the charge',
      })
      Object.assign(burn ?? {}, {
        condition: isRussian ? 'отмена в 2 касания' : 'cancelling in 2 taps',
        limit: isRussian ? 'удалённая карта не списывается' : 'a removed card is never charged',
      })
    },
    'a prepaid year in the earning rule': (draft, strategy) => {
      club('30 days’ notice', 'Уведомление за 30 дней')(draft, strategy)
      const event = strategy.brief.language === 'ru' ? 'Год по предоплате' : 'One prepaid year'
      Object.assign(draft.earn[0] ?? {}, { event })
    },
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
    'a club in a country whose law nobody here knows': {
      change: (draft, strategy) => {
        club('Cancelling in 2 taps', 'Отмена в 2 касания')(draft, strategy)
        strategy.brief.country = 'BR'
      },
      at: '/exit',
      says: ['no charge after the card is removed.', 'нет списаний после удаления карты.'],
      severity: 'warning',
    },
  },
  fixes: {
    'a removed card that is charged on': {
      change: club(
        'A reminder 3 days before the charge, cancelling in 2 taps.',
        'Напоминание за 3 дня до списания, отмена в 2 касания.',
      ),
      at: '/exit',
      after: [
        'A reminder 3 days before the charge, cancelling in 2 taps. A removed card is never charged.',
        'Напоминание за 3 дня до списания, отмена в 2 касания. С удалённой карты деньги не списываются.',
      ],
    },
    'not a programme without a fee': { change: () => {}, at: null },
  },
})
