import { type EventStream, eventSchemaVersion, openEvents } from './events.ts'
import { done, type EndingSignal, exitCodeOf, type Failure, type Outcome, signalExits } from './exit.ts'
import type { Shell, Sink } from './shell.ts'
import { packageVersion } from './version.ts'
import { writeOut } from './write-out.ts'

// An interrupted run gets this long to stop by itself.
const graceMs = 2000

/** Runs a command line and sets the exit code: the only place that does, and that touches the process. */
export async function main(argv: string[]): Promise<void> {
  const started = performance.now()
  const stopping = new AbortController()
  const shell = openShell(argv, stopping.signal)
  let caught: EndingSignal | null = null

  /** Says how it went, closes the event stream and sets the exit code. */
  const end = async (outcome: Outcome, failure: Failure | null): Promise<void> => {
    let { code } = outcome
    if (failure) await complain(shell, argv, failure)
    if (shell.events) {
      try {
        const { resultOf } = await import('./outcome-event.ts')
        const milliseconds = Math.round(performance.now() - started)
        await shell.events.close(resultOf(outcome, shell.events.cost(), failure, milliseconds))
      } catch (error) {
        code = exitCodeOf(error)
        await complain(shell, argv, { error, signal: null })
      }
    }
    process.exitCode = code
  }
  const fail = (error: unknown): Promise<void> =>
    end({ ...done, code: caught === null ? exitCodeOf(error) : signalExits[caught] }, { error, signal: caught })

  for (const name of Object.keys(signalExits) as EndingSignal[]) {
    process.on(name, () => {
      if (caught) process.exit(signalExits[name])
      caught = name
      stopping.abort()
      setTimeout(() => process.exit(signalExits[name]), graceMs).unref()
    })
  }
  process.on('uncaughtException', (error) => {
    void fail(error).finally(() => process.exit())
  })
  guardStreams(shell)
  try {
    await end(await run(argv, shell), null)
  } catch (error) {
    await fail(error)
  }
}

async function run(argv: string[], shell: Shell): Promise<Outcome> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await writeOut(shell.stdout, `${packageVersion()}\n`)
    return done
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(argv, shell)
}

function openShell(argv: readonly string[], signal: AbortSignal): Shell {
  const stdout = { stream: process.stdout, fd: 1 }
  const epoch = process.env.SOURCE_DATE_EPOCH
  const now = epoch && /^\d{1,12}$/.test(epoch) ? () => new Date(Number(epoch) * 1000) : () => new Date()
  return {
    cwd: process.cwd(),
    env: process.env,
    // Late: opening it costs time, and it may be closed.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr: { stream: process.stderr, fd: 2 },
    now,
    signal,
    events: argv.includes('--json') ? openStream(stdout) : null,
  }
}

function openStream(stdout: Sink): EventStream {
  const tool = 'loyalty-strategy'
  const first = { type: 'version', schema: eventSchemaVersion, tool, version: packageVersion() } as const
  return openEvents(
    (text) => writeOut(stdout, text),
    () => new Date(),
    first,
  )
}

/** A stream that closes or fills up must not end the process with a stack trace, nor with the wrong code. */
function guardStreams(shell: Shell): void {
  for (const { stream } of [shell.stdout, shell.stderr]) stream.on('error', () => {})
  // Without a listener the limit of the file size kills the process; with one, the write fails and is reported.
  if (process.platform !== 'win32') process.on('SIGXFSZ', () => {})
}

async function complain(shell: Shell, argv: readonly string[], failure: Failure): Promise<void> {
  try {
    const { renderFailure } = await import('./failure.ts')
    const { openTerminal } = await import('./terminal.ts')
    const terminal = openTerminal(shell, { color: !argv.includes('--no-color') })
    const verbose = argv.includes('-v') || argv.includes('--verbose')
    terminal.warn(renderFailure(failure, terminal.paint, verbose))
  } catch (second) {
    // An installation too broken to print its own error still says something.
    process.stderr.write(`internal error: ${second instanceof Error ? second.message : String(second)}\n`)
  }
}
