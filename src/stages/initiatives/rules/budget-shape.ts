import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { planScale } from '../plan-scale.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { changesSystems } from '../work-kind.ts'

/** Expert estimates of the catalogue. */
const mostInFirstQuarter = 0.5
const mostInOne = 0.5
const leastReserve = 0.05
const leastUsed = 0.6
/** Systems are bought before they are used, so a plan that mostly builds them may spend more of its money first and on one item. */
const builtShare = 0.3
const mostWhereBuilt = 0.65

const told = phrasePattern(
  'остаток бюджета, остаток денег, остальн~ бюджет~, остальные деньги, не тратим, не тратится, не тратятся, не потрачен~, не расходу~, остаётся нетронут~, запас, запаса, запасом, rest of the budget, the rest is not spent, not spent, unspent, left over, leftover, remaining budget, stays untouched, kept back',
)

const oneOffOf = (initiatives: readonly Initiative[]) =>
  initiatives.reduce((sum, { oneOff }) => sum + Math.max(0, oneOff), 0)

/**
 * Shares are of the plan, or of three fifths of the budget where the plan is smaller: half of a plan that hardly costs anything is no risk.
 * Money left on purpose is fine when the draft says why: a plan is never asked to spend what pays for nothing.
 */
export const budgetShape = defineRule<Initiatives, InitiativesNeeds>({
  id: 'budget-shape',
  severity: 'warning',
  claim:
    'At most half of the money goes in the first quarter or to one initiative, a reserve of 5% is left, and a budget used below 60% is explained.',
  why: 'Money spent before the first result cannot follow it.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: { en: 'Budget shape: {problem}', ru: 'Структура бюджета: {problem}' },
  repair: '{problem} {remedy}',
  check: ({ initiatives, budget, halfBudget, wontDo, rejected }, { brief }) => {
    const say = sayIn(brief)
    if (!(budget.planned > 0)) return { skipped: say('the plan costs nothing', 'план ничего не стоит') }
    const percent = (value: number) => say.format.percent(value, 0)
    const whole = Math.max(budget.planned, brief.budget.total * leastUsed)
    const failures: Failure[] = []
    const fail = (pointer: string, problem: string, remedy: string, expected: string, actual: string) =>
      failures.push({ pointer, params: { problem, remedy }, expected, actual })

    const isBuilding = oneOffOf(initiatives.filter(changesSystems)) >= budget.planned * builtShare
    const first = (budget.byQuarter[0] ?? 0) / whole
    const mostFirst = isBuilding ? mostWhereBuilt : mostInFirstQuarter
    if (first > mostFirst) {
      const inFirst = (item: Initiative) => item.costByQuarter[0] ?? 0
      const largest = initiatives.reduce((most, item) => (inFirst(item) > inFirst(most) ? item : most))
      fail(
        formatPointer(['initiatives', largest.id]),
        say(
          `${percent(first)} of the year is spent in Q1, most of it on “${largest.title}”.`,
          `в 1 квартал уходит ${percent(first)} года, больше всего — «${largest.title}».`,
        ),
        `Start ${largest.id} later or spread its one-off cost over a longer time.`,
        `≤ ${percent(mostFirst)}`,
        percent(first),
      )
    }
    // A very small budget buys one thing well; divided, it would buy several halves.
    for (const initiative of planScale(brief).isTiny ? [] : initiatives) {
      const share = initiative.cost / whole
      const most = changesSystems(initiative) ? mostWhereBuilt : mostInOne
      if (share <= most) continue
      fail(
        formatPointer(['initiatives', initiative.id]),
        say(
          `“${initiative.title}” takes ${percent(share)} of the plan.`,
          `«${initiative.title}» — ${percent(share)} плана.`,
        ),
        `Shrink ${initiative.id} or split it in stages.`,
        `≤ ${percent(most)}`,
        percent(share),
      )
    }
    const spent = budget.total - budget.contingency
    const reserve = (brief.budget.total - spent) / budget.planned
    // A plan above its budget is the business of budget-total.
    if (budget.total <= brief.budget.total && reserve < leastReserve) {
      fail(
        '/initiatives',
        say(`a reserve of ${percent(reserve)} is left.`, `остаётся резерв ${percent(reserve)}.`),
        'Shrink the least useful initiative until a reserve of 5% is left.',
        `≥ ${percent(leastReserve)}`,
        percent(reserve),
      )
    }
    const used = budget.total / brief.budget.total
    const reasons = [
      halfBudget.text,
      ...wontDo.map(({ what, why }) => `${what} ${why}`),
      ...rejected.map(({ title, reason }) => `${title} ${reason}`),
    ]
    if (used < leastUsed && !reasons.some((reason) => told.test(reason))) {
      fail(
        '/halfBudget/text',
        say(
          `the plan uses ${percent(used)} of the budget: is there really nothing left that pays?`,
          `план использует ${percent(used)} бюджета: остальному действительно не на что пойти с пользой?`,
        ),
        'If nothing more pays, spend nothing and say in halfBudget.text why the rest of the budget is not spent.',
        say('the reason why the rest is not spent', 'причина, по которой остаток бюджета не тратится'),
        percent(used),
      )
    }
    return failures
  },
})
