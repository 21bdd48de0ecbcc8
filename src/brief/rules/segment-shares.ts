import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Rounded shares may add up to slightly more than the whole. */
const rounding = 0.02

export const segmentShares: BriefRule = {
  id: 'segment-shares',
  severity: 'warning',
  claim: 'Shares of the client’s segments add up to at most 100 %.',
  why: 'Sizes of segments decide who is worked on first; overlapping ones count the same people twice.',
  source: 'validators segment-rules',
  message: {
    en: 'The shares of the segments add up to {sum}.',
    ru: 'Доли сегментов в сумме дают {sum}.',
  },
  check: (brief) => {
    const shares = brief.audience.segments.flatMap(({ share }) => (share === null ? [] : [share]))
    if (shares.length === 0)
      return { skipped: wordsOf(brief).pick({ en: 'no segment has a share', ru: 'ни у одного сегмента нет доли' }) }
    const sum = shares.reduce((total, share) => total + share, 0)
    if (sum <= 1 + rounding) return []
    const { format } = wordsOf(brief)
    const actual = format.percent(sum)
    return [{ pointer: '/audience/segments', params: { sum: actual }, expected: `≤ ${format.percent(1)}`, actual }]
  },
}
