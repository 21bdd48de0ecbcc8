import type { Language } from '../../core/localised.ts'
import { industries as knownIndustries } from '../../playbook/knowledge.ts'
import { done, type Outcome } from '../exit.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { table } from '../table.ts'
import { openTerminal } from '../terminal.ts'

export interface IndustriesOptions extends CommonOptions {
  language?: Language
}

const heads = {
  en: ['id', 'name', 'retention a year', 'NPS', 'orders a month'],
  ru: ['id', 'название', 'удержание за год', 'NPS', 'заказов в месяц'],
} as const

interface Range {
  low: number
  high: number
}

/** `industries`: ids for `company.industry` with what is usual there. */
export async function industries(shell: Shell, options: IndustriesOptions): Promise<Outcome> {
  const { formatOf } = await import('../../core/format.ts')
  const language = options.language ?? 'en'
  const format = formatOf(language)
  const range = ({ low, high }: Range, write: (value: number) => string) => `${write(low)}–${write(high)}`
  const rows = knownIndustries().map((industry) => [
    industry.id,
    industry.name[language],
    range(industry.retention, (value) => format.percent(value, 0)),
    range(industry.nps, (value) => format.number(value, 0)),
    range(industry.ordersPerMonth, (value) => format.number(value, 2)),
  ])
  await openTerminal(shell, options).print(table(heads[language], rows))
  return done
}
