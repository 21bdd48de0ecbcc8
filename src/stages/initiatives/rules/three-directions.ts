import { localeOf } from '../../../core/locale.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { planScale } from '../plan-scale.ts'
import type { Direction, Initiatives } from '../schema.ts'

/**
 * A plan of a team of at most one full-time person, or of a tiny budget, needs four initiatives only (plan-scale.ts). Where the
 * strategy has no programme, no loyalty initiative is asked for.
 */
export const threeDirections = defineRule<Initiatives, InitiativesNeeds>({
  id: 'three-directions',
  severity: 'error',
  claim:
    'The plan acts in all three directions: proactive service, the loyalty programme and the personal approach, with 7–15 initiatives (at least 4 for a very small budget or team).',
  why: 'Points cannot repair service, and service without a reason to return is paid for by the next rival.',
  source: 'Method, stage 3: proactive service, loyalty programme, personalisation',
  message: {
    en: '{direction}: initiatives {count}, need {expected}.',
    ru: '{direction}: инициатив {count}, нужно {expected}.',
  },
  repair: '{direction}: {count} initiatives, need {expected}. Add or remove in this direction only.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const names = localeOf(brief.language).labels.direction
    const { least, most, proactive, personal } = planScale(brief)
    const failures: Failure[] = []
    const fail = (direction: string, count: number, expected: string) =>
      failures.push({
        pointer: '/initiatives',
        params: { direction, count, expected },
        expected,
        actual: String(count),
      })
    if (initiatives.length < least || initiatives.length > most) {
      fail(say('The whole plan', 'Весь план'), initiatives.length, `${least}–${most}`)
    }
    const asked: [Direction, number][] = [
      ['proactive', proactive],
      ['loyalty', drafts.programme.type === 'none' ? 0 : 1],
      ['personal', personal],
    ]
    for (const [direction, needed] of asked) {
      const count = initiatives.filter((initiative) => initiative.direction === direction).length
      if (count < needed) fail(names[direction], count, say(`at least ${needed}`, `не меньше ${needed}`))
    }
    return failures
  },
})
