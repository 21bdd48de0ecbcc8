import type { Row } from '../../batch/summary.ts'
import { dollars } from '../../core/dollars.ts'
import { counted } from '../counted.ts'
import { safeLine } from '../safe-text.ts'
import type { Terminal } from '../terminal.ts'

/** Shows a batch on stderr while it goes on: a line for every brief that has ended, and on a terminal one that tells how far it is. */
export interface BatchProgress {
  start(): void
  end(row: Row): void
  close(): void
}

const tickMs = 1000

function lineOf(row: Row, severalModels: boolean): string {
  const name = severalModels ? `${row.brief} (${row.model})` : row.brief
  if (row.failure !== null) return `${safeLine(name)}: ${safeLine(row.failure.message)} (exit ${row.code})`
  const { findings, score, repairs, costUsd } = row
  const open = [
    ...(findings.errors > 0 ? [counted(findings.errors, 'error')] : []),
    ...(findings.warnings > 0 ? [counted(findings.warnings, 'warning')] : []),
  ]
  const parts = [
    ...(score === null ? [] : [`score ${score.toFixed(1)}`]),
    open.length === 0 ? 'clean' : open.join(', '),
    ...(repairs > 0 ? [counted(repairs, 'repair')] : []),
    ...(costUsd === null ? ['cost unknown'] : costUsd > 0 ? [dollars(costUsd)] : []),
    `${row.seconds.toFixed(1)} s`,
  ]
  return `${safeLine(name)}: ${parts.join(', ')}`
}

/** `now` in milliseconds of a clock that never goes back. */
export function showBatch(terminal: Terminal, total: number, severalModels: boolean, now: () => number): BatchProgress {
  const { paint } = terminal
  const began = now()
  let running = 0
  let done = 0
  let failed = 0
  let costUsd = 0
  let drawn = false
  const clear = () => {
    if (drawn) terminal.draw('\r\u001b[J')
    drawn = false
  }
  const redraw = () => {
    clear()
    const left = done === 0 ? null : ((now() - began) / done) * (total - done)
    const parts = [
      `${done} of ${total} done`,
      `${running} under way`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(costUsd > 0 ? [dollars(costUsd)] : []),
      ...(left === null ? [] : [`about ${Math.max(1, Math.ceil(left / 60_000))} min left`]),
    ]
    terminal.draw(paint.dim(`  ${parts.join(', ')}`.slice(0, terminal.columns() - 1)))
    drawn = true
  }
  const timer = terminal.live ? setInterval(redraw, tickMs) : null
  timer?.unref()
  return {
    start: () => {
      running += 1
    },
    end: (row) => {
      running -= 1
      done += 1
      if (row.failure !== null) failed += 1
      costUsd += row.costUsd ?? 0
      if (terminal.live) clear()
      const line = `[${done}/${total}] ${lineOf(row, severalModels)}`
      if (row.failure !== null) terminal.warn(`${paint.red('✗')} ${line}`)
      else terminal.say(`${row.code === 0 ? paint.green('✓') : paint.yellow('!')} ${line}`)
      if (terminal.live) redraw()
    },
    close: () => {
      if (timer) clearInterval(timer)
      clear()
    },
  }
}
