import { describe, expect, it } from 'vitest'
import { problemsOf } from './brief-of.ts'

const lines: Record<string, string> = {
  company: 'company: Corner Brew',
  country: 'country: GB',
  audience: 'audience: People of the district',
  products: 'products: [Coffee]',
  pains: 'pains: [Queues]',
  budget: 'budget: $150k',
  goals: 'goals: [Reduce churn]',
  channels: 'channels: [email]',
}

/** A good brief with one line replaced or added at the end. */
function withLine(line: string): string {
  const key = line.split(':')[0] ?? ''
  const rest = Object.entries(lines).flatMap(([name, text]) => (name === key ? [] : [text]))
  return [...rest, line].join('\n')
}

interface Expected {
  path: string
  message?: string
  expected?: string
  found?: string
  suggestion?: string
  column?: number
}

/** Faults A10–A12, A16 and the shapes of every field. */
const faults: [string, Expected][] = [
  [
    'products: [{name: Tea, description: Green, black and white}]',
    { path: 'products[0].black and white', message: 'a comma begins a new field', expected: 'in quotes', column: 44 },
  ],
  ['company: {name: Zerno, wrong: }', { path: 'company.wrong', message: 'no field' }],
  ['budgett: $150k', { path: 'budgett', message: 'no field', suggestion: 'budget', column: 1 }],
  ['average_order: 5', { path: 'average_order', suggestion: 'metrics.averageOrder' }],
  ['metrics: {average_order: 5}', { path: 'metrics.average_order', suggestion: 'averageOrder', column: 11 }],
  ['metrics: {aov: 5}', { path: 'metrics.aov', suggestion: 'averageOrder' }],
  ['churn: 6% monthly', { path: 'churn', suggestion: 'metrics.churn' }],
  ['бюджет: 5', { path: 'бюджет', suggestion: 'budget' }],
  ['__proto__: {polluted: true}', { path: '__proto__', message: 'no field' }],
  ['constructor: x', { path: 'constructor', message: 'no field' }],
  ['company: {name: Zerno, modle: b2b}', { path: 'company.modle', suggestion: 'model' }],
  ['company: {name: Zerno, model: b2d}', { path: 'company.model', expected: 'b2c, b2b or b2b2c', found: '“b2d”' }],
  ['company: {industry: coffee}', { path: 'company.name', message: 'missing', column: 10 }],
  [
    'company: 1.10',
    { path: 'company', message: 'YAML read 1.10 as 1.1', expected: '"1.10"', found: '1.10', column: 10 },
  ],
  ['company: 012', { path: 'company', message: 'YAML 1.2 reads 12', expected: '"012" in quotes' }],
  ['company: true', { path: 'company', message: 'YAML read true as true' }],
  ['company: ""', { path: 'company', message: 'empty' }],
  ['company: [Zerno]', { path: 'company', expected: 'mapping with name', found: '1 item in a list' }],
  ['audience:', { path: 'audience', message: 'missing', found: 'nothing', column: 1 }],
  ['audience: {age: [40, 22]}', { path: 'audience.age', message: 'ages cannot be read' }],
  ['audience: {age: [22, 40]}', { path: 'audience.description', message: 'missing', column: 11 }],
  ['audience: {age: young}', { path: 'audience.age', expected: '[22, 40]' }],
  ['products: []', { path: 'products', message: 'list is empty', found: 'an empty list', column: 11 }],
  ['products: [{name: Latte, price: -5}]', { path: 'products[0].price', message: 'out of range' }],
  ['products: [Latte, {price: 5}]', { path: 'products[1].name', message: 'missing', column: 19 }],
  ['products: [Latte, ]\nteam: [null]', { path: 'team[0]', expected: 'a role', found: 'nothing' }],
  [
    'pains: [Queue: ten minutes]',
    { path: 'pains[0]', message: 'colon after “Queue”', expected: 'in quotes', column: 9 },
  ],
  ['goals: [Cut churn: by half]', { path: 'goals[0]', message: 'colon after “Cut churn”' }],
  [
    'goals: [{text: Cut churn, target: 5, metric: churn}]',
    { path: 'goals[0].target', message: 'bare 5', expected: '5% or 0.05' },
  ],
  ['goals: [{text: Cut churn, metric: chrun}]', { path: 'goals[0].metric', suggestion: 'churn' }],
  ['metrics: {churn: 6}', { path: 'metrics.churn', message: 'bare 6', expected: '6% or 0.06', found: '6', column: 18 }],
  ['metrics: {churn: {value: 6, period: month}}', { path: 'metrics.churn.value', expected: '6% or 0.06' }],
  ['metrics: {churn: {value: 6%, period: week}}', { path: 'metrics.churn.period', expected: 'month, quarter or year' }],
  ['metrics: {churn: -6%}', { path: 'metrics.churn', message: 'negative' }],
  ['metrics: {grossMargin: 160%}', { path: 'metrics.grossMargin', message: 'above 100%' }],
  [
    'metrics: {customers: 012}',
    { path: 'metrics.customers', message: 'YAML 1.2 reads 12', expected: '12', found: '012' },
  ],
  ['metrics: {customers: 0x1F}', { path: 'metrics.customers', message: 'YAML read 0x1F as 31', expected: '31' }],
  ['metrics: {customers: 1_000}', { path: 'metrics.customers', message: 'reads 1_000 as text', expected: '1000' }],
  ['metrics: {customers: 12345678901234567890}', { path: 'metrics.customers', message: 'more digits' }],
  ['metrics: {customers: .inf}', { path: 'metrics.customers', message: 'YAML read .inf as Infinity' }],
  ['metrics: {customers: .nan}', { path: 'metrics.customers', message: 'YAML read .nan as NaN' }],
  ['metrics: {customers: NaN}', { path: 'metrics.customers', message: 'no number' }],
  ['metrics: {customers: 12.345}', { path: 'metrics.customers', message: 'whole numbers' }],
  ['metrics: {averageOrder: 1.500}', { path: 'metrics.averageOrder', message: 'two ways', expected: '1500 or 1.5' }],
  ['metrics: {customers: -5}', { path: 'metrics.customers', message: 'out of range' }],
  ['metrics: {customers: many}', { path: 'metrics.customers', expected: 'a number such as 20000' }],
  ['metrics: {averageOrder: 1e308}', { path: 'metrics.averageOrder', message: 'out of range' }],
  [
    'metrics: {averageOrder: 1_000}',
    { path: 'metrics.averageOrder', message: 'reads 1_000 as text', expected: '1000' },
  ],
  ['metrics: {averageOrder: 380 ₽}', { path: 'metrics.averageOrder', message: 'budget is in USD', found: '“380 ₽”' }],
  ['metrics: {nps: 150}', { path: 'metrics.nps', expected: 'from -100 to 100' }],
  ['metrics: {ltv: {value: 5, basis: profit}}', { path: 'metrics.ltv.basis', expected: 'margin or revenue' }],
  ['metrics: {other: [{name: CSAT, value: high}]}', { path: 'metrics.other[0].value', message: 'no number' }],
  ['budget: 1e308', { path: 'budget', message: 'out of range' }],
  ['budget: 1.500 USD', { path: 'budget', message: 'two ways', expected: '1500 or 1.5' }],
  ['budget: five million', { path: 'budget', message: '“five”' }],
  ['budget: {currency: USD}', { path: 'budget.total', message: 'missing' }],
  ['budget: {total: 150000, currency: DOLL}', { path: 'budget.currency', message: 'DOLL is not a currency' }],
  ['budget: {total: $150k, currency: EUR}', { path: 'budget.total', message: 'budget is in EUR' }],
  [
    'budget: {total: $150k, includesRewards: yes}',
    { path: 'budget.includesRewards', message: 'reads “yes” as text', suggestion: 'true' },
  ],
  ['budget: {total: $150k, contingency: 10}', { path: 'budget.contingency', expected: '10% or 0.1' }],
  ['budget: true', { path: 'budget', expected: 'money such as $150k', found: 'true' }],
  ['country: XX', { path: 'country', message: 'XX is not a country' }],
  ['country: Britain', { path: 'country', message: 'Britain is not a country' }],
  ['start: 2027-02-30', { path: 'start', expected: 'YYYY-MM-DD', found: '“2027-02-30”' }],
  ['start: 20270101', { path: 'start', expected: 'YYYY-MM-DD' }],
  ['language: de', { path: 'language', expected: 'ru or en' }],
  ['finance: {season: [1, 1]}', { path: 'finance.season', expected: 'twelve numbers' }],
  ['finance: {season: [2,2,2,2,2,2,2,2,2,2,2,2]}', { path: 'finance.season', message: 'mean of the season is 2' }],
  ['finance: {discountRate: 20}', { path: 'finance.discountRate', expected: '20% or 0.2' }],
  ['deliverables: [launch, ofers]', { path: 'deliverables[1]', suggestion: 'offers' }],
  ['channels: {push: true}', { path: 'channels', expected: 'list of texts' }],
]

