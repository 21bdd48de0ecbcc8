import { type KeyFigure, keyFigures } from '../../core/key-figures.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import { scenarioRows } from './business-case/tables.ts'
import { scenarioOf } from './business-case/verdict.ts'

/** Rows of the table of scenarios shown large: ROI after one year and three, payback, peak funding. */
const shownRows = [2, 3, 5, 6]

/** What the board is asked for and what it gets, base scenario; only the sum where single numbers would pretend to be exact. */
export function keyFigureBlocks({ stages, businessCase }: Strategy, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { budget } = stages.initiatives
  const asked: KeyFigure = {
    name: labels.page.asked,
    value: format.money(budget.total, context.brief.budget.currency),
  }
  const outcome = businessCase?.confidence === 'low' ? null : (businessCase?.outcome ?? null)
  if (!outcome) return [keyFigures([asked])]
  const rows = scenarioRows(context)
  const base = scenarioOf(outcome, 'base')
  return [
    keyFigures([
      asked,
      ...shownRows.flatMap((index) => {
        const row = rows[index]
        return row ? [{ name: row.title, value: row.cell(base) }] : []
      }),
    ]),
  ]
}
