import { type BriefRule, wordsOf } from '../brief-rule.ts'

export const industryRecognised: BriefRule = {
  id: 'industry-recognised',
  severity: 'info',
  claim: 'The industry is one of those the knowledge base knows.',
  why: 'Ranges to compare with, usual reasons for leaving and programme types come from the industry.',
  source: 'domain model §11, last resort',
  message: {
    en: 'The industry {industry} is not in the knowledge base: {standIn} stands in; its usual values are assumptions until the client’s own replace them.',
    ru: 'Отрасли {industry} нет в базе знаний: взята {standIn}; её обычные значения — допущения, пока их не сменят свои.',
  },
  check: (brief) => {
    const { match, name, source } = brief.industry
    if (match !== 'general' && match !== 'nearest') return []
    const { pick, quoted } = wordsOf(brief)
    const standIn =
      match === 'general'
        ? pick({ en: `a general model (${source})`, ru: `общая модель (${source})` })
        : pick({ en: name, ru: name })
    const stated = brief.company.industry
    const industry =
      stated === null
        ? pick({ en: 'of the brief', ru: 'из брифа' })
        : pick({ en: `“${quoted(stated)}”`, ru: `«${quoted(stated)}»` })
    const expected = pick({
      en: 'company.industry: an id of `industries`',
      ru: 'company.industry: id из команды `industries`',
    })
    return [
      {
        pointer: '/company/industry',
        params: { industry, standIn },
        expected,
        actual: stated ?? '',
      },
    ]
  },
}
