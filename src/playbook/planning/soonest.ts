import type { Option } from './cost-option.ts'
import type { CaseFrame } from './plan-case.ts'
import { leadDays, type Placed } from './schedule.ts'
import { assignments, emptyLoad } from './team-load.ts'

/** Launched as soon as its preparation allows by people with nothing else to do; null when nobody could answer for it. */
export function soonest(
  option: Option,
  { calendar, situation: { staff } }: Pick<CaseFrame, 'calendar' | 'situation'>,
  after = 0,
): Placed | null {
  const free = emptyLoad()
  const way = assignments(option, staff, free, false)[0] ?? assignments(option, staff, free, true)[0]
  if (!way) return null
  let launch = calendar.monday(Math.max(leadDays(option), after))
  while (calendar.frozen(launch)) launch += 7
  return {
    option,
    owner: way.owner,
    resources: way.resources,
    start: Math.max(0, launch - leadDays(option)),
    launch,
    lastMonth: null,
    needs: [],
  }
}
