import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { wordsIn } from '../../../text/normalise.ts'
import { areNearDuplicates, type Profile, profileOf } from '../../../text/similarity.ts'
import type { AnalysisNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Analysis } from '../schema.ts'

const quadrants = ['s', 'w', 'o', 't'] as const
const mostWords = 30

function nameOf(quadrant: (typeof quadrants)[number], say: Say): string {
  const names = {
    s: say('strengths', 'сильные стороны'),
    w: say('weaknesses', 'слабые стороны'),
    o: say('opportunities', 'возможности'),
    t: say('threats', 'угрозы'),
  }
  return names[quadrant]
}

/** A brief that says little cannot carry three items in every quadrant. */
function isShort({ metrics, pains, goals, products, channels }: Brief): boolean {
  const { other, ...known } = metrics
  const given = Object.values(known).filter((metric) => metric !== null && metric.provenance === 'given').length
  return given + other.length + pains.length + goals.length + products.length + channels.length < 6
}

export const swotComplete = defineRule<Analysis, AnalysisNeeds>({
  id: 'swot-complete',
  severity: 'error',
  claim: 'Each quadrant of the SWOT has three to seven different items of at most thirty words.',
  why: 'An empty or repeated quadrant means that nobody looked; a long item hides the fact it stands on.',
  source: 'Method, stage 1: SWOT analysis of the current customer strategy',
  message: { en: 'SWOT, {quadrant}: {problem}.', ru: 'SWOT, {quadrant}: {problem}.' },
  repair: 'Give {quadrant} three to seven different facts, each in at most 30 words. Now: {problem}.',
  check: ({ swot }, { brief }) => {
    const say = sayIn(brief)
    const least = isShort(brief) ? 2 : 3
    const failures: Failure[] = []
    const seen: { id: string; profile: Profile }[] = []
    for (const key of quadrants) {
      const quadrant = nameOf(key, say)
      const items = swot[key]
      if (items.length < 3 || items.length > 7) {
        const problem = say(`items: ${items.length}, need 3–7`, `пунктов ${items.length}, нужно 3–7`)
        failures.push({
          pointer: formatPointer(['swot', key]),
          params: { quadrant, problem },
          expected: '3–7',
          actual: String(items.length),
          ...(items.length >= least && items.length < 3 ? { severity: 'warning' as const } : {}),
        })
      }
      for (const { id, text } of items) {
        const pointer = formatPointer(['swot', key, id])
        const words = wordsIn(text).length
        if (words > mostWords || words === 0) {
          const problem = say(
            `${id} has ${words} words, need 1–${mostWords}`,
            `в ${id} слов: ${words}, нужно 1–${mostWords}`,
          )
          const expected = say(`1–${mostWords} words`, `1–${mostWords} слов`)
          failures.push({ pointer, params: { quadrant, problem }, expected, actual: String(words) })
        }
        const profile = profileOf(text)
        const twin = seen.find((other) => areNearDuplicates(other.profile, profile))
        if (twin) {
          const problem = say(`${id} repeats ${twin.id}`, `${id} повторяет ${twin.id}`)
          const expected = say('a different fact', 'другой факт')
          failures.push({ pointer, params: { quadrant, problem }, expected, actual: text })
        }
        seen.push({ id, profile })
      }
    }
    return failures
  },
})
