import { addDays, laterDate } from '../../../core/date.ts'
import type { ProgrammeAnswer } from '../../../stages/programme/schema.ts'
import { bare } from '../../words.ts'
import type { Facts } from '../facts.ts'

type Money = 'points' | 'tiers' | 'cashback'
const moneyKinds: readonly string[] = ['points', 'tiers', 'cashback'] satisfies Money[]

export function abuseControls({ plan, words, known, team, noun }: Facts): string[] {
  const limit =
    known.order === null ? words.say({ ru: 'одного среднего чека', en: 'one average order' }) : words.money(known.order)
  const kind = plan.programme.type !== 'none' && noun === 'account' ? 'rebate' : plan.programme.type
  const rebate = plan.programme.type === 'rebate'
  switch (kind) {
    case 'none':
      return [
        words.say({
          ru: 'Компенсации: не больше 5 на сотрудника в месяц, запись причины в день случая',
          en: 'Compensations: 5 per employee a month at most, the reason noted the same day',
        }),
        words.say({
          ru: `Раз в неделю ${words.role(team.owner('operations'))} просматривает все суммы выше обычных вдвое`,
          en: `Once a week ${words.role(team.owner('operations'))} looks at every sum over twice the usual`,
        }),
      ]
    case 'rebate':
      return [
        rebate
          ? words.say({
              ru: 'Рост считается по скользящим 6 месяцам: закупка впрок на конец квартала бонуса не даёт',
              en: 'Growth counts over rolling 6 months: buying ahead at quarter end earns nothing',
            })
          : words.say({
              ru: 'Статус и награда считаются только по оплаченным счетам без просрочки больше 10 дней',
              en: 'Levels and rewards count paid invoices only, none over 10 days late',
            }),
        rebate
          ? words.say({
              ru: 'Бонус не выше 25 % маржи прироста; возвраты уменьшают его в том же квартале',
              en: 'The rebate is capped at 25% of the margin of the growth; refunds reduce it in the same quarter',
            })
          : words.say({
              ru: `Ручное начисление или статус раньше порога подтверждает ${words.role(team.owner('lead'))}, не больше 3 случаев в квартал`,
              en: `A manual credit or a level before its threshold needs the approval of ${team.owner('lead')}, 3 cases a quarter at most`,
            }),
        words.say({
          ru: 'Получатель — компания; подарки сотрудникам клиента запрещены',
          en: 'The company is paid; gifts to its employees are banned',
        }),
      ]
    case 'punch':
      return [
        words.say({
          ru: 'Один визит — одна отметка, подпись сотрудника и дата',
          en: 'One visit, one stamp, signed and dated',
        }),
        words.say({
          ru: 'Карта с исправлениями не принимается; потерянная не восстанавливается',
          en: 'A card with corrections is not taken; a lost one is not restored',
        }),
        words.say({
          ru: `Раз в месяц ${words.role(team.owner('analyst'))} сверяет выданные награды с закрытыми картами`,
          en: `Once a month ${words.role(team.owner('analyst'))} checks the rewards given against the full cards`,
        }),
      ]
    default:
      return [
        words.say({
          ru: 'Один телефон — один счёт; не больше 3 начислений и 2 списаний в день',
          en: 'One phone, one account; at most 3 accruals and 2 redemptions a day',
        }),
        words.say({
          ru: `Ручное начисление больше ${limit} подтверждает ${words.role(team.owner('lead'))}`,
          en: `A manual credit above ${limit} needs the approval of ${words.role(team.owner('lead'))}`,
        }),
        words.say({
          ru: `Раз в неделю ${words.role(team.owner('analyst'))} проверяет 1 % самых активных счетов и все счета персонала`,
          en: `Once a week ${words.role(team.owner('analyst'))} checks the 1% most active accounts and all staff accounts`,
        }),
      ]
  }
}

