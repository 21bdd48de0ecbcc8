import { describe, expect, it } from 'vitest'
import { createTally } from '../../src/cli/tally.ts'
import type { RunEvent } from '../../src/core/run-event.ts'

type CallEnd = RunEvent & { type: 'call.end' }

const usage = { inputTokens: 4000, cachedInputTokens: 1000, outputTokens: 500, reasoningTokens: 100 }

function call(changes: Partial<CallEnd> = {}): CallEnd {
  return {
    ...{ type: 'call.end', stage: 'goals', attempt: 1, kind: 'draft', finish: 'stop', usage, costUsd: 0.0123 },
    ...{ milliseconds: 1, requestId: null, kept: false },
    ...changes,
  }
}

const retry = (reason: 'rate-limited' | 'stalled'): RunEvent => ({
  ...{ type: 'call.retry', stage: 'goals', attempt: 1, reason, status: null, delayMs: 1 },
})

function tallyOf(...events: RunEvent[]) {
  const tally = createTally((stage) => stage !== 'free')
  for (const event of events) tally.tell(event)
  return tally
}

describe('createTally', () => {
  it('says nothing while nothing was called, nor of an author that costs nothing', () => {
    const tally = tallyOf(call({ stage: 'free', costUsd: null }))
    expect([tally.of('free'), tally.of('goals'), tally.total()]).toEqual(['', '', ''])
  })

  it('adds up tokens and money by stage and over the run', () => {
    const tally = tallyOf(call(), call({ attempt: 2 }), call({ stage: 'roadmap', costUsd: 1.5 }))
    expect(tally.of('goals')).toBe('9,000 tokens, $0.0246')
    expect(tally.of('roadmap')).toBe('4,500 tokens, $1.50')
    expect(tally.total()).toBe('Spent: $1.52; 3 calls, 12,000 tokens in (3,000 cached), 1,500 out.')
  })

  it('leaves out what an earlier run paid for', () => {
    expect(tallyOf(call({ kept: true })).total()).toBe('')
  })

  it.each([
    ['a price that nobody knows', [call({ costUsd: null })], 'cost unknown'],
    ['a reply without tokens', [call(), call({ usage: null, costUsd: null })], '$0.0123 and an unknown rest'],
    ['a call cut off and made again', [retry('stalled'), call()], '$0.0123 and an unknown rest'],
    ['a call turned away and made again', [retry('rate-limited'), call()], '$0.0123'],
  ])('never takes the unknown for nothing: %s', (_name, events, expected) => {
    const total = tallyOf(...events).total()
    expect(total).toContain(`Spent: ${expected};`)
  })

  it('counts the calls that failed, too', () => {
    expect(tallyOf(retry('rate-limited'), call()).total()).toContain('2 calls')
  })
})
