import type { Root, RootContent } from 'mdast'
import type { Change, Comparison } from '../../batch/baseline.ts'
import type { Row, Summary } from '../../batch/summary.ts'
import { bulleted, heading, type Phrase, paragraph, strong, table } from '../../core/blocks.ts'
import { dollars } from '../../core/dollars.ts'
import { criteria as allCriteria } from '../../stages/coverage.ts'
import { counted } from '../counted.ts'
import { safeLine, visibleText } from '../safe-text.ts'

const number = new Intl.NumberFormat('en-US')

/** Names of files may hold anything: hidden characters are shown by their code. */
const shown = (text: string) => safeLine(visibleText(text))

/** Unknown is never 0. */
const unknown = 'unknown'

function link(url: string, text: string): RootContent & { type: 'link' } {
  return { type: 'link', url: encodeURI(url), children: [{ type: 'text', value: text }] }
}

function tokensOf({ tokens }: Row): string {
  return tokens === null ? unknown : number.format(tokens.input + tokens.output)
}

function moneyOf(costUsd: number | null): string {
  return costUsd === null ? unknown : dollars(costUsd)
}

function outcomeOf({ code, failure, findings }: Row): string {
  if (failure !== null) return `no report (${code}): ${shown(failure.message)}`
  if (findings.errors > 0) return counted(findings.errors, 'open error')
  return findings.warnings > 0 ? counted(findings.warnings, 'warning') : 'clean'
}

