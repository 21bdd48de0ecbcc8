import { mayBeBilled } from '../core/price.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { EventBody } from './event-schema.ts'

/** Version of the event stream: readers ignore unknown fields and refuse an unknown major. */
export const eventSchemaVersion = '1.0'

/** The `--json` stream: numbered lines in order, one result at the end. */
export interface EventStream {
  emit(event: EventBody): void
  /** US dollars of the calls so far: all of it, unknown as soon as one part is, and what is known of it. */
  cost(): { cost: number | 'unknown'; knownCost: number }
  /** Writes the last line and waits until everything has left. @throws the first failure to write. */
  close(result: EventBody & { type: 'result' }): Promise<void>
}

// What JSON leaves as it is and a terminal or a line reader would act on.
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** JSON on one line with C1, bidirectional controls and line separators escaped. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${text}\n`
}

/** `first` opens the stream, before whatever is emitted first. */
export function openEvents(
  write: (text: string) => Promise<void>,
  now: () => Date,
  first: EventBody & { type: 'version' },
): EventStream {
  let sequence = 0
  let closed = false
  let failure: unknown
  let known = 0
  let complete = true
  let tail: Promise<void> = Promise.resolve()
  const put = (event: EventBody) => {
    const { type, ...rest } = event
    const line = jsonLine({ type, seq: sequence++, ts: now().toISOString(), ...rest })
    tail = tail
      .then(() => (failure === undefined ? write(line) : undefined))
      .catch((error: unknown) => {
        failure ??= error
      })
  }
  const emit = (event: EventBody) => {
    if (closed) return
    if (sequence === 0) put(first)
    if (event.type === 'call.retry' && mayBeBilled(event)) complete = false
    if (event.type === 'call.end' && !event.kept) {
      if (event.cost === 'unknown') complete = false
      else known += event.cost
    }
    put(event)
  }
  return {
    emit,
    cost: () => {
      // As a ledger adds up: binary fractions would show.
      const knownCost = Math.round(known * 1e9) / 1e9
      return { cost: complete ? knownCost : 'unknown', knownCost }
    },
    close: async (result) => {
      emit(result)
      closed = true
      await tail
      if (failure !== undefined) throw failure
    },
  }
}

/** A run's own event as a line of the stream. `priced` tells of a stage whether its author can cost anything. */
export function eventOf(event: RunEvent, priced: (stage: string) => boolean): EventBody {
  switch (event.type) {
    case 'finding': {
      const { rule, severity, pointer, message, expected, actual } = event.finding
      return {
        type: 'finding',
        stage: event.stage,
        attempt: event.attempt,
        rule,
        severity,
        pointer,
        message,
        expected,
        actual,
      }
    }
    case 'call.end': {
      const { costUsd, ...rest } = event
      return { ...rest, cost: costUsd ?? (priced(event.stage) ? 'unknown' : 0) }
    }
    case 'repair':
      return { ...event, targets: [...event.targets], rules: [...event.rules] }
    case 'stage.stale':
      return { ...event, changed: [...event.changed] }
    case 'patch.refused':
      return { ...event, refused: [...event.refused] }
    default:
      return event
  }
}
