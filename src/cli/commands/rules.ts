import { criteriaOf } from '../../stages/coverage.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { type ListedRule, listedRules } from '../rule-list.ts'
import { ruleSamples } from '../rule-samples.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { table } from '../table.ts'
import { openTerminal } from '../terminal.ts'

const width = 10

/** A label with its text; further lines stand below the text. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(width)}${line}`)
}

function sampleLines({ stage, id }: ListedRule): string[] {
  const sample = ruleSamples[`${stage}/${id}`]
  if (!sample) return []
  const { strategy, pointer, good, bad, message, expected } = sample
  return [
    ...labelled('sample', [`${strategy}: ${stage}${pointer}`]),
    ...(good === null ? [] : labelled('  good', [good])),
    ...labelled('  bad', [bad]),
    ...labelled('  says', [message, ...(expected === '' ? [] : [`expected: ${expected}`])]),
  ]
}

function explain(rule: ListedRule): string {
  const { id, severity, stage, claim, why, source, message, repair, fixes } = rule
  const criteria = criteriaOf(id).map(({ text }) => text.en)
  const fix = fixes ? 'yes: corrected by code, listed in the report' : 'none'
  return [
    `${id}  (${severity}, stage ${stage})`,
    '',
    claim,
    '',
    ...labelled('why', [why]),
    ...labelled('source', [source]),
    ...labelled('enforces', criteria),
    ...labelled('message', [message.en, message.ru]),
    ...(repair === null ? [] : labelled('repair', [repair])),
    ...labelled('fix', [fix]),
    ...sampleLines(rule),
    '',
  ].join('\n')
}

/** `rules [id]`: lists the rules, or explains one. */
export async function rules(shell: Shell, id: string | undefined, options: CommonOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const known = listedRules()
  if (id === undefined) {
    const rows = known.map((rule) => [rule.id, rule.severity, rule.stage, rule.claim])
    await terminal.print(table(['rule', 'severity', 'stage', 'claim'], rows))
    return done
  }
  const found = known.filter((rule) => rule.id === id)
  if (found.length === 0) {
    const { nearest } = await import('../nearby-names.ts')
    const near = nearest(
      id,
      known.map((rule) => rule.id),
    )
    throw usageError(
      `There is no rule "${id}".`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'loyalty-strategy rules lists them.',
    )
  }
  await terminal.print(found.map(explain).join('\n'))
  return done
}
