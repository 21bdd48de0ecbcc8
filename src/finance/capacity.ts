import { addDays, daysBetween, earlierDate, type IsoDate, laterDate, planMonth, quarterRange } from '../core/date.ts'

/** Working hours of a person-day. */
export const hoursPerDay = 8
/** F43: share of paid hours that goes into plan work. */
export const productiveShare = 0.8

/** What the load of the team depends on. */
export interface StaffedInitiative {
  owner: string
  resources: readonly { role: string; days: number; contractor: boolean }[]
  opsHoursPerMonth: number
  start: IsoDate
  launch: IsoDate
  end: IsoDate | null
}

export interface TeamRole {
  role: string
  /** Full-time equivalents of the role together; null when unknown. */
  fte: number | null
  hoursPerMonth: number
}

/** Load of one role in one quarter of the plan, hours. */
export interface RoleLoad {
  role: string
  quarter: number
  needHours: number
  /** Productive hours of the quarter; null when the brief does not say how many people there are. */
  haveHours: number | null
}

function overlapDays(from: IsoDate, to: IsoDate, quarter: { from: IsoDate; to: IsoDate }): number {
  return Math.max(0, daysBetween(laterDate(from, quarter.from), earlierDate(to, quarter.to)) + 1)
}

function setUpHours(initiative: StaffedInitiative, role: string, planStart: IsoDate, quarter: number): number {
  const days = initiative.resources
    .filter((resource) => resource.role === role && !resource.contractor)
    .reduce((sum, resource) => sum + resource.days, 0)
  if (days === 0) return 0
  const to = laterDate(addDays(initiative.launch, -1), initiative.start)
  const share =
    overlapDays(initiative.start, to, quarterRange(planStart, quarter)) / (daysBetween(initiative.start, to) + 1)
  return days * hoursPerDay * share
}

function runningHours(initiative: StaffedInitiative, planStart: IsoDate, quarter: number): number {
  const first = Math.max((quarter - 1) * 3 + 1, planMonth(planStart, initiative.launch))
  const end = initiative.end ? planMonth(planStart, initiative.end) : 12
  const months = Math.max(0, Math.min(quarter * 3, end) - first + 1)
  return months * initiative.opsHoursPerMonth
}

/** F43. Hours needed and available by role of the team and quarter, in the order of the team. */
export function capacityOf(
  initiatives: readonly StaffedInitiative[],
  team: readonly TeamRole[],
  planStart: IsoDate,
): RoleLoad[] {
  return team.flatMap(({ role, fte, hoursPerMonth }) =>
    [1, 2, 3, 4].map((quarter) => {
      const needHours = initiatives.reduce(
        (sum, initiative) =>
          sum +
          setUpHours(initiative, role, planStart, quarter) +
          (initiative.owner === role ? runningHours(initiative, planStart, quarter) : 0),
        0,
      )
      return {
        role,
        quarter,
        needHours: Math.round(needHours),
        haveHours: fte === null ? null : Math.round(fte * hoursPerMonth * 3 * productiveShare),
      }
    }),
  )
}
