import { churnOver, monthsIn } from '../../../core/rates.ts'
import { expectedChange, toldEffect } from '../effects.ts'
import type { Facts } from '../facts.ts'
import { carriers, type DraftGoal, sourceOf, today, toMeasure } from './draft-goal.ts'

/** The share of an estimate that a goal promises (playbooks §5.2). */
export const promised = 0.9

/** Initiatives whose told effect touches churn. */
function onChurn(facts: Facts): string {
  const ids = new Set(
    facts.plan.initiatives
      .filter(({ playbook }) => {
        const told = toldEffect(playbook)
        return told.metric === 'churn' || told.side?.metric === 'churn'
      })
      .map(({ playbook }) => playbook.id),
  )
  return carriers(facts, (id) => ids.has(id))
}

/** Customers kept over the year that today's churn would have lost, with the effects growing month by month. */
function savedInYear({ plan, brief, known }: Facts): number | null {
  const { customers, churn } = known
  if (customers === null || churn === null) return null
  let saved = 0
  for (let month = 1; month <= 12; month += 1) {
    saved += customers * churn * expectedChange(plan.initiatives, brief.start, month).churn * promised
  }
  return Math.floor(saved)
}

/** Churn in the period the brief names it in, today and promised. */
export function churnTarget(facts: Facts): { from: number; to: number; period: 'month' | 'quarter' | 'year' } | null {
  const { brief, known, change } = facts
  if (known.churn === null || change.churn <= 0) return null
  const given = brief.metrics.churn
  const period = given && given.provenance !== 'benchmark' ? given.period : 'month'
  const months = monthsIn[period]
  const from = given && given.provenance !== 'benchmark' ? given.value : known.churn
  const exact = churnOver(known.churn * (1 - promised * change.churn), months)
  const step = from < 0.03 ? 10_000 : 2000
  const coarse = Math.ceil(exact * step - 1e-9) / step
  const to = coarse < from ? coarse : Math.ceil(exact * 10_000) / 10_000
  return { from, to, period }
}

const periodNames = {
  month: { ru: 'месячный', en: 'monthly' },
  quarter: { ru: 'квартальный', en: 'quarterly' },
  year: { ru: 'годовой', en: 'annual' },
} as const

export function retentionGoal(facts: Facts): DraftGoal | null {
  const { words, team, brief, end, known, change, noun, kind } = facts
  const target = churnTarget(facts)
  if (!target) return null
  const saved = savedInYear(facts)
  const period = words.say(periodNames[target.period])
  const kept =
    saved === null || saved < 1
      ? ''
      : words.say({
          ru: `, удержав за год ${words.count(saved, 'keptCustomers')}`,
          en: `, keeping ${words.count(saved, noun)} more over the year`,
        })
  const given = brief.metrics.churn?.provenance === 'given'
  return {
    type: 'retention',
    title: words.say({
      ru: `Снизить ${period} отток активных клиентов с ${words.percent(target.from, 2)} до ${words.percent(target.to, 2)} к ${words.date(end)}${kept}`,
      en: `Cut ${period} churn of active customers from ${words.percent(target.from, 2)} to ${words.percent(target.to, 2)} by ${words.date(end)}${kept}`,
    }),
    achievable: words.say({
      ru: `Несут ${onChurn(facts)}: вместе −${words.percent(change.churn)} оттока к концу года после поправки на надёжность оценок; цель берёт 90 % этого.`,
      en: `Carried by ${onChurn(facts)}: together ${words.percent(change.churn)} less churn at year end after the haircut for evidence; the goal takes 90% of it.`,
    }),
    relevant: words.say({
      ru: 'Удержанный клиент платит в каждом следующем месяце, поэтому выручка растёт без расходов на привлечение.',
      en: 'A customer who stays pays every following month, so revenue grows without acquisition cost.',
    }),
    deadline: end,
    segmentIds: [],
    kpis: [
      {
        metric: 'churn',
        name: words.say({ ru: 'Отток активных клиентов', en: 'Churn of active customers' }),
        unit: '%',
        ...today(target.from, given ? 'brief' : 'derived'),
        target: target.to,
        direction: 'down',
        by: end,
        period: target.period,
        formula: words.say({
          ru: 'ушедшие за период ÷ активные на его начало',
          en: 'customers lost in the period ÷ active at its start',
        }),
        dataSource: sourceOf(facts, 'customers'),
        cadence: 'monthly',
        owner: team.owner('crm'),
        segmentId: null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Средняя скидка к цене', en: 'Average discount' }),
        limit: words.say({ ru: 'не выше сегодняшней плюс 1 п. п.', en: 'today’s level plus 1 pp at most' }),
        why: words.say({
          ru: 'Отток легко снизить, раздавая маржу; такая победа убыточна.',
          en: 'Churn falls easily when margin is given away; such a win loses money.',
        }),
      },
      ...(known.order === null
        ? []
        : [
            {
              metric:
                kind === 'subscription'
                  ? words.say({ ru: 'Средний платёж клиента', en: 'Average bill' })
                  : words.say({ ru: 'Средний чек', en: 'Average order' }),
              limit: words.say({
                ru: `не ниже ${words.money(Math.floor(known.order * 0.97))}`,
                en: `not below ${words.money(Math.floor(known.order * 0.97))}`,
              }),
              why: words.say({
                ru: 'Удержание не должно держаться на дешёвых покупках.',
                en: 'Retention must not rest on cheap purchases.',
              }),
            },
          ]),
    ],
    refs: ['brief.metrics.churn'],
    serves: ['churn', 'retention', 'ltv', 'revenue', 'customers'],
  }
}

