import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import type { Block, SectionContext } from '../../../src/core/stage.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import type { Strategy } from '../../../src/stages/index.ts'
import { assumptionsPage } from '../../../src/stages/pages/assumptions.ts'
import { budgetPage } from '../../../src/stages/pages/budget.ts'
import { decisions } from '../../../src/stages/pages/decisions.ts'
import { howMadePage } from '../../../src/stages/pages/how-made.ts'
import { moneyBlocks } from '../../../src/stages/pages/money.ts'
import { placeOf } from '../../../src/stages/pages/open-findings.ts'
import { summaryPage } from '../../../src/stages/pages/summary.ts'
import { tracePage } from '../../../src/stages/pages/trace.ts'
import { textOf } from '../../support/markdown-skeleton.ts'
import { reportFixture } from '../../support/report-fixture.ts'

const strategy = reportFixture('en')

function contextOf({ brief, stages, language }: Strategy): SectionContext {
  return { brief, drafts: { ...stages }, locale: localeOf(language) }
}
const context = contextOf(strategy)
const said = (blocks: readonly Block[]) => blocks.map((block) => textOf(block)).join('\n')

/** Cells of the table that holds `word`. */
function rowsOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.children.map((row) => row.children.map((cell) => textOf(cell))) : [],
  )
}

describe('title page', () => {
  const finding = { ...strategy.findings[0], severity: 'error' as const } as Strategy['findings'][number]

  test('errors stop the approval at its head, the ninth is counted', () => {
    const findings = Array.from({ length: 10 }, (_, index) => ({ ...finding, message: `error ${index}` }))
    const [, , head] = summaryPage({ ...strategy, findings }, context)
    expect(head?.type).toBe('blockquote')
    expect(said(head ? [head] : [])).toContain('Not ready for approval: 10\u00a0open errors.')
    expect(said(head ? [head] : [])).toMatch(/error 7and 2 more, see appendix C/)
  })

  test('without findings it starts with the summary', () => {
    expect(summaryPage({ ...strategy, findings: [] }, context)[2]).toMatchObject({ type: 'heading', depth: 2 })
  })

  test('the built-in author by default is said at once', () => {
    const byDefault = { ...strategy, model: { ...strategy.model, byDefault: true } }
    expect(said(summaryPage(byDefault, context).slice(0, 2))).toContain('because no model was configured')
  })

  test.each([
    [60_000, 'so $32,940 (55%) stays free'],
    [20_000, 'so $7,060 (35%) is missing'],
  ])('a budget of %i is compared', (available, expected) => {
    const { initiatives } = strategy.stages
    const stages = { ...strategy.stages, initiatives: { ...initiatives, budget: { ...initiatives.budget, available } } }
    expect(said(moneyBlocks({ ...strategy, stages }, context))).toContain(expected)
  })

  test('no return is claimed while none is computed', () => {
    expect(said(moneyBlocks({ ...strategy, businessCase: null }, context))).toContain(
      'Income and payback are not computed',
    )
  })

  test('the computed return stands beside the cost', () => {
    const businessCase = businessCaseOf(strategy.brief, strategy.stages)
    const page = said(moneyBlocks({ ...strategy, businessCase }, context))
    expect(page).toMatch(/The money is (?:not )?back/)
    expect(page).not.toContain('not computed')
  })

  test('the board decides on the money, the first step, the programme', () => {
    const [money, first, programme] = decisions(strategy, context)
    expect(money).toBe(
      'Approve $27,060 for the year including a reserve of $2,460, and release $14,400 for the first quarter.',
    )
    expect(first).toMatch(/^Start “Pre-order: ‘ready at 8:45’” \(I1\) on 11 January 2027/)
    expect(programme).toMatch(/“The Sixth Cup” \(points\).* Monthly churn > 6\.5%, 2\u00a0months in a row/)
  })

  test('without a programme the board is asked to do without', () => {
    const programme = { ...strategy.stages.programme, type: 'none' as const }
    expect(decisions({ ...strategy, stages: { ...strategy.stages, programme } }, context)[2]).toMatch(/^Do without/)
  })
})

test('lines of the budget add up to the plan, the plan and the reserve to the total', () => {
  const rows = rowsOf(budgetPage(strategy, context))
  const last = (name: string) => rows.find(([cell]) => cell?.startsWith(name))?.at(-1)
  expect(rows.slice(1, 4).map((row) => row.at(-1))).toEqual(['$13,000', '$10,400', '$1,200'])
  expect(['Planned', 'Reserve', 'Total', 'Budget', 'Left'].map(last)).toEqual([
    '$24,600',
    '$2,460',
    '$27,060',
    '$60,000',
    '$32,940',
  ])
})

test('hours are compared where they are known and never invented', () => {
  const text = said(budgetPage(strategy, context))
  expect(text).toMatch(/CRM marketer\d+ of 394\u00a0h \(\d+%\)/)
  expect(text).toMatch(/Head of operations\d+\u00a0h of an unknown number/)
})

