import type { Goal, Kpi } from '../../src/stages/goals/schema.ts'
import type { Defect, Ground } from './defect.ts'

const goalsOf = ({ stages }: Ground): Goal[] => stages.goals.goals

/** The goal that shows the first complaint shrink: every good strategy has one, with a share to be measured. */
function serviceOf(ground: Ground): { goal: Goal; kpi: Kpi } {
  const goal = goalsOf(ground).find(({ type }) => type === 'service')
  const kpi = goal?.kpis[0]
  if (!goal || !kpi) throw new Error('No goal of service')
  return { goal, kpi }
}

function firstOf(ground: Ground): { goal: Goal; kpi: Kpi } {
  const [goal] = goalsOf(ground)
  const kpi = goal?.kpis[0]
  if (!goal || !kpi) throw new Error('No goal')
  return { goal, kpi }
}

function lastOf(ground: Ground): Goal {
  const goal = goalsOf(ground).at(-1)
  if (!goal) throw new Error('No goal')
  return goal
}

/** Another goal of its own, served and watched like the one it is made after. */
function addGoal(ground: Ground, id: string): void {
  const { goal } = serviceOf(ground)
  const { initiatives, monitoring } = ground.stages
  const kpis = goal.kpis.slice(0, 1).map((kpi) => ({ ...structuredClone(kpi), id: id.replace('T', 'K') }))
  goalsOf(ground).push({ ...structuredClone(goal), id, kpis })
  for (const initiative of initiatives.initiatives)
    if (initiative.goalIds.includes(goal.id)) initiative.goalIds.push(id)
  const row = monitoring.dashboard.find(({ kpiId }) => kpiId === goal.kpis[0]?.id)
  for (const kpi of kpis) if (row) monitoring.dashboard.push({ ...structuredClone(row), id: `D${id}`, kpiId: kpi.id })
}

export const goalsDefects: readonly Defect[] = [
  {
    rule: 'goal-count',
    stage: 'goals',
    plant: (ground) => {
      for (const id of ['T96', 'T97', 'T98', 'T99']) if (goalsOf(ground).length < 6) addGoal(ground, id)
    },
  },
  {
    rule: 'smart-specific',
    stage: 'goals',
    plant: (ground) => {
      const { goal } = serviceOf(ground)
      goal.title =
        ground.brief.language === 'ru'
          ? 'Порадовать гостей и компании к 30 июня 2027 г.'
          : 'Please guests and companies by 30 June 2027'
    },
  },
  {
    rule: 'smart-specific',
    stage: 'goals',
    name: 'two metrics',
    plant: (ground) => {
      const { goal } = serviceOf(ground)
      goal.title += ground.brief.language === 'ru' ? ', поднять NPS и средний чек' : ', raise NPS and the average order'
    },
  },
  {
    rule: 'smart-measurable',
    stage: 'goals',
    plant: (ground) => {
      firstOf(ground).kpi.formula = ''
    },
  },
  {
    rule: 'smart-achievable',
    stage: 'goals',
    plant: (ground) => {
      const kpis = goalsOf(ground).flatMap((goal) => goal.kpis)
      const nps = kpis.find(({ metric }) => metric === 'nps')
      if (nps) nps.target = (nps.baseline ?? 0) + 41
      else Object.assign(firstOf(ground).kpi, { metric: 'retention', baseline: 0.3, target: 0.6 })
    },
  },
  {
    rule: 'smart-relevant',
    stage: 'goals',
    plant: (ground) => {
      lastOf(ground).businessGoalIds = []
    },
  },
  {
    rule: 'smart-time-bound',
    stage: 'goals',
    plant: (ground) => {
      lastOf(ground).deadline = '2028-06-30'
    },
  },
  {
    rule: 'kpi-baseline-brief',
    stage: 'goals',
    plant: (ground) => {
      const { kpi } = firstOf(ground)
      // More than rounding, and little enough to leave the change as achievable as it was.
      kpi.baseline = (kpi.baseline ?? 0) - 0.0008
    },
    not: { 'service-center-ru': 'the brief knows no metric of the goals' },
  },
  {
    rule: 'kpi-baseline-brief',
    stage: 'goals',
    name: 'under the client’s own name',
    plant: (ground) => {
      const { kpi } = serviceOf(ground)
      ground.brief.metrics.other.push({ id: 'M9', name: kpi.name, value: 0.4, unit: 'fraction', period: null })
    },
  },
  {
    rule: 'kpi-direction',
    stage: 'goals',
    plant: (ground) => {
      const { kpi } = firstOf(ground)
      kpi.direction = kpi.direction === 'up' ? 'down' : 'up'
    },
  },
  {
    rule: 'kpi-unit-pp',
    stage: 'goals',
    plant: (ground) => {
      const { goal, kpi } = serviceOf(ground)
      const percent = (kpi.target ?? 0) * 100
      goal.title =
        ground.brief.language === 'ru'
          ? `Поднять показатель «${kpi.name}» на ${percent} % к 30 июня 2027 г.`
          : `Raise the “${kpi.name}” by ${percent}% until 30 June 2027`
    },
  },
  {
    rule: 'kpi-consistency',
    stage: 'goals',
    plant: (ground) => {
      Object.assign(serviceOf(ground).kpi, {
        metric: 'csat',
        baseline: -0.1,
        baselineSource: 'derived',
        measuredBy: null,
      })
    },
  },
  {
    rule: 'business-goal-coverage',
    stage: 'goals',
    plant: ({ brief }) => {
      brief.goals.push({ id: 'G9', text: 'CSAT 90 %', metric: 'csat', target: 0.9, relative: false, period: null })
    },
  },
  {
    rule: 'findings-used',
    stage: 'goals',
    plant: (ground) => {
      const { goal } = serviceOf(ground)
      goal.refs = goal.refs.filter((ref) => !ref.startsWith('analysis.'))
    },
  },
]
