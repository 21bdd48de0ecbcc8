import { dollars } from '../../core/dollars.ts'
import type { RunAuthors } from '../run-authors.ts'
import { safeLine } from '../safe-text.ts'
import { table } from '../table.ts'
import type { Reckoned, RunPlan, StagePlan } from './reckon.ts'

const number = new Intl.NumberFormat('en-US')

const money = (cost: Reckoned['cost']): string => (cost === 'unknown' ? 'unknown' : dollars(cost))

/** Rounded up: an estimate with all its digits pretends to be a count. */
function tokens(count: number): string {
  const step = count < 1000 ? 10 : count < 100_000 ? 100 : 1000
  return number.format(Math.ceil(count / step) * step)
}

function cells({ calls, inputTokens, outputTokens, cost }: Reckoned): string[] {
  return [number.format(calls), tokens(inputTokens), tokens(outputTokens), money(cost)]
}

function row({ id, model, needs, promptCharacters, usual, most }: StagePlan): string[] {
  const after = needs.length === 0 ? '-' : needs.join(', ')
  return [id, safeLine(model), number.format(promptCharacters), ...cells(usual), ...cells(most), after]
}

function pricesIn({ prices }: Pick<RunAuthors, 'prices'>): string[] {
  return prices.map(({ model, input, cachedInput, output, source, asOf }) => {
    const cached = cachedInput === null ? '' : `, ${dollars(cachedInput)} cached`
    const dated = asOf === null ? source : `${source}, ${asOf}`
    return `Price of ${safeLine(model)}: ${dollars(input)} in${cached}, ${dollars(output)} out per million tokens (${dated}).`
  })
}

function notes(plan: RunPlan, authors: RunAuthors, maxRepairs: number): string[] {
  if (plan.stages.every(({ host }) => host === null)) {
    const who = authors.byDefault
      ? 'No model is configured, so the built-in author writes'
      : 'The built-in author writes'
    return [`${who}: nothing is sent and nothing costs. For a model's tokens and money: --model NAME.`]
  }
  const unknown = [...plan.stages.filter(({ usual }) => usual.cost === 'unknown').map(({ model }) => safeLine(model))]
  return [
    'Usual: every first answer is accepted. Tokens are estimates; the drafts that later prompts carry are those of the built-in author.',
    `Bound: every stage needs ${number.format(1 + maxRepairs)} calls, and every answer is as long as it may be. Calls made again after a network failure come on top.`,
    ...pricesIn(authors),
    ...(unknown.length === 0
      ? []
      : [
          `The price of ${[...new Set(unknown)].join(', ')} is unknown. Give it in loyalty-strategy.yaml: prices: {<model>: {input: …, output: …}}`,
        ]),
  ]
}

const head = [
  ...['stage', 'model', 'prompt, characters'],
  ...['usual: calls', 'tokens in', 'tokens out', 'cost'],
  ...['bound: calls', 'tokens in', 'tokens out', 'cost'],
  'after',
]

/** The plan for a person. */
export function renderPlan(plan: RunPlan, authors: RunAuthors, maxRepairs: number): string {
  const characters = plan.stages.reduce((total, { promptCharacters }) => total + promptCharacters, 0)
  const all = ['all', '', number.format(characters), ...cells(plan.usual), ...cells(plan.most), '']
  const text = table(head, [...plan.stages.map(row), all])
  return `${text.replace(/ +$/gm, '')}\n${notes(plan, authors, maxRepairs).join('\n')}\n`
}

/** The plan for a program. */
export function planJson(plan: RunPlan, authors: RunAuthors, maxRepairs: number): string {
  const { model, byDefault, prices } = authors
  const author = { author: model.author, model: model.name, host: model.host, byDefault }
  return `${JSON.stringify({ ...author, maxRepairs, prices, ...plan }, null, 2)}\n`
}
