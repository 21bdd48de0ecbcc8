import type { InitiativesAnswer } from '../../../stages/initiatives/schema.ts'
import type { Rejected } from '../../plan.ts'
import type { Facts } from '../facts.ts'

const mostRejected = 6

/** An estimate to two significant figures: more would pretend to precision. */
function rough(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2))
}

/** Three years of money, with what else it would need. */
function threeYearsText({ words }: Facts, { threeYears, foundations }: Rejected): string {
  if (!threeYears) return ''
  const margin = words.money(rough(Math.max(0, threeYears.margin)))
  const cost = words.money(rough(threeYears.cost))
  const needs = foundations.map(({ title }) => words.quote(words.say(title)))
  const more =
    needs.length > 0
      ? words.say({
          ru: `, с часами команды и основой ${words.list(needs)}`,
          en: `, hours and the basis ${words.list(needs)} included`,
        })
      : words.say({ ru: ', с часами команды', en: ', own hours included' })
  // Margin that comes later than its cost is worth less.
  const later =
    threeYears.margin >= threeYears.cost
      ? words.say({ ru: '; с поправкой на срок это убыток', en: '; with the wait for the money that is a loss' })
      : ''
  return words.say({
    ru: `Добавила бы к плану за три года около ${margin} маржи при затратах около ${cost}${more}${later}.`,
    en: `Over three years it would add about ${margin} of margin to this plan and cost about ${cost}${more}${later}.`,
  })
}

function reasonText(facts: Facts, option: Rejected): string {
  const { words, plan, brief } = facts
  const { reason, cost, threeYears } = option
  const left = Math.max(0, Math.round(brief.budget.total / (1 + brief.budget.contingency) - plan.planned))
  const alone = brief.team.reduce((sum, { people }) => sum + people, 0) <= 1
  switch (reason) {
    case 'budget':
      if (cost <= left) {
        return words.say({
          ru: 'Её деньги и часы отданы инициативам с большей отдачей; первая в очереди, если что-то из выбранного закроют.',
          en: 'Its money and hours went to initiatives that return more; first in line if a chosen one is closed.',
        })
      }
      return words.say({
        ru: `Стоит ${words.money(cost)} за год, а после выбранного и резерва остаётся около ${words.money(rough(left))}.`,
        en: `Costs ${words.money(cost)} a year while about ${words.money(rough(left))} is left after the chosen ones and the reserve.`,
      })
    case 'capacity':
      return words.say({
        ru: alone
          ? 'В плане уже столько запусков, сколько один человек доведёт до конца.'
          : 'В плане уже столько запусков, сколько нужные роли доведут до конца рядом с обычной работой.',
        en: alone
          ? 'The plan already holds as many launches as one person will finish.'
          : 'The plan already holds as many launches as the roles it needs will finish beside their usual work.',
      })
    case 'loses-money':
      return threeYearsText(facts, option)
    case 'by-hand': {
      const more = threeYears && threeYears.cost > 0 && threeYears.margin > 0
      return more
        ? words.say({
            ru: `Делаем вручную и для меньшего числа клиентов: полный вариант за три года добавил бы около ${words.money(rough(threeYears.margin))} маржи и около ${words.money(rough(threeYears.cost))} затрат.`,
            en: `Done by hand for fewer customers: in full it would add about ${words.money(rough(threeYears.margin))} of margin and ${words.money(rough(threeYears.cost))} of cost over three years.`,
          })
        : words.say({
            ru: 'Делаем вручную и для меньшего числа клиентов: полный вариант стоит дороже и в этом плане не приносит больше.',
            en: 'Done by hand for fewer customers: in full it costs more and brings no more beside the rest of this plan.',
          })
    }
    case 'time':
      return words.say({
        ru: 'Не успевает запуститься и показать итог внутри двенадцати месяцев без сдвига более нужных работ.',
        en: 'It cannot launch and show a result inside twelve months without moving work that matters more.',
      })
    case 'duplicate':
      return words.say({
        ru: 'Повторяет выбранную инициативу для тех же клиентов: эффекты не складываются.',
        en: 'It repeats a chosen initiative for the same customers: the effects do not add up.',
      })
    case 'quota':
      return words.say({
        ru: 'В этом направлении уже достаточно запусков: больше команда не доведёт до конца, возвращаемся к ней в обзоре второго квартала.',
        en: 'The direction has enough launches; more would not be finished. Reopened at the review of quarter 2.',
      })
    case 'base-too-small':
      return words.say({
        ru: 'База мала: эффект нельзя будет отличить от случайности.',
        en: 'The base is small: the effect could not be told from chance.',
      })
  }
}

/** Considered and rejected, with cost and benefit. */
export function rejectedOptions(facts: Facts): InitiativesAnswer['rejected'] {
  const { plan, words } = facts
  return plan.rejected.slice(0, mostRejected).map((option) => ({
    title:
      option.reason === 'by-hand'
        ? words.say({
            ru: `${words.say(option.playbook.title)}: в полном объёме`,
            en: `${words.say(option.playbook.title)}: in full`,
          })
        : words.say(option.playbook.title),
    reason: reasonText(facts, option),
    cost: option.cost,
    benefit:
      option.marginPerYear === null
        ? words.say({
            ru: 'Польза в деньгах не считается без чека и частоты.',
            en: 'The benefit cannot be reckoned without order value and frequency.',
          })
        : words.say({
            ru: `Оценка маржи за первый год: ${words.money(rough(option.marginPerYear))}.`,
            en: `Estimated margin of the first year: ${words.money(rough(option.marginPerYear))}.`,
          }),
  }))
}
