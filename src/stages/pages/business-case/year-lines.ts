import type { BusinessCase } from '../../../core/business-case.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { columns } from '../../words.ts'
import { scenarioOf } from './verdict.ts'

/** One line of the money of the first year; what is spent is below zero. */
export interface YearLine {
  title: string
  value: number
}

/** From the margin gained to what is left of it in the base scenario; a line of savings only where there are any. */
export function yearLines(outcome: NonNullable<BusinessCase['outcome']>, { locale }: SectionContext): YearLine[] {
  const { year } = scenarioOf(outcome, 'base')
  const titles = columns(locale.labels.businessCase.yearRows)
  return [
    year.retentionMargin,
    year.behaviourMargin,
    year.savings,
    -year.rewards,
    -year.run,
    -year.oneOff,
    year.margin + year.savings - year.cost,
  ]
    .map((value, index) => ({ title: titles[index] ?? '', value }))
    .filter(({ value }, index) => index !== 2 || value > 0)
}
