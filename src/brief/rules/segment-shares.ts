import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Rounded shares may add up to slightly more than the whole. */
const rounding = 0.02

export const segmentShares: BriefRule = {
  id: 'segment-shares',
  severity: 'error',
  claim: 'Shares of the client’s segments add up to at most 100 %, and none is empty.',
  why: 'Sizes of segments decide who is worked on first; overlapping ones count the same people twice.',
  source: 'validators segment-rules',
  message: {
    en: 'The shares of the segments cannot be right: {fault}.',
    ru: 'Доли сегментов указаны неверно: {fault}.',
  },
  check: (brief) => {
    const shares = brief.audience.segments.flatMap(({ share }) => (share === null ? [] : [share]))
    if (shares.length === 0)
      return { skipped: wordsOf(brief).pick({ en: 'no segment has a share', ru: 'ни у одного сегмента нет доли' }) }
    const { format, pick, quoted } = wordsOf(brief)
    const empty = brief.audience.segments.flatMap(({ id, name, share }) => {
      if (share !== 0) return []
      const actual = format.percent(0)
      const fault = pick({ en: `“${quoted(name)}” has ${actual}`, ru: `у сегмента «${quoted(name)}» — ${actual}` })
      return [{ pointer: `/audience/segments/${id}/share`, params: { fault }, expected: `> ${actual}`, actual }]
    })
    const sum = shares.reduce((total, share) => total + share, 0)
    if (sum <= 1 + rounding) return empty
    const actual = format.percent(sum)
    const fault = pick({ en: `together they are ${actual}`, ru: `в сумме ${actual}` })
    return [...empty, { pointer: '/audience/segments', params: { fault }, expected: `≤ ${format.percent(1)}`, actual }]
  },
}
