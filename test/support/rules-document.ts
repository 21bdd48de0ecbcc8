import type { ListedRule } from '../../src/cli/rule-list.ts'
import type { RuleSample } from '../../src/cli/rule-samples.ts'
import type { Criterion } from '../../src/stages/coverage.ts'

function code(text: string): string {
  // A fence longer than any run of backticks in the text.
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

function sampleLines(sample: RuleSample | undefined): string[] {
  if (!sample) return []
  const { strategy, pointer, good, bad, message } = sample
  return [
    `- Sample (${strategy}, ${code(pointer || '/')}):`,
    ...(good === null ? [] : [`  - good: ${code(good)}`]),
    `  - bad: ${code(bad)}`,
    `  - says: ${message}`,
  ]
}

function entry(rule: ListedRule, sample: RuleSample | undefined): string[] {
  return [
    `### \`${rule.id}\``,
    '',
    `${rule.claim}`,
    '',
    `- Severity: ${rule.severity}${rule.fixes ? '; corrected by code when repair does not help' : ''}`,
    `- Why: ${rule.why}`,
    `- Demanded by: ${rule.source}`,
    ...(rule.repair === null ? [] : [`- Said to the model: ${rule.repair}`]),
    `- Said to a person: ${rule.message.en}`,
    `- По-русски: ${rule.message.ru}`,
    ...sampleLines(sample),
    '',
  ]
}

const kinds: Readonly<Record<Criterion['kind'], string>> = {
  demand: 'asked for',
  criterion: 'criterion of success',
  mistake: 'typical mistake',
  practice: 'good practice',
}

function matrix(criteria: readonly Criterion[]): string[] {
  return [
    '## Coverage',
    '',
    'What the method demands, and the rules that enforce it.',
    '',
    '| | Demand | Требование | Rules |',
    '| - | - | - | - |',
    ...criteria.map(
      ({ kind, text, rules }) =>
        `| ${kinds[kind]} | ${text.en} | ${text.ru} | ${rules.map((id) => `\`${id}\``).join(', ')} |`,
    ),
    '',
  ]
}

/** RULES.md: the coverage matrix, then every rule by stage. */
export function rulesDocument(
  rules: readonly ListedRule[],
  titles: Readonly<Record<string, string>>,
  criteria: readonly Criterion[],
  samples: Readonly<Partial<Record<string, RuleSample>>>,
): string {
  const stages = [...new Set(rules.map(({ stage }) => stage))]
  return [
    '# Rules',
    '',
    `Generated from the rules in \`src\` by \`npm run generate\`; do not edit. ${rules.length} entries; a rule that judges several stages stands in each.`,
    '',
    ...matrix(criteria),
    ...stages.flatMap((stage) => [
      `## ${titles[stage] ?? stage}`,
      '',
      ...rules.filter((rule) => rule.stage === stage).flatMap((rule) => entry(rule, samples[`${stage}/${rule.id}`])),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
