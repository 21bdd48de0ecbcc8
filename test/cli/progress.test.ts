import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { showProgress } from '../../src/cli/progress.ts'
import { createTally } from '../../src/cli/tally.ts'
import type { RunEvent } from '../../src/core/run-event.ts'

const titles = new Map([
  ['roadmap', 'Roadmap'],
  ['monitoring', 'Monitoring'],
])

const run: RunEvent[] = [
  { type: 'stage.start', stage: 'roadmap' },
  { type: 'stage.start', stage: 'monitoring' },
  { type: 'call.retry', stage: 'roadmap', attempt: 1, reason: 'rate-limited', status: 429, delayMs: 2140 },
  {
    type: 'call.end',
    stage: 'monitoring',
    attempt: 1,
    kind: 'draft',
    finish: 'stop',
    usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 20, reasoningTokens: 0 },
    costUsd: null,
    milliseconds: 900,
    requestId: null,
    kept: false,
  },
  { type: 'repair', stage: 'monitoring', attempt: 2, targets: ['/triggers/X1'], rules: ['trigger-owner'] },
  { type: 'stage.end', stage: 'roadmap', attempts: 1, errors: 0, warnings: 0, kept: false },
  { type: 'stage.end', stage: 'monitoring', attempts: 2, errors: 1, warnings: 0, kept: false },
]

function show(live: boolean, verbose = false, columns = 80, events = run, priced = false): string {
  let heard = ''
  let clock = 0
  const draw = (text: string) => {
    heard += text
  }
  const say = (text: string) => draw(`${text}\n`)
  const terminal = {
    print: async () => {},
    say,
    warn: say,
    paint: new Chalk({ level: 0 }),
    live,
    columns: () => columns,
    draw,
  }
  const now = () => {
    clock += 500
    return clock
  }
  const tally = createTally((stage) => priced && stage === 'monitoring')
  const progress = showProgress(terminal, titles, { verbose, now, tally })
  for (const event of events) {
    tally.tell(event)
    progress.tell(event)
  }
  progress.end()
  return heard
}

/** What a terminal shows in the end: understands line feeds, "up n lines" and "erase below". */
function screen(text: string): string[] {
  const lines = ['']
  for (const part of text.split(/(\p{Cc}\[\d*[AJ]|\n|\r)/u).filter(Boolean)) {
    const up = /\[(\d+)A$/.exec(part)
    if (up) lines.splice(lines.length - 1 - Number(up[1]), Number(up[1]))
    else if (part === '\n') lines.push('')
    else if (part !== '\r' && !part.endsWith('J')) lines[lines.length - 1] += part
  }
  return lines
}

describe('showProgress', () => {
  it('prints one plain line per change off a terminal', () => {
    expect(show(false)).toMatchInlineSnapshot(`
      "  Roadmap: started
        Monitoring: started
        Roadmap: asking again in 2.1 s (rate-limited 429)
        Monitoring: repairing 1 place (trigger-owner)
      ✓ Roadmap: done in 2.5 s
      ! Monitoring: done in 2.5 s, 2 attempts, open: 1 error, 0 warnings
      "
    `)
  })

  it('adds calls with --verbose', () => {
    expect(show(false, true)).toContain('  Monitoring: draft 1 in 0.9 s, ended by stop, 100 + 20 tokens\n')
  })

  it('leaves only finished stages on a terminal', () => {
    expect(screen(show(true))).toMatchInlineSnapshot(`
      [
        "✓ Roadmap: done in 7.0 s",
        "! Monitoring: done in 7.0 s, 2 attempts, open: 1 error, 0 warnings",
        "",
      ]
    `)
  })

  it('tells what a stage has used, while it goes on and when it is done', () => {
    const plain = show(false, false, 80, run, true)
    expect(plain).toContain('! Monitoring: done in 2.5 s, 2 attempts, 120 tokens, cost unknown, open: 1 error')
    expect(plain).toContain('✓ Roadmap: done in 2.5 s\n')
    expect(show(true, false, 80, run, true)).toMatch(/ {2}Monitoring {2}[\d.]+ s {2}120 tokens, cost unknown/)
  })

  it('never draws a line wider than the terminal: it could not be taken back', () => {
    const wide = show(true, false, 30)
    const changing = wide.split('\n').filter((line) => line.includes('repairing') || line.includes('asking'))
    expect(changing.length).toBeGreaterThan(0)
    for (const line of changing) expect(line.replace(/^[\s\S]*J/, '').length).toBeLessThan(30)
  })

  it('says for good what was not applied from a repair, without steering the terminal', () => {
    const refused = ['/note', '/a\u001b[2J\nb', '', '/x', '/y'].map((pointer) => ({
      pointer,
      reason: 'outside' as const,
    }))
    const told = show(true, false, 80, [
      { type: 'stage.start', stage: 'roadmap' },
      { type: 'patch.refused', stage: 'roadmap', attempt: 2, refused },
      { type: 'stage.end', stage: 'roadmap', attempts: 2, errors: 0, warnings: 0, kept: false },
    ])
    expect(screen(told)).toEqual([
      '! Roadmap: not applied from the repair: /note (outside), /a b (outside), no pointer (outside) and 2 more',
      expect.stringContaining('✓ Roadmap: done'),
      '',
    ])
  })
})
