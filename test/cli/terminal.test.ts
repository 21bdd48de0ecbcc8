import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, runCli, runShell } from '../support/run-cli.ts'

let folder = ''
beforeAll(async () => {
  folder = await newFolder()
  await runCli(folder, ['init', 'brief.yaml', '--language', 'en'])
})

/** Runs the command on a terminal of its own; what it shows comes back as stdout. */
function onTerminal(args: string, env: Record<string, string>) {
  return runShell(folder, `script -qec "$CLI ${args}" /dev/null`, { TERM: 'xterm', ...env })
}

// util-linux has it, macOS has another one.
const hasScript = (await runShell('/', 'script --version')).out.includes('util-linux')

describe.runIf(hasScript)('progress on a terminal', () => {
  it.each([
    ['a terminal', {}, '', true, true],
    ['NO_COLOR', { NO_COLOR: '1' }, '', false, true],
    ['--no-color', {}, '--no-color', false, true],
    ['TERM=dumb', { TERM: 'dumb' }, '', false, false],
    ['CI', { CI: 'true' }, '', false, false],
    ['CI with FORCE_COLOR', { CI: 'true', FORCE_COLOR: '1' }, '', true, false],
    ['--quiet', {}, '-q', true, false],
  ])('%s', async (_name, env, flags, colored, moving) => {
    // An empty folder of answers: the first stage starts, and fails at once.
    const { out, code } = await onTerminal(`generate brief.yaml --replay . ${flags}`, env)
    expect(code).toBe(6)
    expect(out.includes('\u001b[3')).toBe(colored)
    expect(out.includes('\u001b[J')).toBe(moving)
  })

  it('ends with 2 when the brief is to come from the terminal itself', async () => {
    const { out, code } = await onTerminal('generate -', {})
    expect(code).toBe(2)
    expect(out).toContain('standard input is this terminal')
  })
})
