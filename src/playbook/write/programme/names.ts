import type { Localised } from '../../../core/localised.ts'
import type { ProgrammeType } from '../../../stages/programme/schema.ts'
import { shortened } from '../../words.ts'
import type { Facts } from '../facts.ts'

/** Kinds of programme as a client calls them, in the nominative. */
export const kindNames: Record<ProgrammeType, Localised> = {
  points: { ru: 'балльная программа', en: 'a points programme' },
  tiers: { ru: 'статусная программа', en: 'a status programme' },
  cashback: { ru: 'кешбэк по категориям', en: 'cash-back by category' },
  paid: { ru: 'платный клуб', en: 'a paid club' },
  partner: { ru: 'партнёрские привилегии', en: 'partner benefits' },
  punch: { ru: 'карта с отметками', en: 'a stamp card' },
  rebate: { ru: 'ретробонус за рост', en: 'a growth rebate' },
  none: { ru: 'отказ от программы', en: 'no programme' },
}

/** The name inside the quotes of the company's name, or all of it. */
function brandOf(name: string): string {
  return shortened(/[«"“]([^»"”]+)[»"”]/u.exec(name)?.[1] ?? name)
}

export function programmeName({ brief, plan, words }: Facts): string {
  const brand = words.quote(brandOf(brief.company.name))
  const names: Record<ProgrammeType, Localised> = {
    points: { ru: `Баллы ${brand}`, en: `${brandOf(brief.company.name)} Points` },
    tiers: { ru: `Статусы ${brand}`, en: `${brandOf(brief.company.name)} Status` },
    cashback: { ru: `Кэшбэк ${brand}`, en: `${brandOf(brief.company.name)} Cash-back` },
    paid: { ru: `Клуб ${brand}`, en: `${brandOf(brief.company.name)} Club` },
    partner: { ru: `Соседи ${brand}`, en: `${brandOf(brief.company.name)} & Neighbours` },
    punch: { ru: `Карта ${brand}`, en: `${brandOf(brief.company.name)} Card` },
    rebate: { ru: `Бонус за рост ${brand}`, en: `${brandOf(brief.company.name)} Growth Rebate` },
    none: { ru: 'Без программы наград в этом году', en: 'No reward programme this year' },
  }
  return words.say(names[plan.programme.type])
}

export function currencyName({ plan, words, brief }: Facts): string {
  const names: Record<ProgrammeType, Localised> = {
    points: { ru: 'балл', en: 'point' },
    tiers: { ru: 'балл', en: 'point' },
    cashback: { ru: 'балл', en: 'point' },
    paid: { ru: 'привилегия клуба', en: 'club benefit' },
    partner: { ru: 'купон партнёра', en: 'partner coupon' },
    punch: { ru: 'отметка', en: 'stamp' },
    rebate: { ru: `единица валюты счёта (${brief.budget.currency})`, en: `credit in ${brief.budget.currency}` },
    none: { ru: 'единицы награды нет', en: 'no unit of reward' },
  }
  return words.say(names[plan.programme.type])
}
