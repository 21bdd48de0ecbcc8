import { type BriefRule, wordsOf } from '../brief-rule.ts'

export const teamStated: BriefRule = {
  id: 'team-stated',
  severity: 'warning',
  claim: 'The brief names the roles that will do the work.',
  why: 'Owners and hours cannot be planned for people nobody has named.',
  source: 'criterion: realistic for the budget and resources; domain model F43',
  message: {
    en: 'No team is named: owners stay general and nobody’s hours can be checked.',
    ru: 'Команда не указана: ответственные будут названы общо, загрузку проверить нельзя.',
  },
  check: (brief) => {
    if (brief.team.length > 0) return []
    const { pick } = wordsOf(brief)
    const expected = pick({ en: 'team: [owner, 2 administrators]', ru: 'team: [владелец, 2 администратора]' })
    return [{ pointer: '/team', params: {}, expected, actual: '' }]
  },
}
