import { join, resolve } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Strategy } from '../stages/index.ts'
import { writeTarget } from './output.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

const list = (ids: readonly string[]) => ids.join(' ')

/** Rows of each file by its name: numbers plain, dates ISO, money in the currency of its column. */
function rowsOf({ brief, stages }: Strategy): Readonly<Record<string, Row[]>> {
  const { currency } = brief.budget
  return {
    'initiatives.csv': stages.initiatives.initiatives.map((it) => ({
      id: it.id,
      title: it.title,
      direction: it.direction,
      owner: it.owner,
      start: it.start,
      launch: it.launch,
      end: it.end,
      oneOff: it.oneOff,
      runPerMonth: it.runPerMonth,
      cost: it.cost,
      currency,
      dependsOn: list(it.dependsOn),
      goals: list(it.goalIds),
      pains: list(it.painIds),
    })),
    'roadmap.csv': stages.roadmap.quarters.flatMap(({ q, milestones }) =>
      milestones.map((it) => ({
        quarter: q,
        initiative: it.initiativeId,
        milestone: it.text,
        owner: it.owner,
        due: it.due,
        budget: it.budget,
        currency,
        exit: it.exit,
      })),
    ),
    'kpis.csv': stages.goals.goals.flatMap((goal) =>
      goal.kpis.map((it) => ({
        id: it.id,
        goal: goal.id,
        name: it.name,
        unit: it.unit,
        period: it.period,
        baseline: it.baseline,
        target: it.target,
        direction: it.direction,
        by: it.by,
        owner: it.owner,
        cadence: it.cadence,
        source: it.dataSource,
      })),
    ),
  }
}

/** Signs that make a formula of a cell in Excel, LibreOffice or Google Sheets, also behind spaces and quotes that a reader strips. */
const formula = /^[\s'"]*[=+\-@\t\r＝＋－＠]/u

/** Only what people and models wrote is put in front of an apostrophe: a negative number stays a number. */
function cell(value: Row[string]): string | number | null {
  if (typeof value !== 'string') return typeof value === 'boolean' ? String(value) : value
  // One line: a spreadsheet would begin a row at a line end, and the writer quotes only the one that ends its records.
  const text = value.replace(/[\s\u0085]+/gu, ' ').replace(/\p{Cc}|\p{Default_Ignorable_Code_Point}/gu, '')
  return formula.test(text) ? `'${text}` : text
}

/** The tables of a strategy for a spreadsheet, by file name. With a byte order mark, without which Excel takes UTF-8 for something else. */
export function strategyCsv(strategy: Strategy): ReadonlyMap<string, string> {
  const files = Object.entries(rowsOf(strategy)).map(([name, rows]): [string, string] => {
    const cells = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)])))
    return [name, stringify(cells, { header: true, bom: true, record_delimiter: '\r\n' })]
  })
  return new Map(files)
}

/** A file of the folder named by `--csv`. */
interface CsvPlace {
  file: string
  name: string
  path: string
}

/** Where the files of `--csv` go, to be judged before any work. */
export function csvPlaces(cwd: string, folder: string | undefined): CsvPlace[] {
  if (folder === undefined) return []
  return ['initiatives.csv', 'roadmap.csv', 'kpis.csv'].map((file) => ({
    file,
    name: join(folder, file),
    path: resolve(cwd, folder, file),
  }))
}

/** Writes the files of `--csv`. @throws ExpectedError (8). */
export async function writeCsv(terminal: Terminal, strategy: Strategy, places: readonly CsvPlace[]): Promise<void> {
  if (places.length === 0) return
  const files = strategyCsv(strategy)
  for (const place of places) {
    await writeTarget(place, files.get(place.file) ?? '')
    terminal.say(`${terminal.paint.bold(safeLine(place.name))} written`)
  }
}
