import type { Localised } from '../../../core/localised.ts'
import type { Facts } from '../facts.ts'
import type { SegmentKey } from './segment-plan.ts'
import { askedBack, helpedIn, type Telling } from './telling.ts'

export interface MembershipWords {
  segments: Partial<Record<SegmentKey, Telling>>
  patterns: Record<SegmentKey, Localised>
}

/** People who pay for a term: a pass of a gym, a policy, a subscription. They are no companies and sign no contract for volume. */
export function membershipWords({ brief }: Facts): MembershipWords {
  const visited = brief.industry.id === 'fitness'
  const insured = brief.industry.id === 'insurance'
  const term = insured
    ? { ru: 'полис', of: 'полиса', current: 'Действующие полисы', en: 'policy', people: 'Policy holders' }
    : visited
      ? { ru: 'абонемент', of: 'абонемента', current: 'Действующие абонементы', en: 'pass', people: 'Members' }
      : { ru: 'подписка', of: 'подписки', current: 'Действующие подписчики', en: 'subscription', people: 'Members' }
  const use = visited ? { ru: 'посещений', en: 'visits' } : { ru: 'обращений к сервису', en: 'uses of the service' }
  const ended = insured || visited ? 'закончился' : 'закончилась'
  return {
    segments: {
      new: {
        name: { ru: 'Новички', en: 'New members' },
        rule: {
          ru: `дней с первой оплаты ${term.of} ≤ 90`,
          en: `days since the first payment of the ${term.en} <= 90`,
        },
        goal: {
          ru: visited ? 'Не меньше 8 посещений за первые 6 недель' : 'Первая польза за 14 дней и вторая оплата',
          en: visited ? 'At least 8 visits in the first 6 weeks' : 'First value in 14 days and a second payment',
        },
        ...helpedIn,
      },
      large: {
        name: { ru: 'Самые активные', en: 'Most active' },
        rule: {
          ru: `входит в 20 % по числу ${use.ru} за 3 месяца`,
          en: `top 20% by number of ${use.en} in 3 months`,
        },
        goal: {
          ru: 'Продление до конца срока и рекомендация знакомым',
          en: 'Renewal before the term ends and a word to friends',
        },
        value: {
          ru: 'Их знают по имени и советуются с ними о переменах',
          en: 'Known by name and asked before changes are made',
        },
        stimuli: {
          ru: ['личное внимание', 'новинка раньше других', 'приглашение для друга'],
          en: ['personal attention', 'novelty before others', 'an invitation for a friend'],
        },
      },
      regular: {
        name: { ru: term.current, en: term.people },
        rule: {
          ru: `${term.ru} действует больше 90 дней и признаков риска нет`,
          en: `the ${term.en} has run for more than 90 days and there is no risk sign`,
        },
        goal: { ru: 'Сохранить привычку и продлить без уговоров', en: 'Keep the habit and renew without persuasion' },
        value: {
          ru: 'Видно, что даёт каждый оплаченный месяц',
          en: 'It is plain what each paid month brings',
        },
        stimuli: {
          ru: ['итог месяца одним числом', 'повод попробовать соседнюю услугу'],
          en: ['one number that sums up the month', 'an occasion to try the next service'],
        },
      },
      risk: {
        name: { ru: 'Под угрозой ухода', en: 'At risk' },
        rule: {
          ru: `${use.ru} за 4 недели ≤ 50 % обычного либо до конца ${term.of} ≤ 30 дней, а продления нет`,
          en: `${use.en} of 4 weeks <= 50% of usual, or the ${term.en} ends within 30 days and is not renewed`,
        },
        goal: {
          ru: 'Личный разговор за 2 рабочих дня и один исправленный повод',
          en: 'A personal contact in 2 working days and one cause fixed',
        },
        value: { ru: 'Их заметили раньше, чем они решили уйти', en: 'Noticed before they decide to leave' },
        stimuli: {
          ru: ['звонок или сообщение без скидки', 'исправленная причина'],
          en: ['a call or message without a discount', 'a cause that was fixed'],
        },
      },
      dormant: {
        name: { ru: 'Ушедшие', en: 'Former members' },
        rule: {
          ru: `${term.ru} ${ended} и с тех пор ≤ 540 дней`,
          en: `the ${term.en} has ended and days since <= 540`,
        },
        ...askedBack,
      },
    },
    patterns: {
      new: {
        ru: 'Первые 90 дней: привычка складывается или пропадает.',
        en: 'First 90 days: the habit forms or fades.',
      },
      large: {
        ru: 'Пользуются чаще остальных и первыми замечают перемены.',
        en: 'Use it more than the rest and notice changes first.',
      },
      regular: { ru: 'Платят в срок, время и дни привычные.', en: 'Pay on time, keep to their usual days and hours.' },
      risk: {
        ru: 'Пользуются вдвое реже обычного 4 недели подряд или не продлевают в последний месяц.',
        en: 'Half the usual use for 4 weeks, or no renewal in the last month.',
      },
      dormant: {
        ru: `Срок ${term.of} вышел, продления не было.`,
        en: `The ${term.en} ended and was not renewed.`,
      },
      client: {
        ru: 'Платят в срок; дни и часы уточняем в месяце 1.',
        en: 'Pay on time; days and hours are checked in month 1.',
      },
    },
  }
}
