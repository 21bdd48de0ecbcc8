import type { EventStream } from './events.ts'

/** A stream a command writes to, with the number of its file descriptor. */
export interface Sink {
  stream: NodeJS.WriteStream
  fd: number
}

/** What a command may see of the process it runs in. Built once, in main.ts. */
export interface Shell {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  stdin: NodeJS.ReadStream
  stdout: Sink
  stderr: Sink
  /** The clock, or SOURCE_DATE_EPOCH for reproducible output. */
  now(): Date
  /** Aborted by SIGINT, SIGTERM and SIGHUP. */
  signal: AbortSignal
  /** The `--json` stream; null when it was not asked for. */
  events: EventStream | null
}

/** Switches every command understands. */
export interface CommonOptions {
  /** False after `--no-color`. */
  color: boolean
  quiet?: boolean
  verbose?: boolean
}
