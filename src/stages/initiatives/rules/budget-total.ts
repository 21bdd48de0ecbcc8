import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { droppable, without } from '../droppable.ts'
import { smallestGroup } from '../group.ts'
import { missingLabour } from '../own-labour.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Money of the year with the reserve that the budget lacks; the work of the own team counts where the budget pays for it (F42). */
function overrun({ initiatives, budget }: Initiatives, { brief }: { brief: Parameters<typeof missingLabour>[1] }) {
  const labour = initiatives.reduce((sum, initiative) => sum + (missingLabour(initiative, brief) ?? 0), 0)
  const total = budget.total + Math.round(labour * (1 + brief.budget.contingency))
  const over = total - brief.budget.total
  return { labour, total, over, needed: over / (1 + brief.budget.contingency) }
}

/**
 * The lower end of a budget given as a range is the budget: the reader of briefs takes it and says so. Rewards stand in the total where
 * the brief includes them (complete.ts).
 */
export const budgetTotal = defineRule<Initiatives, InitiativesNeeds>({
  id: 'budget-total',
  severity: 'error',
  claim: 'One-off and running cost of the twelve months with the reserve fit the budget, and contractors are paid for.',
  why: 'A plan above the budget is cut in the first meeting, by people who do not know what depends on what.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F42',
  message: { en: 'Budget: {problem}.', ru: 'Бюджет: {problem}.' },
  repair: '{problem}. Shrink {ids} until the plan costs {over} less; change nothing else.',
  check: (draft, { brief }) => {
    const say = sayIn(brief)
    const money = (value: number) => say.format.money(Math.ceil(value), brief.budget.currency)
    const { initiatives } = draft
    const failures: Failure[] = []
    const { labour, total, over, needed } = overrun(draft, { brief })
    const costOf = (initiative: Initiative) => initiative.cost + (missingLabour(initiative, brief) ?? 0)
    // Less than one unit of the currency is rounding.
    if (over >= 1) {
      const group = smallestGroup(initiatives, costOf, needed)
      const [first = '/initiatives', ...others] = group.map(({ id }) => formatPointer(['initiatives', id]))
      const named = group.map((item) =>
        say(`${item.id} “${item.title}” ${money(costOf(item))}`, `${item.id} «${item.title}» ${money(costOf(item))}`),
      )
      const staff =
        labour > 0 ? say(` with own staff for ${money(labour)}`, ` с работой своей команды на ${money(labour)}`) : ''
      failures.push({
        pointer: first,
        params: {
          problem:
            say(
              `The plan costs ${money(total)}${staff}, the budget is ${money(brief.budget.total)} (over by ${money(over)})`,
              `План стоит ${money(total)}${staff}, бюджет ${money(brief.budget.total)} (превышение ${money(over)})`,
            ) +
            (named.length > 0
              ? say(`; enough to cut in: ${named.join(', ')}`, `; достаточно сократить: ${named.join(', ')}`)
              : ''),
          ids: group.map(({ id }) => id).join(', ') || '—',
          over: money(needed),
        },
        expected: say(
          `at most ${money(brief.budget.total)}: ${money(needed)} less before the reserve`,
          `не больше ${money(brief.budget.total)}: на ${money(needed)} меньше до резерва`,
        ),
        actual: money(total),
        group: others,
      })
    }
    for (const { id, title, resources, oneOff, runPerMonth } of initiatives) {
      const unpaid = resources.find(({ contractor, days }) => contractor && days > 0)
      if (!unpaid || oneOff + runPerMonth > 0) continue
      failures.push({
        pointer: formatPointer(['initiatives', id, 'oneOff']),
        params: {
          problem: say(
            `“${title}” needs ${unpaid.role} from outside but costs nothing`,
            `«${title}»: ${unpaid.role} со стороны, а стоимость нулевая`,
          ),
          ids: id,
          over: money(0),
        },
        expected: say('the price of the contractor', 'цена подрядчика'),
        actual: money(0),
      })
    }
    return failures
  },
  // The last resort: whole initiatives of the least use, only as many as it takes; nothing where that would not be enough.
  fix: (draft, { brief, drafts }) => {
    const { over, needed } = overrun(draft, { brief })
    const costOf = (initiative: Initiative) => initiative.cost + (missingLabour(initiative, brief) ?? 0)
    const dropped: Initiative[] = []
    const left = () => draft.initiatives.filter((initiative) => !dropped.includes(initiative))
    const saved = () => dropped.reduce((sum, initiative) => sum + costOf(initiative), 0)
    while (over >= 1 && saved() < needed) {
      const [next] = droppable(left(), brief, drafts.programme).filter((initiative) => costOf(initiative) > 0)
      if (!next) return { draft, corrections: [] }
      dropped.push(next)
    }
    for (const initiative of [...dropped]) {
      if (saved() - costOf(initiative) >= needed) dropped.splice(dropped.indexOf(initiative), 1)
    }
    if (dropped.length === 0) return { draft, corrections: [] }
    return {
      draft: without(draft, new Set(dropped.map(({ id }) => id))),
      corrections: dropped.map(({ id, title }) => ({
        pointer: formatPointer(['initiatives', id]),
        before: title,
        after: '—',
      })),
    }
  },
})
