import { monthlyChurn, monthsIn } from '../../../core/rates.ts'
import { npsMargin } from '../../../finance/sample-size.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import type { Facts } from '../facts.ts'
import type { EarlierDrafts, Launch } from '../roadmap/launches.ts'
import { surveyAnswers } from './feedback.ts'
import { moveBudget, stopLoss, winbackTrigger } from './money-triggers.ts'

type Trigger = MonitoringAnswer['triggers'][number]
export type DraftTrigger = Omit<Trigger, 'id'>

const scores = { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' }
const round = (value: number, digits = 3) => Number(value.toFixed(digits))

/** The main rate got no better than today although the first fixes are live. */
function churnTrigger(facts: Facts, { goals }: EarlierDrafts): DraftTrigger[] {
  const { words, team, first } = facts
  const kpi = goals.goals.flatMap(({ kpis }) => kpis).find(({ metric }) => metric === 'churn')
  if (!kpi || kpi.baseline === null) return []
  const months = kpi.period === 'none' ? 1 : monthsIn[kpi.period]
  const monthly = round(monthlyChurn(kpi.baseline, months), 4)
  return [
    {
      kind: 'correct',
      metric: words.say({ ru: 'Отток за месяц', en: 'Churn of the month' }),
      operator: '>',
      threshold: monthly,
      unit: '%',
      periods: 2,
      period: 'month',
      action: words.say({
        ru: `Позвонить 20 ушедшим за эти месяцы; если причина прежняя, усилить ${first?.id ?? 'первое исправление'} и на месяц остановить рекламные сообщения`,
        en: `Call 20 who left in these months; if the reason is the old one, strengthen ${first?.id ?? 'the first fix'} and stop advertising for a month`,
      }),
      owner: team.owner('lead'),
    },
  ]
}

/** The number of the service goal falls well below its target. */
function serviceTrigger({ words, kind }: Facts, { goals }: EarlierDrafts): DraftTrigger[] {
  const goal = goals.goals.find(({ type }) => type === 'service')
  const kpi = goal?.kpis.find(({ target, unit, direction }) => target !== null && unit === '%' && direction === 'up')
  if (!kpi || kpi.target === null) return []
  return [
    {
      kind: 'correct',
      metric: words.say({
        ru: `${kpi.name}, смотрим с ${words.format.shortDate(kpi.by)}`,
        en: `${kpi.name}, read from ${words.format.shortDate(kpi.by)}`,
      }),
      operator: '<',
      threshold: round(kpi.target * 0.9),
      unit: '%',
      periods: 3,
      period: 'week',
      action:
        kind === 'retail' || kind === 'service'
          ? words.say({
              ru: 'Разобрать худший день или смену с теми, кто работал; за 5 рабочих дней сменить расписание или снять обещание там, где его не держат',
              en: 'Go through the worst day or shift with those who worked it; within 5 working days change the roster or withdraw the promise where it is not kept',
            })
          : words.say({
              ru: 'Разобрать 10 последних неудач с теми, кто их вёл; за 5 рабочих дней изменить один шаг и сказать об этом этим 10 клиентам',
              en: 'Go through the last 10 failures with those who handled them; within 5 working days change one step and tell those 10 customers',
            }),
      owner: kpi.owner,
    },
  ]
}

function npsTrigger(facts: Facts): DraftTrigger[] {
  const { words, team, known } = facts
  if (known.nps === null) return []
  const fall = Math.max(5, Math.ceil(npsMargin(surveyAnswers(facts))))
  const threshold = Math.round(known.nps) - fall
  return [
    {
      kind: 'correct',
      metric: 'NPS',
      operator: '<',
      threshold,
      unit: words.say({ ru: words.format.plural(threshold, scores), en: 'points' }),
      periods: 1,
      period: 'quarter',
      action: words.say({
        ru: `Падение больше погрешности (${fall}): за 10 дней назвать причину по ответам с оценкой 0–6 и отложить новые запуски, пока она не исправлена`,
        en: `A fall beyond the error bar (${fall}): name the reason from the 0-6 answers within 10 days, hold new launches until it is mended`,
      }),
      owner: team.owner('service'),
    },
  ]
}

function slowAnswers({ words, team }: Facts): DraftTrigger {
  return {
    kind: 'correct',
    metric: words.say({ ru: 'Плохие оценки с ответом за 24 часа', en: 'Bad scores answered within 24 hours' }),
    operator: '<',
    threshold: 0.8,
    unit: '%',
    periods: 2,
    period: 'week',
    action: words.say({
      ru: 'Назначить дежурного по дням и замену; пока отвечаем медленнее, опрос сократить вдвое',
      en: 'Name a person on duty for each day and a stand-in; halve the survey while answers are slow',
    }),
    owner: team.owner('service'),
  }
}

function optOuts({ words, team, known }: Facts): DraftTrigger {
  // One per cent of a short list is less than one person.
  const few = known.customers === null || known.customers < 500
  return {
    kind: 'correct',
    metric: words.say({ ru: 'Отписки от одной рассылки', en: 'Opt-outs per mailing' }),
    operator: few ? '>=' : '>',
    threshold: few ? 3 : 0.01,
    unit: few ? words.say({ ru: 'клиента', en: 'customers' }) : '%',
    periods: 1,
    period: 'week',
    action: words.say({
      ru: 'Вдвое реже писать этому сегменту 60 дней и переписать текст: повод раньше предложения',
      en: 'Write half as often to the segment for 60 days and rewrite the text: the reason before the offer',
    }),
    owner: team.owner('crm'),
  }
}

/** Numbers agreed beforehand at which something is mended, closed or paid for differently. */
export function triggersOf(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): Trigger[] {
  const calls = launches.find(({ planned }) => planned.playbook.id === 'pro-close-loop-24h')
  // The same number must not stand there with two limits.
  const callsAreGoal = drafts.goals.goals.some(({ kpis }) => kpis.some(({ name }) => name === calls?.item.kpi.name))
  const sends = launches.some(({ voice }) => voice.mode !== undefined)
  return [
    ...churnTrigger(facts, drafts),
    ...serviceTrigger(facts, drafts),
    ...npsTrigger(facts),
    ...(callsAreGoal ? [] : [slowAnswers(facts)]),
    ...(sends ? [optOuts(facts)] : []),
    ...stopLoss(facts, launches),
    ...moveBudget(facts, launches),
    ...winbackTrigger(facts, launches),
  ].map((trigger, index) => ({ id: `N${index + 1}`, ...trigger }))
}
