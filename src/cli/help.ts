/** Command lines to learn from, for the foot of a help page. */
export function exampleLines(lines: readonly string[]): string {
  return lines.map((line) => `  $ ${line}`).join('\n')
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
  10   batch: some briefs failed, or the baseline was better
  129, 130, 143    stopped by SIGHUP, SIGINT, SIGTERM`
