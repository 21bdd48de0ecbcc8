import { audienceFit } from '../../../../src/stages/initiatives/rules/audience-fit.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import type { GoodStrategy } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const says = (en: string, ru: string, age: [number, number] | null = [60, 80]) => {
  return (draft: Initiatives, { brief }: GoodStrategy) => {
    brief.audience.age = age
    byId(draft.initiatives, 'I5').what = brief.language === 'ru' ? ru : en
  }
}

testRule('initiatives', audienceFit, {
  accepts: {
    'an app or a call for those over sixty': says(
      'A guest confirms in the app or by phone at the till',
      'Гость подтверждает в приложении или по телефону на кассе',
    ),
    'an app alone for the young': says(
      'Offers come only in the app',
      'Предложения приходят только в приложении',
      [18, 30],
    ),
    'what is ruled out': (draft, { brief }) => {
      const ru = brief.language === 'ru'
      brief.audience.exclude = [ru ? 'кальян' : 'hookah']
      byId(draft.initiatives, 'I5').limit = ru ? 'без кальяна' : 'no hookah'
    },
    'games among staff': (draft, { brief }) => {
      brief.company.model = 'b2b'
      byId(draft.initiatives, 'I7').limit = 'a leaderboard of shifts / таблица лидеров смен'
    },
  },
  rejects: {
    'an app alone for those over sixty': {
      change: says('Offers come only in the app', 'Предложения приходят только в приложении'),
      at: '/initiatives/I5/what',
      says: ['does not fit the audience (mostly aged 60 and over)', 'не подходит аудитории (в основном старше 60 лет)'],
      group: ['/initiatives/I5/steps'],
    },
    'what the portrait only hints at': {
      change: (draft, strategy) => {
        says('Offers come only in the app', 'Предложения приходят только в приложении', null)(draft, strategy)
        strategy.brief.audience.description =
          strategy.brief.language === 'ru' ? 'Пенсионеры района' : 'Pensioners nearby'
      },
      at: '/initiatives/I5/what',
      says: ['does not fit', 'не подходит'],
      severity: 'warning',
    },
    'a birthday discount for a company': {
      change: (draft, { brief }) => {
        brief.company.model = 'b2b'
        byId(draft.initiatives, 'I5').what = 'A birthday discount of 5% / в день рождения скидка 5 %'
      },
      at: '/initiatives/I5/what',
      says: ['a company has no birthday', 'у компании нет дня рождения'],
    },
    'what the brief excludes': {
      change: (draft, { brief }) => {
        const ru = brief.language === 'ru'
        brief.audience.exclude = [ru ? 'кальян' : 'hookah']
        byId(draft.initiatives, 'I5').steps[0] = ru ? 'Предложить кальян со скидкой' : 'Offer a hookah at a discount'
      },
      at: '/initiatives/I5/what',
      says: ['the brief excludes “hookah”', 'бриф исключает «кальян»'],
    },
  },
})
