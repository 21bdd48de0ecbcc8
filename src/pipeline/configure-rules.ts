import type { Rule } from '../core/rule.ts'
import { judgeUnder, type RuleSetting, settingOf } from '../core/rule-setting.ts'
import type { AnyStage } from '../core/stage.ts'

function configure(rule: Rule<unknown>, settings: readonly RuleSetting[]): Rule<unknown> {
  const setting = settingOf(rule.id, settings)
  if (setting === null) return rule
  const { fix, ...rest } = rule
  return {
    ...rest,
    ...(setting.severity !== 'off' && { severity: setting.severity, ...(fix && { fix }) }),
    check: (draft, context) =>
      judgeUnder(setting, rule.severity, context.brief.language, () => rule.check(draft, context)),
  }
}

/** The stages with their rules as the settings want them. A rule that is off is skipped with its reason, never repaired nor fixed. */
export function configureRules<Judged extends Pick<AnyStage, 'rules'>>(
  stages: readonly Judged[],
  settings: readonly RuleSetting[],
): readonly Judged[] {
  if (settings.length === 0) return stages
  return stages.map((stage) => ({ ...stage, rules: stage.rules.map((rule) => configure(rule, settings)) }))
}
