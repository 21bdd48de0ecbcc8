import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import { type Call, createMeter, type Limits, type Meter } from '../../src/pipeline/limits.ts'

const tick = () => new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))
const { signal } = new AbortController()

function admit(meter: Meter, worst: number | null = 0.1, stop = signal): Promise<Call> {
  return meter.admit('goals', () => worst, stop)
}

/** What a limit says. */
async function refusal(limits: Limits, use: (meter: Meter) => Promise<unknown>) {
  const error = await use(createMeter(limits)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ExpectedError)
  const { class: exitClass, message, hint } = error as ExpectedError
  return { exitClass, message, hint }
}

describe('a limit of calls', () => {
  it('refuses the call after the last, with what was spent and how to go on', async () => {
    const said = await refusal({ maxCalls: 2 }, async (meter) => {
      for (const cost of [0.01, 0.02]) (await admit(meter)).end(cost)
      await admit(meter)
    })
    expect(said).toEqual({
      exitClass: 'limit',
      message: 'Stage goals: the limit of 2 calls is reached. 2 calls were made, for up to $0.0300.',
      hint: 'Raise --max-calls and run the same command again.',
    })
  })

  it('counts calls made again, and calls under way', async () => {
    const again = await refusal({ maxCalls: 2 }, async (meter) => {
      const call = await admit(meter)
      call.again({ reason: 'server' })
      call.again({ reason: 'server' })
    })
    expect(again.message).toContain('2 calls were made')
    await refusal({ maxCalls: 1 }, async (meter) => {
      await admit(meter)
      await admit(meter)
    })
  })
})

describe('a limit of money', () => {
  it('lets a call be made whose worst case just fits', async () => {
    const meter = createMeter({ maxCostUsd: 0.3 })
    for (const cost of [0.1, 0.2]) (await admit(meter, cost)).end(cost)
    expect(await refusal({ maxCostUsd: 0.3 }, (other) => admit(other, 0.31))).toMatchObject({ exitClass: 'limit' })
  })

  it('refuses a call whose worst case does not, with the numbers', async () => {
    const said = await refusal({ maxCostUsd: 0.15 }, async (meter) => {
      ;(await admit(meter)).end(0.06)
      await admit(meter)
    })
    expect(said.message).toBe(
      'Stage goals: the next call may cost $0.10, and $0.0900 is left of the limit of $0.15. 1 call was made, for up to $0.0600.',
    )
    expect(said.hint).toContain('Raise --max-cost to $0.16 or more')
  })

  it('waits for calls under way, which may leave enough', async () => {
    const meter = createMeter({ maxCostUsd: 0.15 })
    const first = await admit(meter)
    const second = admit(meter)
    expect(await Promise.race([second, tick()])).toBe('waits')
    first.end(0.02)
    expect(await Promise.race([second, tick()])).not.toBe('waits')
  })

  it('refuses once no call is left to wait for', async () => {
    const said = await refusal({ maxCostUsd: 0.15 }, async (meter) => {
      const first = await admit(meter)
      const second = admit(meter)
      first.end(0.08)
      await second
    })
    expect(said.message).toContain('$0.0700 is left')
  })

  it.each([
    ['a cost that nobody knows', (call: Call) => call.end(null)],
    [
      'a call cut off and made again',
      (call: Call) => {
        call.again({ reason: 'timeout' })
        call.end(0)
      },
    ],
  ])('counts %s at its worst', async (_name, use) => {
    const said = await refusal({ maxCostUsd: 0.25 }, async (meter) => {
      use(await admit(meter))
      await admit(meter, 0.2)
    })
    expect(said.message).toContain('for up to $0.10')
  })

  it('refuses to make a call again that may pass the limit, but not after an error reply', async () => {
    const meter = createMeter({ maxCostUsd: 0.15 })
    const call = await admit(meter)
    call.again({ reason: 'rate-limited' })
    expect(() => call.again({ reason: 'stalled' })).toThrow('may have been billed')
  })

  it('cannot be kept with an unknown price', async () => {
    expect(await refusal({ maxCostUsd: 1 }, (meter) => admit(meter, null))).toMatchObject({ exitClass: 'usage' })
    await admit(createMeter({ maxCalls: 1 }), null)
  })
})

describe('places', () => {
  it('holds at most so many calls at a time', async () => {
    const meter = createMeter({ concurrency: 2 })
    const [first] = await Promise.all([admit(meter), admit(meter)])
    const third = admit(meter)
    expect(await Promise.race([third, tick()])).toBe('waits')
    first.end(0)
    first.end(0)
    await third
    expect(await Promise.race([admit(meter), tick()])).toBe('waits')
  })

  it('stops waiting when the run stops', async () => {
    const meter = createMeter({ concurrency: 1 })
    const stop = new AbortController()
    await admit(meter)
    const waiting = admit(meter, 0, stop.signal)
    stop.abort(new Error('stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    await expect(admit(meter, 0, stop.signal)).rejects.toThrow('stopped')
  })
})