function nameOf({ folder, company, brief }: Row, file: string): Phrase {
  const name = shown(company ?? brief)
  return folder === null ? name : link(`${folder}/${file}`, name)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Known values of a list, or null when one is missing: half a sum is no sum. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

const decimal = (value: number | null) => (value === null ? '—' : value.toFixed(1))

function briefsTable(rows: readonly Row[], severalModels: boolean, file: string): RootContent {
  const header = ['Brief', 'Company', ...(severalModels ? ['Model'] : []), 'Score', 'Outcome', 'Repairs', 'Tokens']
  return table(
    [...header, 'Cost', 'Seconds'],
    rows.map((row) => [
      shown(row.brief),
      nameOf(row, file),
      ...(severalModels ? [row.model] : []),
      decimal(row.score),
      outcomeOf(row),
      String(row.repairs),
      tokensOf(row),
      moneyOf(row.costUsd),
      row.seconds.toFixed(1),
    ]),
    [null, null, ...(severalModels ? [null] : []), 'right', null, 'right', 'right', 'right', 'right'],
  )
}

/** Models side by side, over the briefs that every one of them was given. */
function modelsTable(rows: readonly Row[], models: readonly string[]): RootContent {
  return table(
    ['Model', 'Reports', 'Mean score', 'Open errors', 'Warnings', 'Repairs', 'Cost', 'Mean seconds'],
    models.map((model) => {
      const own = rows.filter((row) => row.model === model)
      const written = own.filter(({ failure }) => failure === null)
      const total = (of: (row: Row) => number) => String(written.reduce((sum, row) => sum + of(row), 0))
      return [
        model,
        `${written.length} of ${own.length}`,
        decimal(mean(written.flatMap(({ score }) => score ?? []))),
        total(({ findings }) => findings.errors),
        total(({ findings }) => findings.warnings),
        total(({ repairs }) => repairs),
        moneyOf(sumOf(written.map(({ costUsd }) => costUsd))),
        decimal(mean(written.map(({ seconds }) => seconds))),
      ]
    }),
    [null, 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  )
}

/** Rules that are open anywhere, the most frequent first. */
function rulesTable(rows: readonly Row[]): RootContent[] {
  const counts = new Map<string, { findings: number; briefs: number }>()
  for (const { rules } of rows) {
    for (const [rule, count] of Object.entries(rules)) {
      const known = counts.get(rule) ?? { findings: 0, briefs: 0 }
      counts.set(rule, { findings: known.findings + count, briefs: known.briefs + 1 })
    }
  }
  if (counts.size === 0) return []
  const ordered = [...counts].sort(
    ([a, x], [b, y]) => y.briefs - x.briefs || y.findings - x.findings || (a < b ? -1 : 1),
  )
  return [
    heading(2, 'Open findings by rule'),
    table(
      ['Rule', 'Briefs', 'Findings'],
      ordered.map(([rule, { briefs, findings }]) => [rule, String(briefs), String(findings)]),
      [null, 'right', 'right'],
    ),
  ]
}

/** Mean score of every criterion, the weakest first. */
function criteriaTable(rows: readonly Row[]): RootContent[] {
  const scored = allCriteria.flatMap(({ id, text }) => {
    const scores = rows.flatMap(({ criteria }) => criteria[id] ?? [])
    const score = mean(scores)
    return score === null ? [] : [{ text: text.en, score, lowest: Math.min(...scores), judged: scores.length }]
  })
  if (scored.length === 0) return []
  return [
    heading(2, 'Criteria'),
    table(
      ['Criterion', 'Mean score', 'Lowest', 'Judged in'],
      scored
        .sort((a, b) => a.score - b.score)
        .map(({ text, score, lowest, judged }) => [text, decimal(score), decimal(lowest), counted(judged, 'report')]),
      [null, 'right', 'right', 'right'],
    ),
  ]
}

const words: Readonly<Record<Change['kind'], string>> = {
  code: 'exit code',
  rule: 'open findings of',
  score: 'score',
  cost: 'cost, $',
  repairs: 'repairs',
  missing: 'not in this batch any more; exit code',
}

/** A change against the baseline in one line. */
export function tellChange({ brief, model, kind, rule, before, after }: Change): string {
  const what = [words[kind], ...(rule === null ? [] : [rule])].join(' ')
  return `${brief} (${model}): ${what} ${before ?? 'none'} → ${after ?? 'none'}`
}

function comparisonOf({ changes, regressions, added }: Comparison): RootContent[] {
  const others = changes.filter(({ regression }) => !regression)
  const part = (title: string, lines: readonly string[]): RootContent[] =>
    lines.length === 0 ? [] : [paragraph(strong(title)), bulleted(lines)]
  const quiet = changes.length + added.length === 0
  return [
    heading(2, 'Against the baseline'),
    ...(quiet ? [paragraph('Nothing has changed.')] : []),
    ...part('Worse', regressions.map(tellChange)),
    ...part('Changed otherwise', others.map(tellChange)),
    ...part(
      'New',
      added.map(({ brief, model }) => `${brief} (${model})`),
    ),
  ]
}

/** What a batch came to in a sentence. */
export function tellBatch({ rows }: Summary): string {
  const failed = rows.filter(({ failure }) => failure !== null).length
  const open = rows.filter(({ failure, findings }) => failure === null && findings.errors > 0).length
  const score = mean(rows.flatMap(({ score }) => score ?? []))
  const parts = [
    `${counted(rows.length - failed, 'report')} of ${rows.length}`,
    ...(open > 0 ? [`${open} with open errors`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(score === null ? [] : [`mean score ${score.toFixed(1)} of 100`]),
    `cost ${moneyOf(sumOf(rows.map(({ costUsd }) => costUsd)))}`,
  ]
  return `${parts.join(', ')}.`
}

/** The page to compare the briefs of a batch by, as a tree that every writer of reports takes; `file` is the report in the folder of a brief. */
export function indexPage(summary: Summary, comparison: Comparison | null, file: string): Root {
  const { rows } = summary
  const models = [...new Set(rows.map(({ model }) => model))]
  return {
    type: 'root',
    children: [
      heading(1, 'Strategies'),
      paragraph(tellBatch(summary)),
      ...(comparison === null ? [] : comparisonOf(comparison)),
      ...(models.length > 1 ? [heading(2, 'Models'), modelsTable(rows, models)] : []),
      heading(2, 'Briefs'),
      briefsTable(rows, models.length > 1, file),
      ...rulesTable(rows),
      ...criteriaTable(rows),
    ],
  }
}