export function returnsText({ plan, words, noun }: Facts): string {
  const { type } = plan.programme
  if (type === 'none') {
    return words.say({
      ru: 'Наград нет: при возврате клиент получает деньги обратно на обычных условиях.',
      en: 'There are no rewards: a refund returns the money on the usual terms.',
    })
  }
  if (type === 'rebate') {
    return words.say({
      ru: 'Возврат товара или услуги уменьшает базу прироста того квартала, в котором была покупка; выплаченное лишнее зачитывается в следующей кредит-ноте.',
      en: 'A return lowers the growth of the quarter of the purchase; what was overpaid is set off in the next credit note.',
    })
  }
  if (noun === 'account') {
    return words.say({
      ru: 'Возвращённый или оспоренный счёт вычитается из суммы, по которой считаются статус и награда; уже зачтённое уменьшает следующий зачёт.',
      en: 'A refunded or disputed invoice is taken off the sum that levels and rewards count; what was credited already lowers the next credit.',
    })
  }
  if (moneyKinds.includes(type)) {
    return words.say({
      ru: 'При возврате начисленные баллы снимаются, списанные возвращаются с прежним сроком, но не меньше 14 дней; остаток может стать отрицательным не больше чем на один средний чек.',
      en: 'On a return earned points are taken back and used ones restored with the old expiry, 14 days at least; the balance may go negative by one average order at most.',
    })
  }
  return words.say({
    ru: 'При возврате покупки снимается её отметка или привилегия; уже использованная награда не взыскивается.',
    en: 'On a return the stamp or benefit of that purchase is withdrawn; a reward already used is not reclaimed.',
  })
}

export function exitText({ plan, words }: Facts): string {
  const { type } = plan.programme
  if (type === 'none') {
    return words.say({
      ru: 'Закрывать нечего: обещаний, переходящих на следующий год, план не создаёт.',
      en: 'There is nothing to wind up: the plan makes no promise that outlives the year.',
    })
  }
  const notice = words.say({
    ru: 'Ухудшение условий — не чаще 1 раза в год и с уведомлением за 30 дней; при закрытии накопленное можно использовать ещё 90 дней.',
    en: 'Terms get worse at most once a year with 30 days’ notice; on closing, what was earned can be used for 90 more days.',
  })
  return type === 'paid'
    ? `${notice} ${words.say({
        ru: 'Взнос: напоминание за 3 дня до списания, отмена в 2 касания, удалённая карта не списывается.',
        en: 'The fee: a reminder 3 days before the charge, cancelling in 2 taps, a removed card is never charged.',
      })}`
    : notice
}

export function rulesDocument(facts: Facts): ProgrammeAnswer['rulesDocument'] {
  const { plan, words, team, brief, first } = facts
  const carrier = plan.initiatives.find(({ id }) => id === plan.programme.initiativeId)
  const launch = carrier?.launch ?? first?.launch ?? facts.day(2)
  const none = plan.programme.type === 'none'
  const contents = none
    ? [
        words.say({ ru: 'какие данные берём и зачем', en: 'which data are taken and why' }),
        words.say({ ru: 'как отказаться от сообщений', en: 'how to refuse messages' }),
        words.say({ ru: 'как исправляем ошибки и что возвращаем', en: 'how mistakes are fixed and what is returned' }),
        words.say({ ru: 'куда жаловаться', en: 'where to complain' }),
      ]
    : [
        words.say({ ru: `организатор: ${bare(brief.company.name)}`, en: `organiser: ${bare(brief.company.name)}` }),
        words.say({ ru: 'кто может участвовать', en: 'who may join' }),
        words.say({ ru: 'начисление и списание с примером', en: 'earning and burning with an example' }),
        words.say({ ru: 'сроки и сгорание', en: 'terms and expiry' }),
        words.say({ ru: 'исключённые товары', en: 'excluded goods' }),
        words.say({ ru: 'возвраты', en: 'returns' }),
        words.say({ ru: 'изменение и закрытие за 30 дней', en: 'change and closing with 30 days’ notice' }),
        words.say({ ru: 'персональные данные и согласия', en: 'personal data and consents' }),
        words.say({ ru: 'споры', en: 'disputes' }),
        // Bonuses stay free of income tax only under a public offer, which is about people and about Russia.
        ...(brief.country === 'RU' && brief.company.model !== 'b2b'
          ? [
              words.say({
                ru: 'публичная оферта: открыта 30 дней и дольше, раньше срока не отзывается',
                en: 'a public offer, open for 30 days or more and not withdrawn early',
              }),
            ]
          : []),
      ]
  return {
    task: none
      ? words.say({
          ru: 'Памятка о данных и исправлении ошибок на 1 странице; проверяет юрист',
          en: 'A one-page note on data and fixing mistakes; a lawyer checks it',
        })
      : words.say({
          ru: 'Правила программы на 2 страницах и выжимка на 10 строк; проверяет юрист',
          en: 'Programme rules on 2 pages and a summary of 10 lines; a lawyer checks them',
        }),
    owner: team.owner('lawyer'),
    due: laterDate(addDays(launch, -14), brief.start),
    contents,
  }
}
