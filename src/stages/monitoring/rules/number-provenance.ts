import { churnOver } from '../../../core/rates.ts'
import type { Failure } from '../../../core/rule.ts'
import type { NumberInText } from '../../../text/numbers.ts'
import { isKnown } from '../../shared/known-numbers.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Monitoring } from '../schema.ts'

/**
 * Thresholds, samples and dates of the monitoring are decisions. Judged is what it says of today and of the plan: money and rates in
 * actions, decisions and the read-out, and the rate the experiment starts from, also over the months it lasts.
 */
export const numberProvenance = numberProvenanceRule<Monitoring, MonitoringNeeds>({
  judged: (pointer) =>
    /^\/(?:triggers\/[^/]+\/action|reviews\/[^/]+\/(?:inputs|decision)|experiment\/readout)$/.test(pointer),
  kinds: ['percent', 'money'],
  ownTexts: true,
  further: ({ experiment }, _context, known, say): Failure[] => {
    const { baselineRate, months } = experiment
    if (baselineRate === null || !Number.isFinite(baselineRate)) return []
    const shown = say.format.percent(baselineRate)
    const number: NumberInText = { value: baselineRate * 100, unit: '%', text: shown, index: 0 }
    const over = known.percent.filter((value) => value < 100).map((value) => churnOver(value / 100, months) * 100)
    const rates = { ...known, percent: [...known.percent, ...over] }
    if (isKnown(number, 'percent', rates)) return []
    const pointer = '/experiment/baselineRate'
    const problem = say('is not a rate of the brief or of a KPI', 'нет ни в брифе, ни среди показателей')
    const expected = say('a rate of the brief or of a KPI', 'доля из брифа или из показателей')
    return [{ pointer, params: { number: shown, path: pointer, problem }, expected, actual: shown }]
  },
})