describe('a field that cannot be used', () => {
  it.each(faults)('%s', (line, { path, message = '', expected = '', found, suggestion, column }) => {
    const source = withLine(line)
    const problems = problemsOf(source)
    const problem = problems.find((one) => one.path === path && one.message.includes(message))
    expect(problem, JSON.stringify(problems)).toBeDefined()
    expect(problem?.expected).toContain(expected)
    if (found !== undefined) expect(problem?.found.replaceAll('\u00a0', ' ')).toBe(found)
    if (suggestion !== undefined) expect(problem?.suggestion).toBe(suggestion)
    if (column !== undefined) expect([problem?.line, problem?.column]).toEqual([source.split('\n').length, column])
  })

  it('names the missing currency when nothing tells it', () => {
    const source = withLine('budget: 150000').replace('country: GB\n', '')
    expect(problemsOf(source)).toMatchObject([{ path: 'budget', message: 'the currency of the budget is unknown' }])
  })

  it('tells a misspelt field once', () => {
    const source = withLine('budgett: $150k').replace('budget: $150k\n', '')
    expect(problemsOf(source).map(({ path }) => path)).toEqual(['budgett'])
  })

  it('names every required field that is missing', () => {
    const paths = problemsOf('language: en\n').map(({ path }) => path)
    expect(paths.sort()).toEqual(['audience', 'budget', 'channels', 'company', 'goals', 'pains', 'products'])
  })

  it('does not pollute the prototype of objects', () => {
    problemsOf(withLine('__proto__: {polluted: true}'))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('reports thirty problems at once, in the order of the file', () => {
    const metrics = Array.from({ length: 30 }, (_, index) => `  wrong${index}: 1`).join('\n')
    const problems = problemsOf(withLine(`metrics:\n${metrics}`))
    expect(problems).toHaveLength(30)
    expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 30 }, (_, index) => index + 10))
  })

  it('speaks Russian about a Russian brief', () => {
    const [problem] = problemsOf(
      'company: Кофейня\naudience: Соседи\nproducts: [Кофе]\npains: [Очередь]\nbudget: 300 000 ₽\ngoals: [Рост]\nchannels: [sms]\nmetrics: {churn: 6}\n',
    )
    expect(problem).toMatchObject({
      message: 'просто 6 — неясно, процент это или доля',
      expected: '6% или 0.06',
      line: 8,
      column: 18,
    })
  })
})
