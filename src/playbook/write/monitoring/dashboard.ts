import type { Localised } from '../../../core/localised.ts'
import type { Kpi } from '../../../stages/goals/schema.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import type { Facts } from '../facts.ts'
import type { EarlierDrafts } from '../roadmap/launches.ts'

const charts: Partial<Record<Kpi['metric'], Localised>> = {
  churn: {
    ru: 'линия по месяцам, цель чертой',
    en: 'line by month, target as a rule',
  },
  retention: { ru: 'таблица по месяцу первой покупки', en: 'table by month of first purchase' },
  nps: {
    ru: 'столбец с отрезком погрешности, рядом 3 главные причины',
    en: 'bar with its error range and the 3 main reasons',
  },
  csat: {
    ru: 'линия по неделям, худшая точка или сотрудник отдельной линией',
    en: 'line by week, the worst place as its own line',
  },
  programmeShare: {
    ru: 'доля по неделям, по точкам или менеджерам от худшей',
    en: 'share by week, places sorted from the worst',
  },
  winback: { ru: 'столбцы «волна» и «контроль» рядом', en: 'bars of wave and control side by side' },
  ordersPerMonth: {
    ru: 'линия по месяцам рядом с тем же месяцем прошлого года',
    en: 'line by month beside the same month last year',
  },
  averageOrder: {
    ru: 'линия по месяцам рядом с тем же месяцем прошлого года',
    en: 'line by month beside the same month last year',
  },
  revenue: { ru: 'столбцы по месяцам, план и факт', en: 'bars by month, plan and actual' },
}
const usual: Localised = {
  ru: 'линия по периодам от исходного уровня, цель чертой',
  en: 'line by period from the level of today, target as a rule',
}

const beside: Localised = {
  ru: 'линия по месяцам, контрольная группа второй линией, цель чертой',
  en: 'line by month, control group as a second line, target as a rule',
}

/** Metrics that say nothing new within a month. */
const slow: ReadonlySet<Kpi['metric']> = new Set(['nps', 'ltv', 'retention'])

/** Every KPI of the goals once, read as often as agreed. */
export function dashboardOf(
  { words }: Facts,
  { goals }: EarlierDrafts,
  controlled: boolean,
): MonitoringAnswer['dashboard'] {
  return goals.goals
    .flatMap(({ kpis }) => kpis)
    .map((kpi, index) => ({
      id: `D${index + 1}`,
      kpiId: kpi.id,
      cadence: kpi.cadence === 'weekly' && slow.has(kpi.metric) ? 'monthly' : kpi.cadence,
      chart: words.say(controlled && kpi.metric === 'churn' ? beside : (charts[kpi.metric] ?? usual)),
      dataSource: kpi.dataSource,
      owner: kpi.owner,
    }))
}
