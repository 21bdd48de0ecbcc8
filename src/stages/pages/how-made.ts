import { bulleted, heading, paragraph, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { LedgerEntry } from '../../core/strategy.ts'
import type { Strategy } from '../index.ts'
import { columns, nothing, wordOf } from '../words.ts'
import { findingBlocks, placeOf } from './open-findings.ts'

/** A sum, or null as soon as one part is unknown: an unknown cost is never counted as 0. */
function sumKnown(values: readonly (number | null)[]): number | null {
  let sum = 0
  for (const value of values) {
    if (value === null) return null
    sum += value
  }
  return sum
}

function tokensOf(entries: readonly LedgerEntry[], context: SectionContext): string {
  const { labels, format } = context.locale
  const input = sumKnown(entries.map(({ usage }) => usage?.inputTokens ?? null))
  const output = sumKnown(entries.map(({ usage }) => usage?.outputTokens ?? null))
  if (input === null || output === null) return labels.report.unknown
  return `${format.number(input, 0)} / ${format.number(output, 0)}`
}

function costOf(entries: readonly LedgerEntry[], context: SectionContext): string {
  const { labels, format } = context.locale
  const cost = sumKnown(entries.map(({ costUsd }) => costUsd))
  return cost === null ? labels.report.unknown : format.number(cost, 4)
}

function ledgerRow(name: string, entries: readonly LedgerEntry[], free: boolean, context: SectionContext): string[] {
  const { format } = context.locale
  const repairs = entries.filter(({ kind }) => kind === 'repair').length
  return [
    name,
    format.number(entries.length, 0),
    format.number(repairs, 0),
    free ? nothing : tokensOf(entries, context),
    free ? nothing : costOf(entries, context),
    entries.at(-1)?.openRules.join(', ') || nothing,
  ]
}

/** Attempts, repairs, tokens and cost by stage, with the sum of all. */
function ledgerBlocks({ ledger, model }: Strategy, context: SectionContext): Block[] {
  if (ledger.length === 0) return []
  const { labels } = context.locale
  const free = model.author === 'playbook'
  const ids = [...new Set(ledger.map(({ stage }) => stage))]
  const rows = ids.map((id) => {
    const entries = ledger.filter(({ stage }) => stage === id)
    return ledgerRow(wordOf(labels.stage, id), entries, free, context)
  })
  const all = ledgerRow(labels.made.all, ledger, free, context)
  return [
    table(
      columns(labels.made.columns),
      [...rows, [...all.slice(0, -1), '']],
      [null, 'right', 'right', 'right', 'right', null],
    ),
  ]
}

function authorBlocks({ model }: Strategy, context: SectionContext): Block[] {
  const { labels } = context.locale
  const { made } = labels
  const author = fill(made.named, { author: labels.author[model.author], name: model.name })
  const rows = [
    [made.author, model.byDefault ? fill(made.byDefault, { author }) : author],
    [made.host, model.host ?? (model.author === 'playbook' ? made.noCalls : labels.report.none)],
  ]
  return [table(columns(made.runColumns), rows)]
}

function adjustmentBlocks({ adjustments }: Strategy, context: SectionContext): Block[] {
  if (adjustments.length === 0) return []
  const { made } = context.locale.labels
  return [
    heading(3, made.adjustments),
    table(
      columns(made.adjustmentsColumns),
      adjustments.map((adjustment) => [
        placeOf(adjustment, context),
        adjustment.before,
        adjustment.after,
        adjustment.reason,
      ]),
    ),
  ]
}

function skippedBlocks({ skipped }: Strategy, context: SectionContext): Block[] {
  if (skipped.length === 0) return []
  const { labels } = context.locale
  return [
    heading(3, labels.made.skipped),
    bulleted(
      skipped.map(({ rule, stage, reason }) =>
        fill(labels.made.skippedText, { rule, stage: wordOf(labels.stage, stage), reason }),
      ),
    ),
  ]
}

function settingBlocks({ ruleSettings }: Strategy, context: SectionContext): Block[] {
  if (ruleSettings.length === 0) return []
  const { made } = context.locale.labels
  return [
    heading(3, made.settings),
    table(
      columns(made.settingsColumns),
      ruleSettings.map(({ rule, severity, reason }) => [rule, made.settingTo[severity], reason]),
    ),
  ]
}

/** Appendix C: who wrote it and at what price, what rules still say, what code corrected, what could not be judged or was set. */
export function howMadePage(strategy: Strategy, context: SectionContext): Block[] {
  const { made, report } = context.locale.labels
  const letter = columns(report.letters)[2] ?? ''
  return [
    heading(2, fill(report.appendix, { letter, title: made.heading })),
    ...authorBlocks(strategy, context),
    ...ledgerBlocks(strategy, context),
    ...(strategy.findings.length === 0 ? [paragraph(made.noFindings)] : findingBlocks(strategy.findings, context)),
    ...adjustmentBlocks(strategy, context),
    ...skippedBlocks(strategy, context),
    ...settingBlocks(strategy, context),
  ]
}
