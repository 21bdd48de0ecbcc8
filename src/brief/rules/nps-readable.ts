import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Usual shares of promoters and detractors, from which the error of a score follows (domain model §13). */
const promoters = 0.45
const detractors = 0.15

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
    en: 'With {responses} answers NPS is known to ±{error} points; the goal asks for {change}. About {needed} answers are needed.',
    ru: 'При {responses} ответах погрешность NPS ±{error} пункта, а цель — изменение на {change}. Нужно около {needed} ответов.',
  },
  check: (brief) => {
    const { nps } = brief.metrics
    if (!nps || nps.responses === null || nps.responses <= 0) return { skipped: 'the number of answers is unknown' }
    const error = npsError(nps.responses)
    const { format } = wordsOf(brief)
    const responses = nps.responses
    return brief.goals.flatMap(({ id, metric, target, relative }) => {
      if (metric !== 'nps' || target === null || relative) return []
      const change = Math.abs(target - nps.value)
      if (change === 0 || change >= error) return []
      const needed = Math.ceil((responses * (error / change) ** 2) / 50) * 50
      const params = {
        responses: format.number(responses),
        error: format.number(error),
        change: format.number(change),
        needed: format.number(needed),
      }
      return [{ pointer: `/goals/${id}/target`, params, expected: `≥ ${params.needed}`, actual: params.responses }]
    })
  },
}
