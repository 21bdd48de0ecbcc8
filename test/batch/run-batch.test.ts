import { describe, expect, it } from 'vitest'
import { runBatch } from '../../src/batch/run-batch.ts'

const never = new AbortController().signal

describe('runBatch', () => {
  it('does all items, at most so many at a time, whatever some of them end with', async () => {
    let running = 0
    let most = 0
    const ended: unknown[] = []
    await runBatch(
      [1, 2, 3, 4, 5, 6],
      2,
      never,
      async (item) => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
        if (item === 2) throw new Error('two')
        return item * 10
      },
      (one) => {
        ended.push('value' in one ? one.value : String(one.error))
      },
    )
    expect(most).toBe(2)
    expect(ended.toSorted()).toEqual([10, 30, 40, 50, 60, 'Error: two'].toSorted())
  })

  it('takes items only when there is room for them', async () => {
    let taken = 0
    function* items() {
      for (let item = 0; item < 100; item++) {
        taken += 1
        yield item
      }
    }
    const stop = new AbortController()
    await runBatch(
      items(),
      3,
      stop.signal,
      async () => stop.abort(),
      () => {},
    )
    expect(taken).toBeLessThanOrEqual(6)
  })
})
