import { describe, expect, it } from 'vitest'
import { type EventBody, eventSchema } from '../../src/cli/event-schema.ts'
import { eventOf, jsonLine, openEvents } from '../../src/cli/events.ts'

const version = { type: 'version', schema: '1.0', tool: 'loyalty-strategy', version: '0.0.0' } as const
const end = {
  type: 'result',
  status: 'ok',
  exit: 0,
  errors: 0,
  warnings: 0,
  cost: 0,
  knownCost: 0,
  milliseconds: 1,
  error: null,
} satisfies EventBody

function stream(fail?: Error) {
  const lines: string[] = []
  const write = async (text: string) => {
    if (fail) throw fail
    lines.push(text)
  }
  return { lines, events: openEvents(write, () => new Date(0), version) }
}

describe('openEvents', () => {
  it('numbers without gaps, opens with version and closes with one result', async () => {
    const { lines, events } = stream()
    events.emit({ type: 'stage.start', stage: 'goals' })
    await events.close(end)
    events.emit({ type: 'stage.start', stage: 'late' })
    const parsed = lines.map((line) => eventSchema.parse(JSON.parse(line)))
    expect(parsed.map(({ type }) => type)).toEqual(['version', 'stage.start', 'result'])
    expect(parsed.map(({ seq }) => seq)).toEqual([0, 1, 2])
  })

  it('reports the first failure to write when it is closed, not before', async () => {
    const { events } = stream(new Error('disk full'))
    events.emit({ type: 'stage.start', stage: 'goals' })
    await expect(events.close(end)).rejects.toThrow('disk full')
  })

  const call = (cost: number | 'unknown', changes: Partial<EventBody & { type: 'call.end' }> = {}): EventBody => ({
    type: 'call.end',
    stage: 's',
    attempt: 1,
    kind: 'draft',
    finish: 'stop',
    usage: null,
    cost,
    milliseconds: 1,
    requestId: null,
    kept: false,
    ...changes,
  })
  const retry = (reason: 'server' | 'timeout'): EventBody => ({
    ...{ type: 'call.retry', stage: 's', attempt: 1, reason, status: null, delayMs: 1 },
  })

  it.each([
    ['nothing was called', [], 0, 0],
    ['a free author', [call(0), call(0)], 0, 0],
    ['known prices, without the dust of binary fractions', [call(0.1), call(0.2)], 0.3, 0.3],
    ['one unknown price', [call(0.25), call('unknown')], 'unknown', 0.25],
    ['what an earlier run paid for', [call(0.25), call(0.5, { kept: true })], 0.25, 0.25],
    ['a call that failed for good', [call(0.25), call('unknown', { finish: 'failed' })], 'unknown', 0.25],
    ['an error reply before the answer, which is free', [retry('server'), call(0.25)], 0.25, 0.25],
    ['a call cut off before the answer, which may be billed', [retry('timeout'), call(0.25)], 'unknown', 0.25],
  ] as const)('adds up: %s', (_name, told, cost, knownCost) => {
    const { events } = stream()
    for (const event of told) events.emit(event)
    expect(events.cost()).toEqual({ cost, knownCost })
  })
})

it('escapes what a line reader or a terminal would act on', () => {
  const line = jsonLine({ text: 'a\u2028b\u202ec\u0085d\u001be' })
  expect(line).toBe('{"text":"a\\u2028b\\u202ec\\u0085d\\u001be"}\n')
  expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u202ec\u0085d\u001be' })
})

it('never calls an unknown price 0', () => {
  const call = {
    type: 'call.end',
    stage: 's',
    attempt: 1,
    kind: 'draft',
    finish: 'stop',
    usage: null,
    costUsd: null,
    milliseconds: 1,
    requestId: null,
    kept: false,
  } as const
  expect(eventOf(call, (stage) => stage === 's')).toMatchObject({ cost: 'unknown' })
  expect(eventOf(call, (stage) => stage !== 's')).toMatchObject({ cost: 0 })
})

it('tells what was not applied from a repair', () => {
  const refused = [{ pointer: '/note', reason: 'outside' as const }]
  const body = eventOf({ type: 'patch.refused', stage: 's', attempt: 2, refused }, () => true)
  const line = jsonLine({ ...body, seq: 0, ts: '2027-01-01T00:00:00.000Z' })
  expect(eventSchema.parse(JSON.parse(line))).toMatchObject({ type: 'patch.refused', refused })
})
