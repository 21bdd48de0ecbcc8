import type { InitiativesAnswer } from '../../../stages/initiatives/schema.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'

/** What a chosen initiative cannot launch without, with itself. */
function withNeeds(initiative: PlannedInitiative, all: readonly PlannedInitiative[]): PlannedInitiative[] {
  const needs = initiative.dependsOn.flatMap((id) => all.filter((other) => other.id === id))
  return [...new Set([...needs.flatMap((need) => withNeeds(need, all)), initiative])]
}

/** Below this share of the budget the reader asks why so little is spent. */
const littleUsed = 0.6

/** The initiatives kept when the money is halved: the first complaint, then margin for money, with what they depend on. */
export function halfBudget(facts: Facts): InitiativesAnswer['halfBudget'] {
  const { plan, brief, words, first, costOf } = facts
  const limit = brief.budget.total / 2 / (1 + brief.budget.contingency)
  const value = (item: PlannedInitiative) => (item.marginPerYear ?? 0) / Math.max(1, costOf(item))
  const ordered = [...plan.initiatives].sort(
    (a, b) =>
      Number(b.id === first?.id) - Number(a.id === first?.id) ||
      Number(b.painIds.length > 0) - Number(a.painIds.length > 0) ||
      value(b) - value(a) ||
      costOf(a) - costOf(b) ||
      (a.launch < b.launch ? -1 : 1),
  )
  const kept = new Set<PlannedInitiative>()
  const spent = (set: Iterable<PlannedInitiative>) => [...set].reduce((sum, item) => sum + costOf(item), 0)
  for (const item of ordered) {
    const next = new Set([...kept, ...withNeeds(item, plan.initiatives)])
    if (spent(next) <= limit) for (const added of next) kept.add(added)
  }
  const keptIds = plan.initiatives.filter((item) => kept.has(item)).map(({ id }) => id)
  const dropped = plan.initiatives.filter((item) => !kept.has(item)).map(({ id }) => id)
  if (dropped.length === 0) {
    return {
      keepIds: keptIds,
      text: words.say({
        ru: `План с резервом стоит ${words.money(Math.round(spent(kept) * (1 + brief.budget.contingency)))} и укладывается в половину бюджета: при сокращении вдвое не снимается ничего, запас просто не тратится.`,
        en: `The plan with its reserve costs ${words.money(Math.round(spent(kept) * (1 + brief.budget.contingency)))} and fits into half of the budget: halved, nothing goes; the rest is simply not spent.`,
      }),
    }
  }
  const isLittle = spent(plan.initiatives) * (1 + brief.budget.contingency) < brief.budget.total * littleUsed
  const firstKept = first !== null && kept.has(first)
  return {
    keepIds: keptIds,
    text: sentences(
      words.say({
        ru: `С резервом это укладывается в половину бюджета, ${words.money(brief.budget.total / 2)}`,
        en: `With the reserve it fits into half of the budget, ${words.money(brief.budget.total / 2)}`,
      }),
      firstKept
        ? words.say({
            ru: 'Первой сохраняется та, что снимает главную боль клиентов, затем самые выгодные на каждую вложенную единицу денег и то, без чего они не работают',
            en: 'The one that removes the first pain stays, then the best return per unit of money and what they cannot work without',
          })
        : words.say({
            ru: 'Инициатива против главной боли в половину бюджета не входит: её место занимает замер и исправления силами команды',
            en: 'The one against the first pain does not fit into half: measuring and fixes by own staff take its place',
          }),
      words.say({
        ru: `Откладываются ${words.list(dropped)}`,
        en: `Put off: ${words.list(dropped)}`,
      }),
      isLittle &&
        words.say({
          ru: 'Остаток бюджета не тратим: из рассмотренного больше ничего не окупается или на это не хватает часов команды',
          en: 'The rest of the budget is not spent: of what was considered nothing more pays, or the team has no hours for it',
        }),
    ),
  }
}
