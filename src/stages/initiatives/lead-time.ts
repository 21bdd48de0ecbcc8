import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Initiative } from './schema.ts'

/** Least calendar days between the first day of work and the launch, by what has to be done; expert estimate of the catalogue. */
const floors = [
  {
    role: phrasePattern('разработчик~, программист~, интегратор~, developer~, engineer~, integrator~'),
    leastDays: 10,
    days: 28,
  },
  { role: phrasePattern('юрист~, lawyer~, legal~, counsel'), leastDays: 1, days: 14 },
] as const

/** Finding a person and letting them start takes six weeks, whatever else the initiative holds. */
const hireDays = 42
const hiring = phrasePattern(
  'нанять, наним~, наём, найм~, подобрать сотрудник~, подбор сотрудник~, hire, hires, hiring, recruit~',
)
const noHiring = phrasePattern(
  'не нанима~, не нанять, без найма, без наёма, no hiring, without hiring, no new hires, instead of hiring, no hires, hire nobody',
)

/** Training and a new pay rule need a week to be heard, even when the work is small. */
const staffDays = 7

/** Days an initiative needs from start to launch at the least. */
export function leadDays({
  resources,
  direction,
  title,
  steps,
}: Pick<Initiative, 'resources' | 'direction' | 'title' | 'steps'>): number {
  const byRole = floors
    .filter(({ role, leastDays }) =>
      resources.some((resource) => role.test(resource.role) && resource.days >= leastDays),
    )
    .map(({ days }) => days)
  const told = [title, ...steps].join('\n')
  const hires = hiring.test(told) && !noHiring.test(told)
  return Math.max(0, direction === 'staff' ? staffDays : 0, hires ? hireDays : 0, ...byRole)
}
