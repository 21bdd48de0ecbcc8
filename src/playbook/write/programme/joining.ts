import { soldRestrictedGoods } from '../../../stages/programme/restricted-goods.ts'
import type { ProgrammeAnswer } from '../../../stages/programme/schema.ts'
import type { Facts } from '../facts.ts'

/** Members younger than this join with a parent. */
const adult = 18

/** How a customer joins, in seconds, fields and consents. */
export function enrolment(facts: Facts): ProgrammeAnswer['enrol'] {
  const { plan, words, brief, noun } = facts
  const consents = [
    words.say({
      ru: 'обработка персональных данных — отдельный документ',
      en: 'processing of personal data, a document of its own',
    }),
    words.say({
      ru: 'рекламные сообщения — отдельная отметка, вступить можно и без неё',
      en: 'advertising messages, a separate tick; joining does not need it',
    }),
  ]
  if (brief.audience.age !== null && brief.audience.age[0] < adult) {
    consents.push(
      words.say({
        ru: 'младше 18 лет — согласие родителя, тем же документом',
        en: 'under 18: the consent of a parent, in the same document',
      }),
    )
  }
  if (plan.programme.type !== 'none' && noun === 'account') {
    return {
      how: words.say({
        ru: 'Приложение к договору подписывает компания; анкеты для сотрудников нет',
        en: 'The company signs an addendum to the contract; there is no form for its employees',
      }),
      fields: [
        words.say({ ru: 'реквизиты компании', en: 'company details' }),
        words.say({ ru: 'контакт ответственного', en: 'contact of the person in charge' }),
      ],
      seconds: 60,
      consents: consents.slice(0, 1),
    }
  }
  if (plan.programme.type === 'none') {
    return {
      how: words.say({
        ru: 'Вступать некуда; контакт и согласие оставляют при заказе, один раз',
        en: 'There is nothing to join; contact and consent are left once, with the order',
      }),
      fields: [words.say({ ru: 'телефон', en: 'phone' }), words.say({ ru: 'имя', en: 'name' })],
      seconds: 30,
      consents,
    }
  }
  if (plan.programme.type === 'punch') {
    return {
      how: words.say({
        ru: 'Взять карту при визите: ни счёта, ни номера телефона не нужно',
        en: 'Take a card at the visit: no account and no phone number',
      }),
      fields: [],
      seconds: 5,
      consents: [
        words.say({
          ru: 'карта согласия не требует; сообщения получает только тот, кто сам оставил контакт и отметил согласие',
          en: 'the card needs none; messages go only to those who left a contact and ticked consent',
        }),
      ],
    }
  }
  const till = brief.channels.find(({ kind }) => kind === 'till')?.name ?? brief.channels[0]?.name ?? ''
  return {
    how: words.say({
      ru: `Назвать номер телефона при покупке (${till}); подтверждение кодом, карта не нужна`,
      en: `Give a phone number at the purchase (${till}); a code confirms it, no card needed`,
    }),
    fields: [words.say({ ru: 'телефон', en: 'phone' }), words.say({ ru: 'имя', en: 'name' })],
    seconds: 30,
    consents,
  }
}

export function excludedGoods({ plan, words, brief, noun }: Facts): string[] {
  if (plan.programme.type === 'none') return []
  const common = [
    words.say({ ru: 'подарочные сертификаты', en: 'gift certificates' }),
    words.say({ ru: 'часть покупки, оплаченная наградой', en: 'the part of a purchase paid by rewards' }),
    words.say({ ru: 'товары со скидкой больше 30 %', en: 'goods discounted by more than 30%' }),
  ]
  const restricted = words.say({
    ru: 'табак, никотин, алкоголь и рецептурные препараты, если они есть в продаже',
    en: 'tobacco, nicotine, alcohol and prescription medicines where sold',
  })
  const retail = ['coffee', 'grocery', 'pharmacy', 'ecom', 'hotel'].includes(brief.industry.id)
  const sold = soldRestrictedGoods(brief)
    .filter(({ words: named }) => !retail || !named.test(restricted))
    .map(({ name }) => words.say(name))
  return noun === 'account'
    ? [
        words.say({ ru: 'разовые проекты и перевыставленные расходы', en: 'one-off projects and recharged expenses' }),
        words.say({ ru: 'часть счёта, оплаченная наградой', en: 'the part of an invoice paid with rewards' }),
        ...sold,
      ]
    : [...common, ...(retail ? [restricted] : []), ...sold]
}
