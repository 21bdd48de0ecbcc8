import { monthlyChurn, monthsIn } from '../../../core/rates.ts'
import { npsMargin } from '../../../finance/sample-size.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { plannedBurden } from '../goals/programme-goals.ts'
import type { EarlierDrafts, Launch } from '../roadmap/launches.ts'
import { surveyAnswers } from './feedback.ts'

type Trigger = MonitoringAnswer['triggers'][number]
type DraftTrigger = Omit<Trigger, 'id'>

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
function serviceTrigger({ words }: Facts, { goals }: EarlierDrafts): DraftTrigger[] {
  const goal = goals.goals.find(({ type }) => type === 'service')
  const kpi = goal?.kpis.find(({ target, unit, direction }) => target !== null && unit === '%' && direction === 'up')
  if (!kpi || kpi.target === null) return []
  return [
    {
      kind: 'correct',
      metric: kpi.name,
      operator: '<',
      threshold: round(kpi.target * 0.9),
      unit: '%',
      periods: 3,
      period: 'week',
      action: words.say({
        ru: 'Разобрать худший день или смену с теми, кто работал; за 5 рабочих дней сменить расписание или снять обещание там, где его не держат',
        en: 'Go through the worst day or shift with those who worked it; within 5 working days change the roster or withdraw the promise where it is not kept',
      }),
      owner: kpi.owner,
    },
  ]
}

