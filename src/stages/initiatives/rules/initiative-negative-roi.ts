import { formatPointer } from '../../../core/pointer.ts'
import { defineRule } from '../../../core/rule.ts'
import { planCaseOf } from '../../business-case/plan-case.ts'
import { returnsOf } from '../../business-case/returns.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiatives } from '../schema.ts'
import { withoutCase } from '../without-case.ts'

/** A reason beyond money, said where the cost is explained. */
const reasonBeyondMoney =
  /стратегич|бренд|репутац|по закону|обязательн|ради сервиса|strategic|brand|reputation|required by law|for the service/iu

export const initiativeNegativeRoi = defineRule<Initiatives, InitiativesNeeds>({
  id: 'initiative-negative-roi',
  severity: 'warning',
  claim:
    'Every initiative with an effect of its own returns its full cost within 36 months, or says why it is done all the same.',
  why: 'A plan that pays as a whole may carry passengers; a finance director looks for them first.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F50',
  message: {
    en: '“{title}” loses money: {gain} of margin against {cost} of full cost over 36 months.',
    ru: 'Инициатива «{title}» не окупается: {gain} маржи против {cost} полных затрат за 36 месяцев.',
  },
  repair:
    '“{title}” brings {gain} against {cost} over 36 months, own hours included. Narrow it to the customers where it pays, cut its cost by {gap}, drop it, or say in costBasis which reason beyond money keeps it.',
  check: (draft, { brief, drafts }) => {
    const say = sayIn(brief)
    const planCase = planCaseOf(brief, drafts.programme, draft)
    if (!planCase) return withoutCase(say, 'no return can be computed', 'отдачу не посчитать')
    const money = (value: number) => say.format.money(Math.round(value), brief.budget.currency)
    return returnsOf(planCase.input, planCase.year, planCase.threeYears).flatMap(
      ({ initiativeId, kind, margin36, cost36 }) => {
        const initiative = draft.initiatives.find(({ id }) => id === initiativeId)
        if (kind !== 'losing' || !initiative) return []
        // What others stand on is paid for by what stands on it.
        if (initiative.prerequisite || initiative.direction === 'enabler') return []
        if (reasonBeyondMoney.test(initiative.costBasis)) return []
        return [
          {
            pointer: formatPointer(['initiatives', initiativeId]),
            params: {
              title: initiative.title,
              gain: money(margin36),
              cost: money(cost36),
              gap: money(cost36 - margin36),
            },
            expected: say(`at least ${money(cost36)} of margin`, `не меньше ${money(cost36)} маржи`),
            actual: money(margin36),
          },
        ]
      },
    )
  },
})
