import { addDays } from '../../src/core/date.ts'
import { formatOf } from '../../src/core/format.ts'
import type { Initiative } from '../../src/stages/initiatives/schema.ts'
import type { Defect, Ground } from './defect.ts'

const initiativesOf = ({ stages }: Ground): Initiative[] => stages.initiatives.initiatives

/** The first that fits; a host without one cannot carry the defect. */
function first(ground: Ground, fits: (initiative: Initiative) => boolean): Initiative {
  const found = initiativesOf(ground).find(fits)
  if (!found) throw new Error('No initiative to plant the defect into')
  return found
}

/** Another budget; what quotes the old one follows, so that only the plan no longer fits. */
function setBudget({ brief, stages }: Ground, total: number): void {
  const money = (value: number) => formatOf(brief.language).money(value, brief.budget.currency)
  const told = JSON.stringify(stages).replaceAll(money(brief.budget.total), money(total))
  Object.assign(stages, JSON.parse(told))
  brief.budget.total = total
}

/** Money, time and people of the plan. */
export const initiativesPlanDefects: readonly Defect[] = [
  {
    stage: 'initiatives',
    rule: 'budget-total',
    plant: (ground) => {
      setBudget(ground, Math.round(ground.stages.initiatives.budget.total * 0.95))
    },
  },
  {
    stage: 'initiatives',
    rule: 'budget-shape',
    plant: (ground) => {
      const { planned } = ground.stages.initiatives.budget
      ground.brief.budget.contingency = 0.01
      setBudget(ground, Math.round(planned * 1.02))
    },
  },
  {
    stage: 'initiatives',
    rule: 'staff-capacity',
    plant: (ground) => {
      const busiest = ground.stages.initiatives.capacity.reduce((most, row) =>
        row.needHours > most.needHours ? row : most,
      )
      const role = ground.brief.team.find(({ role: name }) => name === busiest.role)
      if (role) role.hoursPerMonth *= busiest.needHours / ((busiest.haveHours ?? 1) * 1.3)
    },
  },
  {
    stage: 'initiatives',
    rule: 'dates-order',
    plant: (ground) => {
      const initiative = first(ground, ({ direction }) => direction === 'proactive')
      initiative.start = addDays(ground.brief.start, -30)
    },
  },
  {
    stage: 'initiatives',
    rule: 'dependency-order',
    plant: (ground) => {
      const all = initiativesOf(ground)
      const last = all.findLast(({ direction }) => direction === 'winback')
      const early = first(
        ground,
        ({ id, direction, prerequisite }) => direction === 'proactive' && !prerequisite && id !== last?.id,
      )
      if (last) early.dependsOn = [last.id]
    },
  },
  {
    stage: 'initiatives',
    rule: 'owner-exists',
    plant: (ground) => {
      first(ground, ({ direction }) => direction === 'enabler').owner = 'Astronaut'
    },
  },
  {
    stage: 'initiatives',
    rule: 'three-directions',
    plant: (ground) => {
      for (const initiative of initiativesOf(ground)) {
        if (initiative.direction === 'personal') initiative.direction = 'proactive'
      }
    },
  },
  {
    stage: 'initiatives',
    rule: 'retention-balance',
    plant: (ground) => {
      for (const initiative of initiativesOf(ground)) initiative.audience = 'new'
    },
  },
  {
    stage: 'initiatives',
    rule: 'cost-plausible',
    plant: (ground) => {
      first(ground, ({ direction }) => direction === 'enabler').costBasis += ' 2 × 3 = 9.'
    },
  },
  {
    stage: 'initiatives',
    rule: 'launch-load',
    plant: (ground, host) => {
      if (host !== 'service-center-ru') {
        for (const role of ground.brief.team) role.people = 1
        return
      }
      // Two launches a quarter are no more than its four people bear: there a system changes in the peak season.
      ground.brief.industry.freeze = 'Jan 20-31'
      const developer = { role: 'Внешний разработчик', days: 6, contractor: true }
      first(ground, ({ direction }) => direction === 'enabler').resources.push(developer)
    },
  },
  {
    stage: 'initiatives',
    rule: 'quick-win',
    plant: (ground) => {
      const { brief } = ground
      const last = addDays(brief.start, 90)
      const later = first(
        ground,
        ({ direction, launch }) => launch > last && direction !== 'staff' && direction !== 'enabler',
      )
      for (const initiative of initiativesOf(ground)) {
        if (initiative.launch <= last) initiative.painIds = []
      }
      later.painIds = brief.pains.map(({ id }) => id)
      later.what += ` ${brief.pains.map(({ text }) => text).join('. ')}.`
    },
  },
  {
    stage: 'initiatives',
    rule: 'phase-fit',
    plant: (ground, host) => {
      const model = first(ground, ({ direction }) => direction === 'enabler')
      initiativesOf(ground).push({
        ...structuredClone(model),
        id: 'I40',
        title: host === 'b2b-saas-en' ? 'CRM implementation' : 'Внедрение CRM',
        what:
          host === 'b2b-saas-en'
            ? 'The new system takes 12 fields a customer'
            : 'Новая система принимает 12 полей на клиента',
        trigger: host === 'b2b-saas-en' ? 'the first Monday of the month' : 'первый понедельник месяца',
        start: '2027-10-04',
        launch: '2027-12-06',
        priority: 3,
        prerequisite: false,
        dependsOn: [],
      })
    },
    also: { 'roadmap/roadmap-complete': 'the roadmap has no milestone for what was added' },
    not: { 'service-center-ru': 'its number of customers is unknown' },
  },
  {
    stage: 'initiatives',
    rule: 'priority-spread',
    plant: (ground) => {
      for (const initiative of initiativesOf(ground)) initiative.priority = 2
    },
  },
]
