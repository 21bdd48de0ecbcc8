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

function sampleLines(same: readonly ListedRule[]): string[] {
  const shown = same.find(({ stage, id }) => ruleSamples[`${stage}/${id}`])
  const sample = shown && ruleSamples[`${shown.stage}/${shown.id}`]
  if (!sample) return []
  const { stage } = shown
  const { strategy, pointer, good, bad, message, expected } = sample
  return [
    ...labelled('sample', [`${strategy}: ${stage}${pointer}`]),
    ...(good === null ? [] : labelled('  good', [good])),
    ...labelled('  bad', [bad]),
    ...labelled('  says', [message, ...(expected === '' ? [] : [`expected: ${expected}`])]),
  ]
}

/** Stages whose rule says the same, together. */
function alike(rules: readonly ListedRule[]): ListedRule[][] {
  const groups = new Map<string, ListedRule[]>()
  for (const rule of rules) {
    const { stage: _stage, ...said } = rule
    const key = JSON.stringify(said)
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()]
}

function explain(same: readonly ListedRule[]): string {
  const [rule] = same
  if (!rule) return ''
  const { id, severity, claim, why, source, message, repair, fixes } = rule
  const places = same.map(({ stage }) => stage)
  const criteria = criteriaOf(id).map(({ text }) => text.en)
  const fix = fixes ? 'yes: corrected by code, listed in the report' : 'none'
  return [
    `${id}  (${severity}, ${places.length > 1 ? 'stages' : 'stage'} ${places.join(', ')})`,
    '',
    claim,
    '',
    ...labelled('why', [why]),
    ...labelled('source', [source]),
    ...labelled('enforces', criteria),
    ...labelled('message', [message.en, message.ru]),
    ...(repair === null ? [] : labelled('repair', [repair])),
    ...labelled('fix', [fix]),
    ...sampleLines(same),
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
  await terminal.print(alike(found).map(explain).join('\n'))
  return done
}
