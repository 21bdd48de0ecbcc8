import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execa, type Options } from 'execa'

/** The command as it is shipped. */
export const command = resolve('dist/cli/bin.js')

/** An environment without the settings of whoever runs the tests. */
export const plainEnv = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  XDG_STATE_HOME: join(tmpdir(), `loyalty-state-${process.pid}`),
  SOURCE_DATE_EPOCH: '1795276800',
}

export interface CliRun {
  code: number | undefined
  out: string
  err: string
}

/** A new empty folder. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'loyalty-'))
}

/** Runs the command to its end in a folder; never throws for an exit code. */
export async function runCli(cwd: string, args: readonly string[], options: Options = {}): Promise<CliRun> {
  const { env, ...rest } = options
  const run = await execa(process.execPath, [command, ...args], {
    cwd,
    env: { ...plainEnv, ...env },
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    stdin: 'ignore',
    ...rest,
  })
  return { code: run.exitCode, out: String(run.stdout ?? ''), err: String(run.stderr ?? '') }
}

/** Runs a line of shell in which `$CLI` is the command. */
export async function runShell(cwd: string, line: string, env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const run = await execa('bash', ['-c', line], {
    cwd,
    env: { ...plainEnv, CLI: `${process.execPath} ${command}`, ...env },
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    stdin: 'ignore',
  })
  return { code: run.exitCode, out: run.stdout, err: run.stderr }
}
