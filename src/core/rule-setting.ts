import { z } from 'zod'
import type { Severity } from './finding.ts'
import { fill, type Language } from './localised.ts'
import type { NotJudged } from './rule.ts'

/** What a client decided about one rule, with the written reason; listed in the report. */
export const ruleSettingSchema = z.strictObject({
  /** Id of the rule, in every stage that has it. */
  rule: z.string(),
  severity: z.enum(['off', 'warning', 'error']),
  reason: z.string(),
})
export type RuleSetting = z.infer<typeof ruleSettingSchema>

/** Rules about the shape of a strategy: without them no other rule means anything, so they keep their severity. */
export const structuralRules: readonly string[] = ['schema-valid', 'stage-present', 'computed']

const switchedOff = { en: 'switched off: {reason}', ru: 'выключено: {reason}' }
const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** The decision about a rule; null when there is none, and for structural rules. */
export function settingOf(rule: string, settings: readonly RuleSetting[]): RuleSetting | null {
  if (structuralRules.includes(rule)) return null
  return settings.find((setting) => setting.rule === rule) ?? null
}

/**
 * Judges under a setting. Off: not judged, for the reason given. Otherwise every place says its severity: that of the setting; but a place
 * the rule itself judges by a severity of its own stays milder when the rule is lowered, and keeps it when the rule is raised.
 *
 * @param usual severity of the rule without the setting
 */
export function judgeUnder<Place extends { severity?: Severity }>(
  { severity: wanted, reason }: RuleSetting,
  usual: Severity,
  language: Language,
  judge: () => Place[] | NotJudged,
): Place[] | NotJudged {
  if (wanted === 'off') return { skipped: fill(switchedOff[language], { reason }) }
  const judged = judge()
  if ('skipped' in judged) return judged
  const severityOf = (own: Severity | undefined): Severity => {
    if (own === undefined) return wanted
    return weight[wanted] < weight[usual] && weight[own] > weight[wanted] ? wanted : own
  }
  return judged.map((place) => ({ ...place, severity: severityOf(place.severity) }))
}
