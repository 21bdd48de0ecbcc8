import type { Rule } from '../../src/core/rule.ts'
import type { AnyStage } from '../../src/core/stage.ts'

/** What the document needs of a rule, of a stage or of the brief. */
type DocumentedRule = Pick<Rule<never>, 'id' | 'severity' | 'claim' | 'why' | 'source' | 'message'> & {
  repair?: string
  fix?: unknown
}

function entry(rule: DocumentedRule): string[] {
  return [
    `### \`${rule.id}\``,
    '',
    `${rule.claim}`,
    '',
    `- Severity: ${rule.severity}${rule.fix ? '; corrected by code when repair does not help' : ''}`,
    `- Why: ${rule.why}`,
    `- Demanded by: ${rule.source}`,
    ...(rule.repair ? [`- Said to the model: ${rule.repair}`] : []),
    `- Said to a person: ${rule.message.en}`,
    `- По-русски: ${rule.message.ru}`,
    '',
  ]
}

/** RULES.md: every rule by stage. */
export function rulesDocument(stages: readonly AnyStage[], briefRules: readonly DocumentedRule[]): string {
  const chapters = [
    { title: 'Brief', rules: briefRules },
    ...stages.map((stage) => ({ title: stage.title.en, rules: stage.rules as readonly DocumentedRule[] })),
  ]
  const count = chapters.reduce((sum, { rules }) => sum + rules.length, 0)
  return [
    '# Rules',
    '',
    `Generated from the rules in \`src\` by \`npm run generate\`; do not edit. ${count} entries; a rule that judges several stages stands in each.`,
    '',
    ...chapters.flatMap(({ title, rules }) => [`## ${title}`, '', ...rules.flatMap(entry)]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
