import type { GoalMetric } from '../../../core/brief.ts'
import { addMonths, laterDate, planMonth } from '../../../core/date.ts'
import { rewardBurden } from '../../../finance/rewards.ts'
import { capital } from '../../words.ts'
import { segmentPlan } from '../analysis/segment-plan.ts'
import type { Facts } from '../facts.ts'
import { type DraftGoal, inYear, sourceOf, today } from './draft-goal.ts'
import { promised } from './retention.ts'

/** Share of the margin that rewards take at the planned rate (F31). */
export function plannedBurden({ plan, margin }: Facts): number | null {
  const { earnRate, breakage, displacement } = plan.programme
  if (earnRate <= 0) return null
  return rewardBurden({ rate: earnRate, breakage, displacement, grossMargin: margin.value })
}

/** Share of revenue made by members at the end of the year, whole percent, never above the design. */
function memberShareTarget({ plan, brief }: Facts): number | null {
  const carrier = plan.initiatives.find(({ id }) => id === plan.programme.initiativeId)
  if (!carrier || plan.programme.penetration <= 0) return null
  const months = 12 - planMonth(brief.start, carrier.launch) + 1
  const ramp = Math.min(1, Math.max(0, months) / Math.max(1, carrier.playbook.rampMonths))
  const share = Math.floor(plan.programme.penetration * ramp * promised * 100 + 1e-9) / 100
  return share > 0 ? share : null
}

/** Programmes without a running balance are judged by the number of their own playbook: growing accounts, used coupons, full cards. */
function ownNumberGoal(facts: Facts): DraftGoal | null {
  const { words, plan, day, margin } = facts
  const carrier = plan.initiatives.find(({ id }) => id === plan.programme.initiativeId)
  const target = carrier?.playbook.kpi.target
  if (!carrier || typeof target !== 'number') return null
  const name = words.say(carrier.playbook.kpi.name)
  const by = inYear(facts, laterDate(addMonths(carrier.launch, carrier.playbook.rampMonths + 3), day(9, -1)))
  const burden = plannedBurden(facts)
  return {
    type: 'programme',
    title: words.say({
      ru: `Довести показатель ${words.quote(name)} с нуля до ${words.percent(target / 100)} к ${words.date(by)}`,
      en: `Bring “${name}” from nothing to ${words.percent(target / 100)} by ${words.date(by)}`,
    }),
    achievable: words.say({
      ru: `Запуск ${words.date(carrier.launch)} (${carrier.id}); число экспертное и проверяется через ${words.count(carrier.playbook.rampMonths, 'month')} после запуска: меньше половины — меняем условия.`,
      en: `Launch on ${words.date(carrier.launch)} (${carrier.id}); the number is an expert estimate, checked ${words.count(carrier.playbook.rampMonths, 'month')} after launch: under half of it the terms change.`,
    }),
    relevant: words.say({
      ru: 'Показывает, меняет ли награда поведение, а не только раздаётся.',
      en: 'It shows whether the reward changes behaviour or is merely handed out.',
    }),
    deadline: by,
    segmentIds: [],
    kpis: [
      {
        metric: 'other',
        name: capital(name),
        unit: '%',
        ...today(0, 'new'),
        target: target / 100,
        direction: 'up',
        by,
        period: 'quarter',
        formula: words.say({
          ru: /чек/iu.test(name) ? 'чеки с номером участника ÷ все чеки' : 'такие участники ÷ все участники программы',
          en: /receipt/iu.test(name)
            ? 'receipts with a member number ÷ all receipts'
            : 'such members ÷ all members of the programme',
        }),
        dataSource: sourceOf(facts, 'sales'),
        cadence: 'monthly',
        owner: carrier.owner,
        segmentId: null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Доля маржи, уходящая на награды', en: 'Share of margin that rewards take' }),
        limit: words.say({
          ru: `не выше ${words.percent(Math.min(0.15, (burden ?? 0.05) * 1.2))}`,
          en: `not above ${words.percent(Math.min(0.15, (burden ?? 0.05) * 1.2))}`,
        }),
        why: words.say({
          ru: `Маржа ${words.percent(margin.value)}; сверх этого предела награда отнимает больше, чем добавляет.`,
          en: `The margin is ${words.percent(margin.value)}; above the limit a reward takes more than it adds.`,
        }),
      },
    ],
    refs: ['industry.archetypes'],
    serves: ['revenue', 'ltv', 'retention', 'ordersPerMonth'],
  }
}