test('the matrix shows pains without an answer and launches outside the plan', () => {
  const { initiatives } = strategy.stages
  const changed = initiatives.initiatives.map((it) => ({
    ...it,
    painIds: it.painIds.filter((id) => id !== 'P2'),
    launch: it.id === 'I3' ? '2028-02-01' : it.launch,
  }))
  const stages = { ...strategy.stages, initiatives: { ...initiatives, initiatives: changed } }
  const rows = rowsOf(tracePage({ ...strategy, stages }, context))
  expect(rows).toContainEqual(['P2. Guests cannot see how many stamps they have', '—', 'not covered', '—', '—'])
  expect(rows.find(([, , initiative]) => initiative?.startsWith('I1.'))?.[4]).toBe('Q1')
  expect(rows.find(([, , initiative]) => initiative?.startsWith('I3.'))?.[4]).toBe('outside the plan')
})

test('every number names its source, with paths of the brief in words', () => {
  const rows = rowsOf(assumptionsPage(strategy, context))
  expect(rows).toContainEqual(['Churn', '6% a month', 'given', '—'])
  expect(rows).toContainEqual(['NPS', '34 (420\u00a0responses)', 'given', '—'])
  expect(rows).toContainEqual(['Retention', 'unknown', 'unknown', '—'])
  expect(rows.find(([name]) => name === 'Customer lifetime value')?.[3]).toBe(
    'average order × order frequency × margin ÷ churn',
  )
  expect(rows.find(([name]) => name === 'Rewards never used')?.slice(1, 3)).toEqual(['20%', 'assumed'])
})

describe('how it was made', () => {
  test('an unknown cost makes the sum unknown, never smaller', () => {
    const rows = rowsOf(howMadePage(strategy, context))
    expect(rows).toContainEqual(['Analysis', '1', '0', '5,200 / 1,800', '0.0123', '—'])
    expect(rows).toContainEqual(['Goals', '2', '1', 'unknown', 'unknown', '—'])
    expect(rows).toContainEqual(['All stages', '3', '1', 'unknown', 'unknown', ''])
  })

  test('the built-in author calls nobody', () => {
    const model = { author: 'playbook' as const, name: 'playbook', host: null, byDefault: true }
    const rows = rowsOf(howMadePage({ ...strategy, model }, context))
    expect(rows[1]?.[1]).toBe('built-in author, playbook; used by default, because no model was configured')
    expect(rows[2]).toEqual(['Endpoint', 'no model was called'])
    expect(rows).toContainEqual(['Goals', '2', '1', '—', '—', '—'])
  })

  test('what was used is told with its price, and what nobody can know beside it', () => {
    const [first, second] = strategy.ledger
    const failedCalls = [
      { reason: 'timeout' as const, status: null },
      { reason: 'rate-limited' as const, status: 429 },
    ]
    const price = { model: 'model-x', host: 'api.example.com', input: 0.4, cachedInput: null, output: 1.6 }
    const priced = {
      ...strategy,
      ledger: [first, { ...second, failedCalls }] as Strategy['ledger'],
      prices: [{ ...price, source: 'list', asOf: '2026-07-02' }],
    }
    const rows = rowsOf(howMadePage(priced, context))
    expect(rows).toContainEqual(['Tokens', '10,400 in (8,000 cached), 3,600 out (0 reasoning)'])
    expect(rows).toContainEqual(['Cost', '0.0246 USD, and what calls without an answer may have cost (1)'])
    expect(rows).toContainEqual(['Calls made again after a failure', '2'])
    const said = '0.4 in, 1.6 out, USD per million tokens (list, 2 July 2026)'
    expect(rows).toContainEqual(['Price of model-x', said])
  })

  test('a stage of another author is named, and costs nothing where that author is free', () => {
    const other = { author: 'playbook' as const, name: 'playbook', host: null }
    const model = { ...strategy.model, stages: { goals: other } }
    const rows = rowsOf(howMadePage({ ...strategy, model }, context))
    expect(rows).toContainEqual(['Author of: Goals', 'built-in author, playbook'])
    expect(rows).toContainEqual(['Goals', '2', '1', '—', '—', '—'])
    expect(rows).toContainEqual(['All stages', '3', '1', '5,200 / 1,800', '0.0123', ''])
  })

  test('findings, corrections and skipped rules are shown', () => {
    const text = said(howMadePage(strategy, context))
    for (const part of ['I3: painIds is empty', '2028-01-31', 'ltv-basis (Brief)']) expect(text).toContain(part)
  })

  test.each([
    ['', 'Goals'],
    ['/goals/T1/kpis/K1/by', 'Goals (T1, K1, by)'],
    ['/exampleSpend', 'Goals (exampleSpend)'],
  ])('place %j is said as %j', (pointer, expected) => {
    expect(placeOf({ stage: 'goals', pointer }, context)).toBe(expected)
  })
})
