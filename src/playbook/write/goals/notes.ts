import type { Brief } from '../../../core/brief.ts'
import { churnOver, monthsIn } from '../../../core/rates.ts'
import type { Goals } from '../../../stages/goals/schema.ts'
import type { Facts } from '../facts.ts'
import { behaviourTarget } from './growth.ts'
import { npsTarget } from './nps.ts'
import { churnTarget, promised } from './retention.ts'
import { promisedShares } from './service.ts'
import { knownToday, spanOf, unpromised } from './unpromised.ts'

type Note = Goals['businessGoalNotes'][number]
type BusinessGoal = Brief['goals'][number]

/** What the plan carries of a goal, beside what is asked; equal units. */
interface Balance {
  asked: string
  carried: string
  enough: boolean
  rest: { ru: string; en: string }
}

function churnBalance(facts: Facts, goal: BusinessGoal): Balance | null {
  const { words, known } = facts
  const target = churnTarget(facts)
  if (goal.target === null || !target) return null
  const asked = goal.relative ? target.from * (1 - Math.abs(goal.target)) : goal.target
  const missing = known.customers === null ? 0 : Math.round(known.customers * (target.to - asked))
  const gap =
    missing > 0 && target.period === 'month'
      ? {
          ru: `, ${words.count(missing, 'customer')} в месяц,`,
          en: `, ${words.count(missing, 'customer')} a month,`,
        }
      : { ru: '', en: '' }
  return {
    asked: words.percent(asked),
    carried: words.percent(target.to, 2),
    enough: target.to <= asked + 1e-9,
    rest: {
      ru: `остаток${gap.ru} лежит в том, чего план не меняет: продукт, цена, пропускная способность; решение о них нужно вынести отдельно до конца квартала 2`,
      en: `the rest${gap.en} lies in what the plan does not change: product, price, capacity; it needs its own decision by the end of quarter 2`,
    },
  }
}

function retentionBalance(facts: Facts, goal: BusinessGoal): Balance | null {
  const { words, known, change } = facts
  if (goal.target === null || known.churn === null) return null
  const months = monthsIn[goal.period ?? 'year']
  const now = 1 - churnOver(known.churn, months)
  const carried = 1 - churnOver(known.churn * (1 - promised * change.churn), months)
  const asked = goal.relative ? now * (1 + goal.target) : goal.target
  const left = facts.brief.budget.total - facts.plan.planned * (1 + facts.brief.budget.contingency)
  const free = left > facts.brief.budget.total * 0.3
  const money = words.money(Number(left.toPrecision(2)))
  return {
    asked: words.percent(asked),
    carried: words.percent(carried),
    enough: carried >= asked - 1e-9,
    rest: free
      ? {
          ru: `${money} бюджета свободны, но в библиотеке нет средства от остальных причин ухода: сначала найдите их источник`,
          en: `${money} of the budget is free, but this plan knows no remedy for the other reasons to leave: find their source first`,
        }
      : {
          ru: `при сегодняшних ${words.percent(now)} на остаток нужны деньги на продукт или второй год работы`,
          en: `from ${words.percent(now)} today the rest takes product money or a second year`,
        },
  }
}

/** Revenue of the last month of the year against no plan. */
function revenueLift({ change, returns, known }: Facts): number {
  const kept = known.churn === null ? 0 : known.churn * change.churn * promised * 4
  const back = returns !== null && known.customers ? (returns * promised * 0.7) / known.customers : 0
  return (1 + kept + back) * (1 + promised * change.frequency) * (1 + promised * change.averageOrder) - 1
}

function moneyBalance(facts: Facts, goal: BusinessGoal): Balance | null {
  const { words, known } = facts
  if (goal.target === null || known.customers === null) return null
  const written = spanOf(goal)
  const wanted = goal.relative ? goal.target : written ? written.to / written.from - 1 : null
  if (wanted === null) return null
  const carried = revenueLift(facts)
  return {
    asked: `+${words.percent(wanted)}`,
    carried: words.say({
      ru: `около +${words.percent(carried)} (оценка последнего месяца)`,
      en: `about +${words.percent(carried)} (estimate for the last month)`,
    }),
    enough: carried >= wanted,
    rest: {
      ru: 'остальное дают новые клиенты, цена и новые продукты',
      en: 'the rest comes from new customers, price and new products',
    },
  }
}

function behaviourBalance(facts: Facts, goal: BusinessGoal, metric: 'frequency' | 'averageOrder'): Balance | null {
  const { words } = facts
  const target = behaviourTarget(facts, metric)
  if (goal.target === null || !target) return null
  const asked = goal.relative ? target.from * (1 + goal.target) : goal.target
  const show = (value: number) => (metric === 'frequency' ? words.number(value, 2) : words.money(value))
  return {
    asked: show(asked),
    carried: show(target.to),
    enough: target.to >= asked,
    rest: {
      ru: 'остальное зависит от ассортимента и цены, их план не меняет',
      en: 'the rest depends on range and price, which this plan leaves alone',
    },
  }
}

