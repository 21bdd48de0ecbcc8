import { stringify } from 'csv-stringify/sync'
import type { CaseInput } from '../finance/case-input.ts'
import { runMonths } from '../finance/run-case.ts'
import { type ScenarioName, scenarioShifts, shiftCase } from '../finance/scenarios.ts'

const horizonMonths = 36

/** Months 1..36 of the three scenarios, a row each, with plain numbers for spreadsheets; money in the currency of the brief. */
export function caseCsv(input: CaseInput): string {
  const rows = (Object.keys(scenarioShifts) as ScenarioName[]).flatMap((scenario) =>
    runMonths(shiftCase(input, scenarioShifts[scenario]), horizonMonths).map((month) => ({ scenario, ...month })),
  )
  return stringify(
    rows.map(({ capped, ...row }) => ({ ...row, capped: String(capped) })),
    { header: true, escape_formulas: true },
  )
}
