import type { GoalMetric } from '../../../core/brief.ts'
import { earlierDate, type IsoDate } from '../../../core/date.ts'
import type { Goals, Kpi } from '../../../stages/goals/schema.ts'
import type { Facts } from '../facts.ts'

type Goal = Goals['goals'][number]
export type DraftKpi = Omit<Kpi, 'id'>

/** A goal before it is numbered and tied to the goals of the business. */
export interface DraftGoal extends Omit<Goal, 'id' | 'kpis' | 'businessGoalIds'> {
  kpis: DraftKpi[]
  /** Metrics of the business it serves, the nearest first. */
  serves: readonly GoalMetric[]
}

/** The tool or record a number is read from, in the client's own words where the brief names one. */
export function sourceOf({ brief, words }: Facts, what: 'sales' | 'customers' | 'survey' | 'service'): string {
  const patterns = {
    sales: /касс|pos|1с|1c|iiko|r-keeper|эвотор|sales|billing|stripe|биллинг|erp|shop/iu,
    customers: /crm|црм|bitrix|битрикс|amo|hubspot|salesforce|klaviyo/iu,
    survey: /опрос|survey|nps|typeform|forms/iu,
    service: /helpdesk|zendesk|intercom|support|поддержк|журнал|тикет|crm|црм/iu,
  } as const
  const tool = brief.tools.find((name) => patterns[what].test(name))
  if (tool) return tool
  const usual = {
    sales: { ru: 'выгрузка продаж', en: 'sales export' },
    customers: { ru: 'список клиентов с датами покупок', en: 'customer list with purchase dates' },
    survey: { ru: 'опрос клиентов', en: 'customer survey' },
    service: { ru: 'журнал обращений', en: 'log of contacts' },
  } as const
  return words.say(usual[what])
}

/** A KPI whose value today must be measured first, at the latest by the end of month 2. */
export function toMeasure(facts: Facts): Pick<DraftKpi, 'baseline' | 'baselineSource' | 'measuredBy'> {
  return { baseline: null, baselineSource: 'to-measure', measuredBy: facts.day(2, -1) }
}

/** The value today is known or is nothing because the thing is new. */
export function today(
  baseline: number,
  source: 'brief' | 'derived' | 'new',
): Pick<DraftKpi, 'baseline' | 'baselineSource' | 'measuredBy'> {
  return { baseline, baselineSource: source, measuredBy: null }
}

/** `I1, I2 and I3` of the initiatives that change a metric, the largest first. */
export function carriers({ plan, words }: Facts, has: (id: string) => boolean): string {
  return words.list(plan.initiatives.filter(({ playbook }) => has(playbook.id)).map(({ id }) => id))
}

/** A day not after the end of the plan. */
export function inYear(facts: Facts, day: IsoDate): IsoDate {
  return earlierDate(day, facts.end)
}
