import type { TargetChart } from '../../../core/chart.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import type { Goals } from '../../goals/schema.ts'
import { kpiBaseline, kpiChange, kpiName, kpiTarget } from '../../goals/section/kpi.ts'
import { columns } from '../../words.ts'

/** Every KPI from today's value to its target. */
export function targetsChart({ goals }: Goals, context: SectionContext): TargetChart {
  const { chart, report } = context.locale.labels
  const [from = '', to = ''] = columns(chart.targetsParts)
  const rows = goals
    .flatMap(({ kpis }) => kpis)
    .map((kpi) => ({
      name: fill(report.named, { id: kpi.id, name: kpiName(kpi, context) }),
      from: kpi.baseline,
      to: kpi.target,
      fromText: kpiBaseline(kpi, context),
      toText: kpiTarget(kpi, context),
      change: kpiChange(kpi, context),
    }))
  return {
    id: 'targets',
    kind: 'targets',
    title: chart.targets,
    description: chart.targetsDescription,
    parts: [from, to],
    rows,
  }
}
