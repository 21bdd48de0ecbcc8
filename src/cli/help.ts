const lines: Readonly<Record<string, readonly string[]>> = {
  '': [
    'loyalty-strategy init brief.yaml',
    'loyalty-strategy check brief.yaml',
    'loyalty-strategy generate brief.yaml -o strategy.md -o strategy.json',
  ],
  generate: [
    'loyalty-strategy generate brief.yaml > strategy.md',
    'loyalty-strategy generate brief.yaml --model gpt-4.1 -o out/strategy.md -o out/strategy.json',
    'loyalty-strategy generate brief.yaml --base-url http://localhost:11434/v1 --model qwen3 -o strategy.md',
  ],
  check: [
    'loyalty-strategy check brief.yaml',
    'loyalty-strategy check strategy.json --format json | jq ".findings[].rule"',
    'loyalty-strategy check strategy.json --format sarif > strategy.sarif',
  ],
  render: ['loyalty-strategy render strategy.json -o strategy.md', 'loyalty-strategy render strategy.json | less'],
  case: [
    'loyalty-strategy case strategy.json',
    'loyalty-strategy case strategy.json --set metrics.churn=5% --set initiatives.I3.effect.rel=0.1',
    'loyalty-strategy case strategy.json --mc 10000 --seed 42 --csv months.csv',
  ],
  init: ['loyalty-strategy init brief.yaml', 'loyalty-strategy init --language ru кофейня.yaml'],
  rules: ['loyalty-strategy rules', 'loyalty-strategy rules budget-total'],
  schema: ['loyalty-strategy schema brief > brief.schema.json', 'loyalty-strategy schema initiatives'],
  industries: ['loyalty-strategy industries', 'loyalty-strategy industries --language ru'],
  eject: [
    'loyalty-strategy prompts eject my-prompts',
    'loyalty-strategy generate brief.yaml --prompts my-prompts -o strategy.md',
  ],
}

/** Command lines to learn from, for the foot of a help page; '' is the program itself. */
export function examples(command: string): string {
  return (lines[command] ?? []).map((line) => `  $ ${line}`).join('\n')
}

/** The exit codes as help shows them. */
export const exitCodeTable = `Exit codes:
  0    done (warnings allowed)
  1    internal error: a bug
  2    usage or configuration
  3    the brief is invalid
  4    key missing or refused, quota or billing
  5    endpoint or network failed after retries
  6    a model's answer unusable after repairs
  7    own limit reached
  8    local input or output
  9    report written, but error findings are open (with --strict warnings too)
  129, 130, 143    stopped by SIGHUP, SIGINT, SIGTERM`
