import type { Format } from '../../core/format.ts'
import type { Localised } from '../../core/localised.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Usual shares of promoters and detractors, from which the error of a score follows (domain model §13). */
const promoters = 0.45
const detractors = 0.15

type Forms = Parameters<Format['plural']>[1]

/** After a preposition, so the Russian noun is in the prepositional case. */
const answerForms: Localised<Forms> = {
  en: { one: 'answer', other: 'answers' },
  ru: { one: 'ответе', other: 'ответах' },
}

const pointForms: Localised<Forms> = {
  en: { one: 'point', other: 'points' },
  ru: { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' },
}

/** Error of a Net Promoter Score at 95 %, in points. */
export function npsError(responses: number): number {
  const variance = promoters + detractors - (promoters - detractors) ** 2
  return 100 * 1.96 * Math.sqrt(variance / responses)
}

export const npsReadable: BriefRule = {
  id: 'nps-readable',
  severity: 'info',
  claim: 'The change of NPS that a goal asks for can be seen with the number of answers.',
  why: 'A rise smaller than the error of the survey is luck, and a bonus paid for it is too.',
  source: 'domain model §13',
  message: {
    en: 'With {responses} NPS is known to ±{error}; the goal asks for {change}. About {needed} answers are needed.',
    ru: 'При {responses} погрешность NPS — ±{error}, а цель — изменение на {change}. Нужно около {needed} ответов.',
  },
  check: (brief) => {
    const { nps } = brief.metrics
    if (!nps || nps.responses === null || nps.responses <= 0)
      return {
        skipped: wordsOf(brief).pick({ en: 'the number of answers is unknown', ru: 'число ответов неизвестно' }),
      }
    const error = npsError(nps.responses)
    const { format, pick } = wordsOf(brief)
    const responses = nps.responses
    return brief.goals.flatMap(({ id, metric, target, relative }) => {
      if (metric !== 'nps' || target === null || relative) return []
      const change = Math.abs(target - nps.value)
      if (change === 0 || change >= error) return []
      const needed = Math.ceil((responses * (error / change) ** 2) / 50) * 50
      const params = {
        responses: format.count(responses, pick(answerForms)),
        error: format.count(error, pick(pointForms)),
        change: format.number(change),
        needed: format.number(needed),
      }
      return [{ pointer: `/goals/${id}/target`, params, expected: `≥ ${params.needed}`, actual: params.responses }]
    })
  },
}
