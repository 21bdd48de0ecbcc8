import { table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Usage } from '../../core/model.ts'
import { mayBeBilled } from '../../core/price.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { LedgerEntry } from '../../core/strategy.ts'
import type { Strategy } from '../index.ts'
import { columns, nothing, wordOf } from '../words.ts'

type Author = Pick<Strategy['model'], 'author' | 'name' | 'host'>

/** A sum, or null as soon as one part is unknown: an unknown cost is never counted as 0. */
function sumKnown(values: readonly (number | null)[]): number | null {
  let sum = 0
  for (const value of values) {
    if (value === null) return null
    sum += value
  }
  return sum
}

function tokensIn(entries: readonly LedgerEntry[], kind: keyof Usage): number | null {
  return sumKnown(entries.map(({ usage }) => usage?.[kind] ?? null))
}

function tokensOf(entries: readonly LedgerEntry[], { locale: { labels, format } }: SectionContext): string {
  const input = tokensIn(entries, 'inputTokens')
  const output = tokensIn(entries, 'outputTokens')
  if (input === null || output === null) return labels.report.unknown
  return `${format.number(input, 0)} / ${format.number(output, 0)}`
}

function costOf(entries: readonly LedgerEntry[], { locale: { labels, format } }: SectionContext): string {
  const cost = sumKnown(entries.map(({ costUsd }) => costUsd))
  return cost === null ? labels.report.unknown : format.number(cost, 4)
}

/** Entries of authors that cost something: the built-in one is free, whoever writes the other stages. */
function paidOf({ ledger, model }: Pick<Strategy, 'ledger' | 'model'>): LedgerEntry[] {
  return ledger.filter(({ stage }) => (model.stages?.[stage] ?? model).author !== 'playbook')
}

function ledgerRow(
  name: string,
  entries: readonly LedgerEntry[],
  paid: readonly LedgerEntry[],
  context: SectionContext,
): string[] {
  const { format } = context.locale
  const repairs = entries.filter(({ kind }) => kind === 'repair').length
  return [
    name,
    format.number(entries.length, 0),
    format.number(repairs, 0),
    paid.length === 0 ? nothing : tokensOf(paid, context),
    paid.length === 0 ? nothing : costOf(paid, context),
    entries.at(-1)?.openRules.join(', ') || nothing,
  ]
}

/** Attempts, repairs, tokens and cost by stage, with the sum of all. */
export function ledgerBlocks(strategy: Strategy, context: SectionContext): Block[] {
  const { ledger } = strategy
  if (ledger.length === 0) return []
  const { labels } = context.locale
  const paid = paidOf(strategy)
  const ids = [...new Set(ledger.map(({ stage }) => stage))]
  const rows = ids.map((id) => {
    const of = (entries: readonly LedgerEntry[]) => entries.filter(({ stage }) => stage === id)
    return ledgerRow(wordOf(labels.stage, id), of(ledger), of(paid), context)
  })
  const all = ledgerRow(labels.made.all, ledger, paid, context)
  return [
    table(
      columns(labels.made.columns),
      [...rows, [...all.slice(0, -1), '']],
      [null, 'right', 'right', 'right', 'right', null],
    ),
  ]
}

function nameOf({ author, name }: Author, { locale: { labels } }: SectionContext): string {
  return fill(labels.made.named, { author: labels.author[author], name })
}

/** What was used, as far as endpoints counted it; nothing for a run without any. */
function usedRows(strategy: Strategy, { locale: { labels, format } }: SectionContext): string[][] {
  const { made } = labels
  const paid = paidOf(strategy)
  const [input, cached, output, reasoning] = (
    ['inputTokens', 'cachedInputTokens', 'outputTokens', 'reasoningTokens'] as const
  ).map((kind) => tokensIn(paid, kind))
  const failed = paid.flatMap(({ failedCalls }) => failedCalls ?? [])
  const billed = failed.filter(mayBeBilled).length
  const known = sumKnown(paid.map(({ costUsd }) => costUsd))
  const count = (value: number | null | undefined) => format.number(value ?? 0, 0)
  const rows: string[][] = []
  if (paid.length > 0 && input !== null) {
    const counts = { input: count(input), cached: count(cached), output: count(output), reasoning: count(reasoning) }
    rows.push([made.tokens, fill(made.tokensText, counts)])
  }
  if (paid.length > 0 && known !== null) {
    const cost = { cost: format.number(known, 4), count: count(billed) }
    rows.push([made.cost, fill(billed > 0 ? made.costBilled : made.costText, cost)])
  }
  if (failed.length > 0) rows.push([made.failed, count(failed.length)])
  return rows
}

function priceRows({ prices = [] }: Strategy, { locale: { labels, format } }: SectionContext): string[][] {
  const { made } = labels
  return prices.map(({ model, input, output, source, asOf }) => {
    const amounts = { input: format.number(input, 4), output: format.number(output, 4) }
    const dated = asOf === null ? source : `${source}, ${format.date(asOf)}`
    return [fill(made.price, { model }), fill(made.priceText, { ...amounts, source: dated })]
  })
}

/** Who wrote it, where, and what that used. */
export function runBlocks(strategy: Strategy, context: SectionContext): Block[] {
  const { model } = strategy
  const { labels } = context.locale
  const { made } = labels
  const author = nameOf(model, context)
  const rows = [
    [made.author, model.byDefault ? fill(made.byDefault, { author }) : author],
    ...Object.entries(model.stages ?? {}).map(([stage, other]) => [
      fill(made.stageAuthor, { stage: wordOf(labels.stage, stage) }),
      nameOf(other, context),
    ]),
    [made.host, model.host ?? (model.author === 'playbook' ? made.noCalls : labels.report.none)],
    ...usedRows(strategy, context),
    ...priceRows(strategy, context),
  ]
  return [table(columns(made.runColumns), rows)]
}
