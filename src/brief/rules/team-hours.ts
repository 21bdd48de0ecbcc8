import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Share of the working hours that is left for work of one's own (domain model F43). */
const productiveShare = 0.8
/** One working day a month: less does not even read the figures and answer the letters. */
const leastHours = 8

export const teamHours: BriefRule = {
  id: 'team-hours',
  severity: 'error',
  claim: 'The named team has at least one working day a month.',
  why: 'A plan nobody has the hours for is not carried out, however good it is.',
  source: 'criterion: realistic for the budget and resources; domain model F43',
  message: {
    en: 'The whole team has {hours} productive hours a month: no plan can be carried out with that.',
    ru: 'У всей команды {hours} рабочих часов в месяц: с этим никакой план не выполнить.',
  },
  check: (brief) => {
    const { format, pick } = wordsOf(brief)
    const shares = brief.team.map(({ fte, hoursPerMonth }) => (fte === null ? null : fte * hoursPerMonth))
    if (shares.length === 0 || shares.includes(null)) {
      return { skipped: pick({ en: 'the hours of the team are unknown', ru: 'часы команды неизвестны' }) }
    }
    const hours = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) * productiveShare
    if (hours >= leastHours) return []
    const actual = format.number(Math.round(hours * 10) / 10)
    const expected = pick({
      en: `≥ ${leastHours} hours a month: the people, fte and hoursPerMonth of those who will do the work`,
      ru: `≥ ${leastHours} часов в месяц: people, fte и hoursPerMonth тех, кто будет работать`,
    })
    return [{ pointer: '/team', params: { hours: actual }, expected, actual }]
  },
}
