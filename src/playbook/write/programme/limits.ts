import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'

/** What the programme leaves unsolved, each with what does solve it. */
export function wontSolve({ pains, plan, words }: Facts): string[] {
  const byCure = new Map<string, string[]>()
  for (const { id, text } of pains.filter(({ voice }) => voice.service).slice(0, 3)) {
    const cure = plan.initiatives.filter(({ painIds }) => painIds.includes(id)).map((initiative) => initiative.id)
    const cures =
      cure.length > 0
        ? words.list(cure.slice(0, 3))
        : words.say({ ru: 'разбор причин в первом месяце', en: 'the count of reasons in month 1' })
    byCure.set(cures, [...(byCure.get(cures) ?? []), words.quote(text)])
  }
  const unsolved = [...byCure].map(([cures, quotes]) =>
    words.say({ ru: `${words.list(quotes)} — это решает ${cures}`, en: `${words.list(quotes)}: that is for ${cures}` }),
  )
  const price = words.say({
    ru: 'Цена ниже, чем у соседей: награда не заменяет цену и в этом споре проигрывает',
    en: 'A lower price next door: a reward does not replace a price and loses that argument',
  })
  return [...unsolved, price]
}

/** Holders of a discount card whose instant discount gives way to fewer points; null where there is no such card. */
function cardLosers(facts: Facts): string | null {
  const { plan, words } = facts
  const card = discountCard(facts)
  if (!card || !['points', 'tiers', 'cashback'].includes(plan.programme.type)) return null
  return words.say({
    ru: `Проигрывают держатели карты${card.rate === null ? '' : ` ${words.percent(card.rate)}`}: скидка сразу заменяется баллами${card.rate !== null && plan.programme.earnRate < card.rate ? ` ${words.percent(plan.programme.earnRate)}` : ''}. Карта действует ещё 90 дней; разницу объясняем на кассе.`,
    en: `Holders of the${card.rate === null ? '' : ` ${words.percent(card.rate)}`} card lose: an instant discount becomes${card.rate !== null && plan.programme.earnRate < card.rate ? ` ${words.percent(plan.programme.earnRate)} in` : ''} points. The card works 90 more days and staff explain the difference.`,
  })
}

export function whoLoses(facts: Facts): string {
  const { plan, words } = facts
  const losers = cardLosers(facts)
  if (losers) return losers
  switch (plan.programme.type) {
    case 'none':
      return words.say({
        ru: 'Проигрывают те, кто ждал общей скидки: её не будет. Им объясняют прямо, что деньги пошли на срок и качество.',
        en: 'Those who hoped for a general discount lose: there is none. They are told plainly that the money went into time and quality.',
      })
    case 'rebate':
      return words.say({
        ru: 'Клиенты с ровным объёмом не получают ничего; за ними остаются сервис и названный контакт. Тем, кому раньше давали скидку устно, её сохраняют до конца договора.',
        en: 'Accounts with flat volume get nothing but service and a named contact. Discounts given by word of mouth stay until the contract ends.',
      })
    case 'tiers':
      return words.say({
        ru: 'Проигрывают те, кому немного не хватило до порога, и те, кто покупает редко. Первым даётся 60 дней, вторым — сервис без статуса.',
        en: 'Those just short of a threshold and rare buyers lose. The first get 60 days, the second service without a level.',
      })
    case 'paid':
      return words.say({
        ru: 'Проигрывает тот, кто купил клуб и приходит редко: при двух месяцах без выгоды взнос ставится на паузу без просьбы.',
        en: 'Those who joined and come rarely lose: after two months without benefit the fee pauses by itself.',
      })
    case 'punch':
      return words.say({
        ru: 'Проигрывают те, кто берёт разное: карта действует на одну позицию. Им предлагают карту на вторую позицию после первой закрытой.',
        en: 'Those who buy different things lose: the card is for one item. They are offered a second card after the first is full.',
      })
    default:
      return sentences(
        words.say({
          ru: 'Почти ничего не меняется для самых частых клиентов, хотя большая часть наград уйдёт им',
          en: 'Little changes for the most frequent customers although most rewards go to them',
        }),
        words.say({
          ru: 'Проигрывает тот, кто не хочет называть номер: для него цена и сервис остаются прежними, принуждения нет',
          en: 'Those who refuse to give a number lose: price and service stay the same for them, nobody is pressed',
        }),
      )
  }
}

const earlier =
  /(бонусн|скидочн|дисконтн|клубн|накопительн)[а-яё]* (карт|программ|систем|балл)|карт[аы] лояльн|loyalty card|discount card|points (card|programme|program|scheme)|reward cards?/iu

const discountCardName = /(?:дисконтн|скидочн)[а-яё]* карт|discount cards?/iu

/** What the brief says of itself, text by text. */
function ownTexts({ brief }: Facts): string[] {
  return [
    ...brief.tools,
    ...brief.constraints,
    brief.company.description ?? '',
    ...brief.products.map(({ description }) => description ?? ''),
    ...brief.pains.map(({ text }) => text),
  ]
}

/** A card that gives a discount at once and holds no balance, with its rate where the same sentence names one. */
function discountCard(facts: Facts): { text: string; rate: number | null } | null {
  const told = ownTexts(facts).flatMap((text) =>
    text.split(/(?<=[.!?])\s+/u).filter((part) => discountCardName.test(part)),
  )
  const rated = told.find((text) => /\d\s?%/u.test(text)) ?? told[0]
  if (rated === undefined) return null
  const share = /(\d+(?:[.,]\d+)?)\s?%/u.exec(rated)?.[1]
  return { text: rated, rate: share === undefined ? null : Number(share.replace(',', '.')) / 100 }
}

/** How holders of cards or points named in the brief move over; null where the brief names none. */
export function migrationText(facts: Facts): string | null {
  const { words, plan } = facts
  if (plan.programme.type === 'none') return null
  const card = discountCard(facts)
  if (card) {
    return words.say({
      ru: `В брифе названо: ${words.quote(card.text)}. Баланса у дисконтной карты нет, переносить нечего: карта действует ещё 90 дней после запуска, номер телефона её держателя становится счётом участника.`,
      en: `The brief names ${words.quote(card.text)}. A discount card holds no balance, so nothing is moved: it works for 90 more days after launch and its holder's phone number becomes the account.`,
    })
  }
  const found = ownTexts(facts).find((text) => earlier.test(text))
  if (!found) return null
  return words.say({
    ru: `В брифе названо: ${words.quote(found)}. Накопленное переносится один к одному в день запуска, старая карта действует ещё 90 дней; до запуска остатки пересчитываются в деньги и вносятся в обязательства.`,
    en: `The brief names ${words.quote(found)}. Balances move one to one on launch day, the old card works for 90 more days; before launch they are priced and booked as a liability.`,
  })
}
