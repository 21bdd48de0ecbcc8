import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { Kpi } from '../../goals/schema.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

const months: Record<Kpi['cadence'], number> = { weekly: 0.25, monthly: 1, quarterly: 3, 'half-yearly': 6 }

/** Most months between two looks, by the speed of the metric: operations move in weeks, customer figures in months, surveys by the quarter. */
const speed: Partial<Record<Kpi['metric'], number>> = {
  csat: 1,
  responseTime: 1,
  complaints: 1,
  churn: 3,
  ordersPerMonth: 3,
  averageOrder: 3,
  revenue: 3,
  customers: 3,
  programmeShare: 3,
  winback: 3,
  secondPurchase: 3,
}

/** Metrics that say nothing new within a month: looking weekly only shows noise. */
const slow: ReadonlySet<Kpi['metric']> = new Set(['nps', 'ltv', 'retention'])

function kpisOf({ drafts }: StageContext<MonitoringNeeds>): Kpi[] {
  return drafts.goals.goals.flatMap(({ kpis }) => kpis)
}

export const monitoringCadence = defineRule<Monitoring, MonitoringNeeds>({
  id: 'monitoring-cadence',
  severity: 'error',
  claim:
    'Every KPI of the goals stands once on the dashboard, read at least as often as agreed and as its speed asks, with its source and chart.',
  why: 'A target nobody looks at is missed without anybody noticing.',
  source: 'Method, stage 5: how often and how the results are analysed by KPI',
  message: { en: 'KPI {kpi} “{name}”: {problem}.', ru: 'KPI {kpi} «{name}»: {problem}.' },
  repair: 'Have one dashboard row for KPI {kpi}: {expected}. Now: {problem}.',
  check: ({ dashboard }, context) => {
    const say = sayIn(context.brief)
    const cadences = {
      weekly: say('weekly', 'еженедельно'),
      monthly: say('monthly', 'ежемесячно'),
      quarterly: say('quarterly', 'ежеквартально'),
      'half-yearly': say('half-yearly', 'раз в полгода'),
    }
    return kpisOf(context).flatMap((kpi): Failure[] => {
      const rows = dashboard.filter(({ kpiId }) => kpiId === kpi.id)
      const [row] = rows
      const expected = say(`one row, ${cadences[kpi.cadence]}`, `одна строка, ${cadences[kpi.cadence]}`)
      const base = { kpi: kpi.id, name: kpi.name, expected }
      if (!row) {
        const problem = say('never reviewed', 'нигде не отслеживается')
        return [{ pointer: '/dashboard', params: { ...base, problem }, expected, actual: '—' }]
      }
      const pointer = formatPointer(['dashboard', row.id])
      const cadence = cadences[row.cadence]
      const problems: [boolean, string, boolean][] = [
        [rows.length > 1, say(`stands ${rows.length} times`, `строк с ним: ${rows.length}`), true],
        [months[row.cadence] > months[kpi.cadence], say(`read only ${cadence}`, `смотрят только ${cadence}`), true],
        [isBlank(row.dataSource), say('no data source', 'нет источника данных'), true],
        [isBlank(row.chart), say('no chart', 'не указано, как показывать'), true],
        [
          row.cadence === 'weekly' && slow.has(kpi.metric),
          say('weekly is noise', 'раз в неделю виден только шум'),
          false,
        ],
        [
          months[row.cadence] > (speed[kpi.metric] ?? 6) && months[row.cadence] <= months[kpi.cadence],
          say(`${cadence} is too seldom to act on it`, `${cadence} — слишком редко, чтобы успеть вмешаться`),
          false,
        ],
      ]
      return problems
        .filter(([applies]) => applies)
        .map(([, problem, isHard]) => ({
          pointer,
          params: { ...base, problem },
          expected,
          actual: cadence,
          ...(isHard ? {} : { severity: 'warning' as const }),
        }))
    })
  },
  /** A row for each KPI as the goals agreed it, once. */
  fix: (draft, context) => {
    const say = sayIn(context.brief)
    const corrections: Correction[] = []
    const kpis = kpisOf(context)
    const usual = say('line by period with the target', 'линия по периодам с целевым уровнем')
    const kept = draft.dashboard.flatMap((row, index) => {
      const pointer = (...path: string[]) => formatPointer(['dashboard', row.id, ...path])
      if (draft.dashboard.findIndex(({ kpiId }) => kpiId === row.kpiId) < index) {
        corrections.push({ pointer: pointer(), before: row.kpiId, after: '—' })
        return []
      }
      const kpi = kpis.find(({ id }) => id === row.kpiId)
      if (!kpi) return [row]
      const next = {
        ...row,
        cadence: months[row.cadence] > months[kpi.cadence] ? kpi.cadence : row.cadence,
        dataSource: isBlank(row.dataSource) ? kpi.dataSource : row.dataSource,
        chart: isBlank(row.chart) ? usual : row.chart,
      }
      for (const field of ['cadence', 'dataSource', 'chart'] as const) {
        if (next[field] !== row[field])
          corrections.push({ pointer: pointer(field), before: row[field] || '—', after: next[field] })
      }
      return [next]
    })
    let number = Math.max(0, ...draft.dashboard.map(({ id }) => Number(/^D(\d+)$/.exec(id)?.[1] ?? 0)))
    const added = kpis
      .filter(({ id }) => !draft.dashboard.some(({ kpiId }) => kpiId === id))
      .map(({ id: kpiId, name, cadence, dataSource, owner }) => {
        number += 1
        const id = `D${number}`
        corrections.push({ pointer: formatPointer(['dashboard', id]), before: '—', after: name })
        return { id, kpiId, cadence, chart: usual, dataSource, owner }
      })
    return { draft: { ...draft, dashboard: [...kept, ...added] }, corrections }
  },
})
