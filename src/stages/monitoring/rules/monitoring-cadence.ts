import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { Kpi } from '../../goals/schema.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

const months: Record<Kpi['cadence'], number> = { weekly: 0.25, monthly: 1, quarterly: 3, 'half-yearly': 6 }

/** Metrics that say nothing new within a month: looking weekly only shows noise. */
const slow: ReadonlySet<Kpi['metric']> = new Set(['nps', 'ltv', 'retention'])

function kpisOf({ drafts }: StageContext<MonitoringNeeds>): Kpi[] {
  return drafts.goals.goals.flatMap(({ kpis }) => kpis)
}

export const monitoringCadence = defineRule<Monitoring, MonitoringNeeds>({
  id: 'monitoring-cadence',
  severity: 'error',
  claim:
    'Every KPI of the goals stands once on the dashboard, read at least as often as it was agreed, with its source and chart.',
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
  fix: (draft, context) => {
    const say = sayIn(context.brief)
    const corrections: Correction[] = []
    let number = Math.max(0, ...draft.dashboard.map(({ id }) => Number(/^D(\d+)$/.exec(id)?.[1] ?? 0)))
    const added = kpisOf(context)
      .filter(({ id }) => !draft.dashboard.some(({ kpiId }) => kpiId === id))
      .map(({ id: kpiId, name, cadence, dataSource, owner }) => {
        number += 1
        const id = `D${number}`
        corrections.push({ pointer: formatPointer(['dashboard', id]), before: '—', after: name })
        const chart = say('line by period with the target', 'линия по периодам с целевым уровнем')
        return { id, kpiId, cadence, chart, dataSource, owner }
      })
    return { draft: { ...draft, dashboard: [...draft.dashboard, ...added] }, corrections }
  },
})
