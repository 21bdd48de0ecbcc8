import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Programme } from '../schema.ts'

/** A card to fill, a fee paid ahead and a benefit a partner pays for change behaviour by their form. */
const byForm: ReadonlySet<Programme['type']> = new Set(['punch', 'paid', 'partner'])

/** Events that are not simply the next purchase: a step up, another time, another category, another person, a condition kept. */
const targeted =
  /втор|перв|трет|рост|прирост|больше обычн|чаще|вернул|возвращен|после паузы|за \d+ дн|до \d+|утр|вечер|тих|будн|зим|категори|новинк|друг|рекоменд|отзыв|анкет|профил|заранее|предзаказ|напрямую|срок|просроч|вовремя|прямо|second|first|third|grow|more than|within \d+|before \d+|quiet|off-peak|weekday|winter|between|categor|new product|friend|refer|review|profile|in advance|pre-?order|direct|on time|website|return after|annual|год вперед/u

/** Everybody around pays the same base rate: without it the programme looks poorer, with it nobody changes (catalogue: parity). */
const parity = /конкурент|соседи|паритет|рынк|competitor|rival|parity|market standard/u

function isTargeted({ event, rate, points }: Programme['earn'][number]): boolean {
  return (rate === null && points !== null) || targeted.test(normaliseText(event))
}

/**
 * The share of deadweight follows from effects that the draft does not hold yet; what it shows is whether any reward is tied to a change.
 * When none is, all of the cost goes to purchases as they are.
 */
export const rewardToBehaviour = defineRule<Programme, ProgrammeNeeds>({
  id: 'reward-to-behaviour',
  severity: 'warning',
  claim:
    'Each earning rule names the behaviour it changes and the number that shows it; at least one reward is tied to a change.',
  why: 'A flat rate pays the heaviest buyers for what they do anyway; light buyers are the ones whom rewards move.',
  source: 'Long-term loyalty programme: rewards for several actions; domain model F29, deadweight',
  message: {
    en: 'Rewards pay for what customers do anyway: {problem}.',
    ru: 'Вознаграждается то, что клиенты и так делают: {problem}.',
  },
  repair: '{expected}.',
  check: (programme, { brief }) => {
    const { type, earn, welcome, why } = programme
    if (type === 'none') return []
    const say = sayIn(brief)
    const unnamed = earn.flatMap(({ id, behaviour, kpi }): Failure[] => {
      const field = isBlank(behaviour) ? 'behaviour' : isBlank(kpi) ? 'kpi' : null
      if (field === null) return []
      const problem =
        field === 'kpi'
          ? say(
              `rule ${id} names no number that shows the change`,
              `у правила ${id} нет показателя, который покажет перемену`,
            )
          : say(`rule ${id} names no behaviour to change`, `у правила ${id} не названо поведение, которое оно меняет`)
      const expected = say(
        `Name the ${field === 'kpi' ? 'number' : 'behaviour'} of rule ${id}`,
        `Назвать ${field === 'kpi' ? 'показатель' : 'поведение'} правила ${id}`,
      )
      return [{ pointer: formatPointer(['earn', id, field]), params: { problem, expected }, expected, actual: '—' }]
    })
    const isFlat = earn.length > 0 && welcome === null && !earn.some(isTargeted)
    if (!isFlat || byForm.has(type) || parity.test(normaliseText(why))) return unnamed
    const share = say.format.percent(1, 0)
    const problem = say(
      `${share} of the reward cost follows the usual purchases`,
      `${share} затрат на награды идёт за обычные покупки`,
    )
    const expected = say(
      'Lower the base rate and add a reward for light and medium buyers: a second purchase, quiet hours, a new category',
      'Снизить базовую ставку и добавить награду для редких и средних покупателей: вторая покупка, тихие часы, новая категория',
    )
    return [...unnamed, { pointer: '/earn', params: { problem, expected }, expected, actual: share }]
  },
})
