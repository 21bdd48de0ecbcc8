import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { plannedBurden } from '../goals/programme-goals.ts'
import type { Launch } from '../roadmap/launches.ts'
import type { DraftTrigger } from './triggers.ts'

const round = (value: number) => Number(value.toFixed(3))

/** The initiative that is closed first: the programme by its rewards, else the dearest one that customers see. */
export function stopLoss(facts: Facts, launches: readonly Launch[]): DraftTrigger[] {
  const { words, team, plan, brief, first } = facts
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
        ru: `Остановить выдачу новых наград в ${programme.item.id}; уже выданные действуют ещё 90 дней; новые условия только после пересчёта ставки (в расчёте ${words.percent(burden)})`,
        en: `Stop new rewards of ${programme.item.id}; those already given stay good for 90 days; new terms only after the rate is worked out again (${words.percent(burden)} in the sums)`,
      }),
      owner: lead,
    })
  }
  const closable = launches.filter(
    ({ item }) => item.cost > 0 && item.id !== programme?.item.id && item.id !== first?.id,
  )
  const costly = (...directions: string[]) =>
    closable.filter(({ item }) => directions.includes(item.direction)).toSorted((a, b) => b.item.cost - a.item.cost)[0]
  // Offers are closed before service: a fix that is slow to work still keeps customers.
  const dearest = costly('loyalty', 'personal', 'winback') ?? costly('proactive')
  if (dearest) {
    rows.push({
      kind: 'stop-loss',
      metric: words.say({
        ru: `Достигнутая доля цели ${dearest.item.id} (${small(dearest.item.kpi.name)}, смотрим с ${words.format.shortDate(dearest.item.kpi.by)})`,
        en: `Share of the target of ${dearest.item.id} reached (${small(dearest.item.kpi.name)}, read from ${words.format.shortDate(dearest.item.kpi.by)})`,
      }),
      operator: '<',
      threshold: 0.5,
      unit: '%',
      periods: 2,
      period: 'month',
      action: words.say({
        ru: `Закрыть ${dearest.item.id} ${words.quote(words.say(dearest.told.short))} и остановить расходы: на год заложено ${words.money(dearest.item.cost)} из ${words.money(brief.budget.total)}`,
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
export function moveBudget(facts: Facts, launches: readonly Launch[]): DraftTrigger[] {
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

/** A wave that brings back nobody more than its control. */
export function winbackTrigger({ words, team }: Facts, launches: readonly Launch[]): DraftTrigger[] {
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