function npsBalance(facts: Facts, goal: BusinessGoal): Balance | null {
  const { words } = facts
  const target = npsTarget(facts)
  if (goal.target === null || !target) return null
  const asked = goal.relative ? target.from * (1 + goal.target) : goal.target
  return {
    asked: words.number(asked, 0),
    carried: words.number(target.to, 0),
    enough: target.to >= asked,
    rest: {
      ru: 'больше за год без смены продукта обещать нечестно; к остатку возвращаемся после второго замера',
      en: 'promising more in a year without changing the product would be dishonest; the rest is reopened after the second survey',
    },
  }
}

/** A share the client counts is carried half of the way. */
function shareBalance(facts: Facts, goal: BusinessGoal): Balance | null {
  const { words } = facts
  const share = promisedShares(facts).find(({ goalId }) => goalId === goal.id)
  if (!share) return null
  const ids = words.list(share.movers.map(({ id }) => id))
  return {
    asked: words.percent(share.asked),
    carried: words.percent(share.target),
    enough: false,
    rest: {
      ru: `это половина пути от ${words.percent(share.from)}, работает на неё ${ids}; об остатке решаем по числу шестого месяца`,
      en: `half of the way from ${words.percent(share.from)}, worked on by ${ids}; the rest is decided on the number of month 6`,
    },
  }
}

function balanceOf(facts: Facts, goal: BusinessGoal): Balance | null {
  switch (goal.metric) {
    case 'churn':
      return churnBalance(facts, goal)
    case 'retention':
      return retentionBalance(facts, goal)
    case 'revenue':
    case 'ltv':
      return moneyBalance(facts, goal)
    case 'ordersPerMonth':
      return behaviourBalance(facts, goal, 'frequency')
    case 'averageOrder':
      return behaviourBalance(facts, goal, 'averageOrder')
    case 'nps':
      return npsBalance(facts, goal)
    default:
      return shareBalance(facts, goal)
  }
}

const outside =
  /открыть|открытие|новы[ехй] (точк|рын|магазин|город)|нанять|инвест|реклам|open |launch a new (store|market)|hire|funding/iu

function noteOf(facts: Facts, goal: BusinessGoal): Note | null {
  const { words } = facts
  const own = words.quote(goal.text)
  if (goal.metric === 'cac' || (goal.metric === null && outside.test(goal.text))) {
    return {
      businessGoalId: goal.id,
      kind: 'not-loyalty',
      text: words.say({
        ru: `${own}: удержание на это почти не влияет. План даёт рекомендации от довольных клиентов; остальное решают реклама и развитие, у них должен быть свой бюджет.`,
        en: `${own}: retention hardly moves it. The plan adds referrals; the rest is for acquisition and expansion with a budget of their own.`,
      }),
    }
  }
  const balance = balanceOf(facts, goal)
  if (balance?.enough) return null
  if (balance) {
    return {
      businessGoalId: goal.id,
      kind: 'partly',
      text: words.say({
        ru: `${own}: вы просите ${balance.asked}, инициативы плана несут ${balance.carried}; ${balance.rest.ru}.`,
        en: `${own}: you ask for ${balance.asked}, the initiatives carry ${balance.carried}; ${balance.rest.en}.`,
      }),
    }
  }
  if (goal.target === null) return null
  const known = knownToday(facts, goal)
  if (known) {
    const { ru, en } = unpromised(facts, goal)
    return {
      businessGoalId: goal.id,
      kind: 'partly',
      text: words.say({
        ru: `${own}: сегодня ${known.from}, вы просите ${known.to}; ${ru}.`,
        en: `${own}: today ${known.from}, you ask for ${known.to}; ${en}.`,
      }),
    }
  }
  return {
    businessGoalId: goal.id,
    kind: 'partly',
    text: words.say({
      ru: `${own}: сегодняшнее значение в брифе не названо, поэтому выполнимость числа пока нельзя проверить. План измеряет его до конца второго месяца и тогда подтверждает число или предлагает другое.`,
      en: `${own}: the brief does not give the value of today, so the number cannot be checked yet. The plan measures it by the end of month 2 and then confirms the number or offers another.`,
    }),
  }
}

/** What the client asked against what the plan carries, where it is less. */
export function businessNotes(facts: Facts): Note[] {
  return facts.brief.goals.map((goal) => noteOf(facts, goal)).filter((note) => note !== null)
}
