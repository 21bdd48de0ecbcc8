import type { BriefRule } from '../../brief/brief-rule.ts'
import { briefRules } from '../../brief/rules.ts'
import { stages } from '../../stages/index.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { table } from '../table.ts'
import { openTerminal } from '../terminal.ts'

/** What the rules of the brief and of the stages have in common; only a model is told how to repair. */
type Listed = Omit<BriefRule, 'check'> & { repair?: string; stage: string }

function allRules(): Listed[] {
  return [
    ...briefRules.map((rule) => ({ ...rule, stage: 'brief' })),
    ...stages.flatMap((stage) => stage.rules.map((rule) => ({ ...rule, stage: stage.id }))),
  ]
}

function explain(rule: Listed): string {
  return [
    `${rule.id}  (${rule.severity}, stage ${rule.stage})`,
    '',
    rule.claim,
    '',
    `why      ${rule.why}`,
    `source   ${rule.source}`,
    `message  ${rule.message.en}`,
    `         ${rule.message.ru}`,
    ...(rule.repair ? [`repair   ${rule.repair}`] : []),
    '',
  ].join('\n')
}

/** `rules [id]`: lists the rules, or explains one. */
export async function rules(shell: Shell, id: string | undefined, options: CommonOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const known = allRules()
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