function npsTrigger(facts: Facts): DraftTrigger[] {
  const { words, team, known } = facts
  if (known.nps === null) return []
  const fall = Math.max(5, Math.ceil(npsMargin(surveyAnswers(facts))))
  return [
    {
      kind: 'correct',
      metric: 'NPS',
      operator: '<',
      threshold: Math.round(known.nps) - fall,
      unit: words.say({ ru: 'пунктов', en: 'points' }),
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

function optOuts({ words, team }: Facts): DraftTrigger {
  return {
    kind: 'correct',
    metric: words.say({ ru: 'Отписки от одной рассылки', en: 'Opt-outs per mailing' }),
    operator: '>',
    threshold: 0.01,
    unit: '%',
    periods: 1,
    period: 'week',
    action: words.say({
      ru: 'Вдвое реже писать этому сегменту 60 дней и переписать текст: повод раньше предложения',
      en: 'Write half as often to the segment for 60 days and rewrite the text: the reason before the offer',
    }),
    owner: team.owner('crm'),
  }
}

/** The initiative that is closed first: the programme by its rewards, else the dearest one that customers see. */
function stopLoss(facts: Facts, launches: readonly Launch[]): DraftTrigger[] {
  const { words, team, plan, brief } = facts
  const lead = team.owner('lead')
  const burden = plannedBurden(facts)
  const programme = launches.find(({ item }) => item.id === plan.programme.initiativeId)
  const rows: DraftTrigger[] = []
  if (programme && burden !== null && programme.item.direction === 'loyalty') {
    rows.push({
      kind: 'stop-loss',
      metric: words.say({ ru: 'Стоимость наград в марже участников', en: 'Rewards as a share of members’ margin' }),
      operator: '>',
      threshold: round(burden * 1.5),
      unit: '%',
      periods: 2,
      period: 'month',
      action: words.say({
        ru: `Остановить начисление в ${programme.item.id}, сохранив списание накопленного 90 дней; новые условия только после пересчёта ставки (в расчёте ${words.percent(burden)})`,
        en: `Stop accruals of ${programme.item.id}, keep redemption of balances for 90 days; new terms only after the rate is worked out again (${words.percent(burden)} in the sums)`,
      }),
      owner: lead,
    })
  }
  const dearest = launches
    .filter(({ item }) => item.direction !== 'enabler' && item.direction !== 'staff' && item.id !== programme?.item.id)
    .toSorted((a, b) => b.item.cost - a.item.cost)[0]
  if (dearest && dearest.item.cost > 0) {
    rows.push({
      kind: 'stop-loss',
      metric: words.say({
        ru: `Выполнение цели ${dearest.item.id} (${small(dearest.item.kpi.name)})`,
        en: `Share of the target of ${dearest.item.id} reached (${small(dearest.item.kpi.name)})`,
      }),
      operator: '<',
      threshold: 0.5,
      unit: '%',
      periods: 2,
      period: 'month',
      action: words.say({
        ru: `Закрыть ${dearest.item.id} ${words.quote(words.say(dearest.told.short))} и остановить её расходы: на год заложено ${words.money(dearest.item.cost)} из ${words.money(brief.budget.total)}`,
        en: `Close ${dearest.item.id} (${words.say(dearest.told.short)}) and stop its spending: ${words.money(dearest.item.cost)} of ${words.money(brief.budget.total)} is set aside for the year`,
      }),
      owner: lead,
    })
  }
  const any = launches.find(({ item }) => item.direction !== 'enabler')
  if (rows.length === 0 && any) {
    rows.push({
      kind: 'stop-loss',
      metric: words.say({ ru: `Часы на ${any.item.id} против плана`, en: `Hours on ${any.item.id} against plan` }),
      operator: '>',
      threshold: 1.5,
      unit: '%',
      periods: 2,
      period: 'month',
      action: words.say({
        ru: `Закрыть ${any.item.id}, если ${any.item.kpi.name} не сдвинулась от исходного уровня`,
        en: `Close ${any.item.id} if ${any.item.kpi.name} has not moved from the level of today`,
      }),
      owner: lead,
    })
  }
  return rows
}

/** Where money comes from when a quarter is overspent, and where it goes when something works. */
function moveBudget(facts: Facts, launches: readonly Launch[]): DraftTrigger[] {
  const { words, team, first } = facts
  const weakest = launches
    .filter(({ item }) => item.direction !== 'enabler' && item.id !== first?.id && item.cost > 0)
    .toSorted((a, b) => b.item.priority - a.item.priority || a.item.ice - b.item.ice)[0]
  const from = weakest ? `${weakest.item.id} (${words.say(weakest.told.short)})` : null
  const to = first ? first.id : null
  return [
    {
      kind: 'reallocate',
      metric: words.say({ ru: 'Расходы квартала к плану', en: 'Spending of the quarter against plan' }),
      operator: '>',
      threshold: 1.1,
      unit: '%',
      periods: 1,
      period: 'quarter',
      action: words.say({
        ru: `Взять разницу из ${from ?? 'резерва'}, а не из ${to ?? 'первого исправления'}; решение на квартальном совещании`,
        en: `Take the difference from ${from ?? 'the reserve'}, not from ${to ?? 'the first fix'}; decided at the quarterly meeting`,
      }),
      owner: team.owner('finance'),
    },
  ]
}

function winbackTrigger({ words, team }: Facts, launches: readonly Launch[]): DraftTrigger[] {
  const carrier = launches.find(({ item }) => item.direction === 'winback' && item.winback !== null)
  if (!carrier) return []
  const next = carrier.planned.waveMonths[1]
  return [
    {
      kind: 'reallocate',
      metric: words.say({
        ru: `Возврат сверх контроля в ${carrier.item.id}`,
        en: `Return above control in ${carrier.item.id}`,
      }),
      operator: '<=',
      threshold: 0,
      unit: '%',
      periods: 1,
      period: 'month',
      action: words.say({
        ru: `${next ? 'Отменить следующую волну' : 'Не писать остатку списка'}, её деньги отдать звонкам ушедшим с записью причины`,
        en: `${next ? 'Cancel the next wave' : 'Do not write to the rest of the list'}; its money pays for calls that note the reason of leaving`,
      }),
      owner: team.owner('crm'),
    },
  ]
}

/** Numbers agreed beforehand at which something is mended, closed or paid for differently. */
export function triggersOf(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): Trigger[] {
  const sends = launches.some(({ voice }) => voice.mode !== undefined)
  return [
    ...churnTrigger(facts, drafts),
    ...serviceTrigger(facts, drafts),
    ...npsTrigger(facts),
    slowAnswers(facts),
    ...(sends ? [optOuts(facts)] : []),
    ...stopLoss(facts, launches),
    ...moveBudget(facts, launches),
    ...winbackTrigger(facts, launches),
  ].map((trigger, index) => ({ id: `N${index + 1}`, ...trigger }))
}
