import type { RunEvent } from '../core/run-event.ts'
import { counted } from './counted.ts'
import { safeLine } from './safe-text.ts'
import type { Tally } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** Shows a run on stderr while it goes on. */
export interface Progress {
  tell(event: RunEvent): void
  /** Removes what is not final, so that the next line starts clean. */
  end(): void
}

interface Active {
  since: number
  note: string
}

const tickMs = 1000
const shownRefusals = 3
const shownChanges = 5

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function noteOf(event: RunEvent): string | null {
  switch (event.type) {
    case 'call.retry': {
      const status = event.status === null ? '' : ` ${event.status}`
      return `asking again in ${seconds(event.delayMs)} (${event.reason}${status})`
    }
    case 'repair': {
      // Without a target the whole is asked for again: nothing of it can be kept.
      const what =
        event.targets.length === 0
          ? 'asking for the whole draft again'
          : `repairing ${counted(event.targets.length, 'place')}`
      return `${what} (${event.rules.map(safeLine).join(', ')})`
    }
    case 'call.progress':
      return `${event.phase}, ${event.characters} characters`
    default:
      return null
  }
}

function verboseNote(event: RunEvent): string | null {
  if (event.type === 'finding') {
    const { severity, rule, pointer, message } = event.finding
    return `${severity} ${rule} at ${safeLine(pointer) || 'the whole draft'}: ${safeLine(message)}`
  }
  if (event.type !== 'call.end') return null
  const { usage } = event
  // An author without a network counts none.
  const tokens =
    usage && usage.inputTokens + usage.outputTokens > 0 ? `, ${usage.inputTokens} + ${usage.outputTokens} tokens` : ''
  const came = event.kept ? 'kept from an earlier run' : `in ${seconds(event.milliseconds)}`
  return `${event.kind} ${event.attempt} ${came}, ended by ${safeLine(event.finish)}${tokens}`
}

function refusedNote({ refused }: RunEvent & { type: 'patch.refused' }): string {
  const places = refused
    .slice(0, shownRefusals)
    .map(({ pointer, reason }) => `${safeLine(pointer) || 'no pointer'} (${reason})`)
  const more = refused.length > shownRefusals ? ` and ${refused.length - shownRefusals} more` : ''
  return `not applied from the repair: ${places.join(', ')}${more}`
}

function staleNote({ changed }: RunEvent & { type: 'stage.stale' }): string {
  const shown = changed.slice(0, shownChanges).map(safeLine).join(', ')
  const more = changed.length > shownChanges ? ` and ${changed.length - shownChanges} more` : ''
  return `drafted again, because this changed: ${shown}${more}`
}

function endNote(event: RunEvent & { type: 'stage.end' }, elapsed: number, used: string): string {
  const attempts = event.attempts > 1 ? `, ${event.attempts} attempts` : ''
  const spent = used === '' ? '' : `, ${used}`
  const open =
    event.errors + event.warnings > 0
      ? `, open: ${counted(event.errors, 'error')}, ${counted(event.warnings, 'warning')}`
      : ''
  return event.kept ? `kept from an earlier run${open}` : `done in ${seconds(elapsed)}${attempts}${spent}${open}`
}

/** `titles` by stage id; `now` in milliseconds of a clock that never goes back; `tally` must have heard an event before it is told here. */
export function showProgress(
  terminal: Terminal,
  titles: ReadonlyMap<string, string>,
  options: { verbose: boolean; now: () => number; tally: Tally },
): Progress {
  const active = new Map<string, Active>()
  const { paint } = terminal
  let drawn = 0
  const title = (stage: string) => titles.get(stage) ?? stage
  const clear = () => {
    // Up over the lines that may change, then everything below the cursor away.
    if (drawn > 0) terminal.draw(`\u001b[${drawn}A\r\u001b[J`)
    drawn = 0
  }
  const redraw = () => {
    clear()
    const width = terminal.columns() - 1
    for (const [stage, { since, note }] of active) {
      const used = options.tally.of(stage)
      const line = [`  ${title(stage)}`, seconds(options.now() - since), used, note].filter(Boolean).join('  ')
      terminal.draw(`${paint.dim([...line].slice(0, width).join(''))}\n`)
      drawn += 1
    }
  }
  const timer = terminal.live ? setInterval(redraw, tickMs) : null
  timer?.unref()
  const settle = (stage: string, note: string, open: boolean) => {
    if (terminal.live) clear()
    terminal.say(`${open ? paint.yellow('!') : paint.green('✓')} ${title(stage)}: ${note}`)
  }
  const remark = ({ severity, message }: RunEvent & { type: 'remark' }) => {
    if (severity === 'note' && !options.verbose) return
    if (terminal.live) clear()
    if (severity === 'warning') terminal.warn(`${paint.yellow('!')} ${safeLine(message)}`)
    else terminal.say(`  ${safeLine(message)}`)
  }
  return {
    tell: (event) => {
      const now = options.now()
      const state = active.get(event.stage)
      if (event.type === 'stage.start') active.set(event.stage, { since: now, note: '' })
      if (event.type === 'stage.end') {
        active.delete(event.stage)
        settle(
          event.stage,
          endNote(event, now - (state?.since ?? now), options.tally.of(event.stage)),
          event.errors > 0,
        )
      }
      if (event.type === 'stage.stale') settle(event.stage, staleNote(event), true)
      if (event.type === 'patch.refused') settle(event.stage, refusedNote(event), true)
      if (event.type === 'remark') remark(event)
      // A line for every second is for a terminal alone.
      if (event.type === 'call.progress' && !terminal.live) return
      const note = noteOf(event) ?? (options.verbose ? verboseNote(event) : null)
      if (note !== null) {
        if (state) state.note = note
        if (!terminal.live) terminal.say(`  ${title(event.stage)}: ${note}`)
      } else if (event.type === 'call.end' && state) state.note = ''
      if (event.type === 'stage.start' && !terminal.live) terminal.say(`  ${title(event.stage)}: started`)
      if (terminal.live) redraw()
    },
    end: () => {
      if (timer) clearInterval(timer)
      clear()
      active.clear()
    },
  }
}