export function programmeGoal(facts: Facts): DraftGoal | null {
  const moved: readonly (GoalMetric | null)[] = ['revenue', 'ltv', 'customers', 'ordersPerMonth']
  const asked = facts.brief.goals.some(({ metric }) => moved.includes(metric))
  const balance = ['points', 'tiers', 'cashback'].includes(facts.plan.programme.type)
  if (!balance || !asked) return ownNumberGoal(facts) ?? null
  const { words, plan, end, team } = facts
  const target = memberShareTarget(facts)
  const carrier = plan.initiatives.find(({ id }) => id === plan.programme.initiativeId)
  if (!carrier || target === null) return null
  const burden = plannedBurden(facts)
  return {
    type: 'programme',
    title: words.say({
      ru: `Довести долю выручки участников программы с 0 % до ${words.percent(target, 0)} к ${words.date(end)}`,
      en: `Bring the share of revenue made by programme members from 0% to ${words.percent(target, 0)} by ${words.date(end)}`,
    }),
    achievable: words.say({
      ru: `Запуск ${words.date(carrier.launch)} (${carrier.id}); в расчёте зрелая доля ${words.percent(plan.programme.penetration, 0)}, цель берёт 90 % достижимого к концу года.`,
      en: `Launch on ${words.date(carrier.launch)} (${carrier.id}); the mature share in the sums is ${words.percent(plan.programme.penetration, 0)}, the goal takes 90% of what the year allows.`,
    }),
    relevant: words.say({
      ru: 'Узнанные покупки — единственный способ видеть частоту, уход и ответ на сообщения по человеку.',
      en: 'Known purchases are the only way to see frequency, departure and response person by person.',
    }),
    deadline: end,
    segmentIds: [],
    kpis: [
      {
        metric: 'programmeShare',
        name: words.say({ ru: 'Доля выручки участников', en: 'Members’ share of revenue' }),
        unit: '%',
        ...today(0, 'new'),
        target,
        direction: 'up',
        by: end,
        period: 'month',
        formula: words.say({
          ru: 'выручка узнанных участников ÷ вся выручка месяца',
          en: 'revenue of known members ÷ revenue of the month',
        }),
        dataSource: sourceOf(facts, 'sales'),
        cadence: 'weekly',
        owner: carrier.owner,
        segmentId: null,
      },
    ],
    guardrails: [
      burden === null
        ? {
            metric: words.say({ ru: 'Стоимость привилегий', en: 'Cost of benefits' }),
            limit: words.say({ ru: 'не выше заложенной в план', en: 'not above the plan' }),
            why: words.say({ ru: 'Иначе растёт участие, а не маржа.', en: 'Otherwise membership grows, not margin.' }),
          }
        : {
            metric: words.say({
              ru: 'Доля маржи участников, уходящая на награды',
              en: 'Rewards as a share of members’ margin',
            }),
            limit: words.say({
              ru: `не выше ${words.percent(burden * 1.2)}`,
              en: `not above ${words.percent(burden * 1.2)}`,
            }),
            why: words.say({
              ru: `В расчёте ${words.percent(burden)}; пятая часть сверху уже съедает пользу.`,
              en: `The sums hold ${words.percent(burden)}; a fifth above it eats the benefit.`,
            }),
          },
      {
        metric: words.say({ ru: 'Анкеты без второй покупки', en: 'Sign-ups without a second purchase' }),
        limit: words.say({ ru: 'не больше 40 % за 30 дней', en: '40% within 30 days at most' }),
        why: words.say({
          ru: `Долю легко поднять пустыми анкетами; ${words.role(team.owner('crm'))} сверяет их раз в неделю.`,
          en: `Empty sign-ups lift the share easily; ${words.role(team.owner('crm'))} checks them weekly.`,
        }),
      },
    ],
    refs: ['brief.metrics.grossMargin'],
    serves: ['revenue', 'ordersPerMonth', 'ltv', 'retention'],
  }
}

export function winbackGoal(facts: Facts): DraftGoal | null {
  const { words, plan, known, returns, team, day } = facts
  const carrier = plan.initiatives.find(({ playbook }) => playbook.effect.winback !== null)
  const target = returns === null ? 0 : Math.floor(returns * promised)
  if (!carrier || known.dormant === null || target < 1) return null
  const last = Math.max(1, ...carrier.waveMonths)
  const due = inYear(facts, addMonths(day(last), 1))
  const dormant = segmentPlan(facts).find(({ key }) => key === 'dormant')
  const { winback } = carrier.playbook.effect
  return {
    type: 'winback',
    title: words.say({
      ru: `Вернуть ${words.count(target, 'customer')} из ${words.number(known.dormant)} спящих сверх контрольной группы к ${words.date(due)}`,
      en: `Win back ${words.count(target, 'customer')} of ${words.number(known.dormant)} dormant above the control group by ${words.date(due)}`,
    }),
    achievable: words.say({
      ru: `Несёт ${carrier.id}: с ${words.percent(winback?.contactable ?? 0, 0)} спящих можно связаться, возвращается ${words.percent(winback?.response ?? 0, 0)} против ${words.percent(winback?.organic ?? 0, 0)} пришедших бы без сообщения; за год ${words.count(carrier.waveMonths.length, 'wave')}.`,
      en: `Carried by ${carrier.id}: ${words.percent(winback?.contactable ?? 0, 0)} can be contacted, ${words.percent(winback?.response ?? 0, 0)} return, ${words.percent(winback?.organic ?? 0, 0)} would return anyway; ${words.count(carrier.waveMonths.length, 'wave')} a year.`,
    }),
    relevant: words.say({
      ru: 'Эти клиенты уже знают компанию, поэтому возврат дешевле привлечения, пока причина ухода исправлена.',
      en: 'They know the company, so winning them back costs less than acquisition once the cause is fixed.',
    }),
    deadline: due,
    segmentIds: dormant ? [dormant.id] : [],
    kpis: [
      {
        metric: 'winback',
        name: words.say({ ru: 'Возвращено сверх контроля', en: 'Returned above control' }),
        unit: words.say({ ru: 'клиенты', en: 'customers' }),
        ...today(0, 'new'),
        target,
        direction: 'up',
        by: due,
        period: 'year',
        formula: words.say({
          ru: '(доля возврата в волне − доля возврата в контроле) × получатели волны',
          en: '(return rate of the wave − return rate of control) × recipients',
        }),
        dataSource: sourceOf(facts, 'customers'),
        cadence: 'monthly',
        owner: team.owner('crm'),
        segmentId: dormant?.id ?? null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Отписки после волны', en: 'Opt-outs after a wave' }),
        limit: words.say({ ru: 'не больше 1 % получателей', en: '1% of recipients at most' }),
        why: words.say({
          ru: 'Отписавшегося нельзя позвать снова.',
          en: 'An opt-out can never be called again.',
        }),
      },
    ],
    refs: ['brief.metrics.dormantCustomers'],
    serves: ['customers', 'revenue', 'ltv', 'retention'],
  }
}