/** Where churn is unknown: the goal is to know it, with a rule for the number that follows. */
export function measureRetentionGoal(facts: Facts): DraftGoal {
  const { words, team, kind, day } = facts
  const due = day(2, -1)
  const subscription = kind === 'subscription'
  const name = subscription
    ? words.say({ ru: 'Доля продлений за 12 месяцев', en: 'Renewals over 12 months' })
    : words.say({ ru: 'Доля вернувшихся клиентов за 12 месяцев', en: 'Share of customers back within 12 months' })
  return {
    type: 'measure',
    title: words.say({
      ru: `К ${words.date(due)} измерить долю ${subscription ? 'продлений' : 'вернувшихся клиентов'} за 12 месяцев по всем продажам года и назначить число на год`,
      en: `By ${words.date(due)} measure the ${subscription ? 'renewal rate' : 'share of customers who come back'} over 12 months on all sales and set the number for the year`,
    }),
    achievable: words.say({
      ru: `Нужна одна выгрузка и около 2 дней работы, ответственный — ${words.role(team.owner('analyst'))}; отдельных денег не требуется.`,
      en: `It takes one export and about 2 days of work (${words.role(team.owner('analyst'))}); no extra money.`,
    }),
    relevant: words.say({
      ru: 'Пока доля не известна, нельзя сказать, удерживает ли план хоть кого-то; после замера цель — плюс 5 п. п. к концу года.',
      en: 'Until the share is known nobody can say whether the plan keeps anyone; after the count the target is plus 5 pp by year end.',
    }),
    deadline: due,
    segmentIds: [],
    kpis: [
      {
        metric: 'retention',
        name,
        unit: '%',
        ...toMeasure(facts),
        target: null,
        direction: 'up',
        by: due,
        period: 'year',
        formula: words.say({
          ru: 'клиенты с повторной покупкой за 12 месяцев ÷ все клиенты этого периода',
          en: 'customers with a repeat within 12 months ÷ all customers of the period',
        }),
        dataSource: sourceOf(facts, 'customers'),
        cadence: 'monthly',
        owner: team.owner('analyst'),
        segmentId: null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Часы на сбор чисел', en: 'Hours spent on counting' }),
        limit: words.say({ ru: 'не больше 16 за первые два месяца', en: '16 at most in the first two months' }),
        why: words.say({
          ru: 'Замер не должен отнимать время у исправлений.',
          en: 'Counting must not take time from fixing.',
        }),
      },
    ],
    refs: ['industry.retention'],
    serves: ['retention', 'churn', 'ltv', 'revenue', 'customers'],
  }
}
