import { type BriefRule, wordsOf } from '../brief-rule.ts'

export const ltvBasisStated: BriefRule = {
  id: 'ltv-basis-stated',
  severity: 'warning',
  claim: 'A stated lifetime value says whether it counts margin or revenue.',
  why: 'Revenue makes the same customer look several times more valuable than margin does.',
  source: 'domain model §1.1 and trap 9 of §16c',
  message: {
    en: 'LTV {value} does not say whether it is margin or revenue; it is read as margin where it is needed.',
    ru: 'Для LTV {value} не указано, маржа это или выручка; там, где он нужен, он читается как маржа.',
  },
  check: (brief) => {
    const { ltv } = brief.metrics
    if (ltv?.provenance !== 'given')
      return { skipped: wordsOf(brief).pick({ en: 'LTV is not stated', ru: 'LTV не указан' }) }
    if (ltv.valueBasis !== 'unstated') return []
    const { money } = wordsOf(brief)
    const params = { value: money(ltv.value) }
    const expected = `ltv: {value: ${ltv.value}, basis: margin}`
    return [{ pointer: '/metrics/ltv', params, expected, actual: params.value }]
  },
}
