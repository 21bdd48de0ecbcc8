import { InvalidArgumentError, Option } from 'commander'

/** Kinds of option values that several commands share. */

/** Reads a whole number within bounds. */
export function wholeNumber(most: number, least = 0): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
    return value
  }
}

/** Reads seconds: more than 0, at most a day. */
export function seconds(text: string): number {
  const value = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 86_400) {
    throw new InvalidArgumentError('Expected seconds, more than 0 and at most 86400.')
  }
  return value
}

/** Reads US dollars: more than 0, with or without the sign. */
function usDollars(text: string): number {
  const value = Number(text.replace(/^\$/, ''))
  if (!/^\$?\d+(\.\d+)?$/.test(text) || value <= 0 || value > 1_000_000) {
    throw new InvalidArgumentError('Expected US dollars, more than 0 and at most 1000000, for example 1.50.')
  }
  return value
}

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, values: string[] | undefined): string[] => [...(values ?? []), value]

/** Reads names by commas. */
export function list(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('Expected names separated by commas.')
  return [...new Set(names)]
}

/** Reads `10%` or `10` as a share of 0.1. */
export function percent(text: string): number {
  if (!/^\d{1,4}(\.\d+)?%?$/.test(text)) throw new InvalidArgumentError('Expected a percentage like 10%.')
  return Number(text.replace('%', '')) / 100
}

export const language = (text: string): Option => new Option('--language <language>', text).choices(['ru', 'en'])

/** Where a report goes: the same words for every command that writes one. */
export const outputOption = new Option(
  '-o, --output <file>',
  'write a file, format by suffix .md, .html, .docx or .json; repeatable (default: Markdown to stdout)',
).argParser(collect)

export const formatOption = new Option(
  '--format <format>',
  'md, html, docx or json: of stdout, or of a file whose suffix names none',
)

export const csvOption = new Option(
  '--csv <dir>',
  'also write initiatives.csv, roadmap.csv and kpis.csv into this folder, for a spreadsheet',
)

export const stageModelOption = new Option(
  '--stage-model <stage=model>',
  'another model, or "playbook", for one stage; repeatable',
).argParser(collect)

/** How a model is asked for the shape of an answer. */
export const structuredOption = new Option(
  '--structured <way>',
  'how the shape of an answer is asked for; auto goes as strictly as the endpoint takes it',
)
  .choices(['auto', 'json_schema', 'json_object', 'prompt'])
  .default('auto')

/** Flags of every command that runs stages: what a run may use. */
export const limitOptions = [
  new Option('--max-cost <usd>', 'stop before a call that could pass this cost (exit 7)').argParser(usDollars),
  new Option('--max-calls <n>', 'most calls, those made again after failures included (exit 7)').argParser(
    wholeNumber(10_000, 1),
  ),
  new Option('--deadline <seconds>', 'most seconds the whole run may take (exit 7)').argParser(seconds),
  new Option('--concurrency <n>', 'most calls at a time').argParser(wholeNumber(100, 1)).default(4),
] as const

/** What a run takes from earlier ones and leaves behind. */
export const keepOptions = [
  new Option('--fresh', 'ask everything anew, whatever an earlier run has paid for'),
  new Option(
    '--run-dir <dir>',
    'keep stages and answers in this folder (default: a folder of the user for each brief)',
  ),
  new Option('--record <dir>', 'write every answer into this folder, for --replay'),
]
