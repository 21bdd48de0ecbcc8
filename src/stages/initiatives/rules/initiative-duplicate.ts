import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import { areNearDuplicates, profileOf } from '../../../text/similarity.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Texts of fewer letters hold too few stems: a shared word would make them alike. */
const leastLetters = 40

const sameIds = (a: readonly string[], b: readonly string[]) =>
  [...new Set(a)].toSorted().join('\n') === [...new Set(b)].toSorted().join('\n')

/** One occasion, for the same people, over the same channels. The same occasion for others is another initiative (catalogue). */
function sameOccasion(a: Initiative, b: Initiative): boolean {
  return (
    a.direction === b.direction &&
    !isBlank(a.trigger) &&
    normaliseText(a.trigger).trim() === normaliseText(b.trigger).trim() &&
    sameIds(a.segmentIds, b.segmentIds) &&
    sameIds(a.channels.map(normaliseText), b.channels.map(normaliseText))
  )
}

export const initiativeDuplicate = defineRule<Initiatives, InitiativesNeeds>({
  id: 'initiative-duplicate',
  severity: 'warning',
  claim: 'No two initiatives are the same idea: neither in their words, nor in occasion, segment and channel together.',
  why: 'The same idea under two names is paid twice and its effect is counted twice.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: { en: '“{a}” and “{b}” are the same idea.', ru: '«{a}» и «{b}» — одно и то же.' },
  repair: 'Merge {later} into {first}: keep {first}, count the money once, and make {later} something else or drop it.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const words = initiatives.map(({ title, what }) => {
      const text = `${title} ${what}`
      return text.length < leastLetters ? null : profileOf(text)
    })
    return initiatives.flatMap((later, at): Failure[] => {
      const text = words[at] ?? null
      const first = initiatives.find((other, index) => {
        if (index >= at) return false
        const known = words[index] ?? null
        return sameOccasion(other, later) || (text !== null && known !== null && areNearDuplicates(known, text))
      })
      if (!first) return []
      return [
        {
          pointer: formatPointer(['initiatives', later.id]),
          params: { a: first.title, b: later.title, first: first.id, later: later.id },
          expected: say(`an idea other than ${first.id}`, `замысел, отличный от ${first.id}`),
          actual: later.what,
        },
      ]
    })
  },
})
