import { dollars } from '../core/dollars.ts'
import { ExpectedError } from '../core/errors.ts'
import type { FailedCall } from '../core/model.ts'
import { mayBeBilled } from '../core/price.ts'

const goOn = 'and run the same command again'

/** What a run may use up; absent means without limit. */
export interface Limits {
  /** Calls to authors, those made again after a failure included. */
  maxCalls?: number
  /** US dollars. */
  maxCostUsd?: number
  /** Calls at a time. */
  concurrency?: number
  /** Time for the whole run, milliseconds. */
  deadlineMs?: number
}

/** What stops a run whose time is over. */
export function deadlineReached(deadlineMs: number): ExpectedError {
  return new ExpectedError('limit', `The run took longer than its limit of ${deadlineMs / 1000} s.`, {
    hint: `Raise --deadline ${goOn}.`,
  })
}

/** A call as the limits see it. */
export interface Call {
  /** Counts the call that is made again after a failure. @throws ExpectedError('limit'). */
  again(failed: Pick<FailedCall, 'reason'>): void
  /** The call is over. Null when nobody knows what it cost: then its worst case counts against the limit. */
  end(costUsd: number | null): void
}

/** Watches over a run: every call is admitted before it is made. */
export interface Meter {
  /**
   * Waits for a free place and lets the call be made. `worst` tells the most it may cost, null when its price is unknown; it is asked
   * only when money is limited. What calls under way may cost is set aside; the call is refused only when none of them is left to wait for.
   *
   * @throws ExpectedError('limit') when a limit would be passed, ExpectedError('usage') when a limit of money meets an unknown price, and
   * the reason of the signal.
   */
  admit(stage: string, worst: () => number | null, signal: AbortSignal): Promise<Call>
}

// Sums of floating-point amounts: a limit of exactly the cost must hold.
const tolerance = 1e-9

export function createMeter({ maxCalls, maxCostUsd, concurrency }: Limits): Meter {
  let calls = 0
  let active = 0
  let spent = 0
  let setAside = 0
  const waiting = new Set<() => void>()

  const change = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        waiting.delete(wake)
        signal.removeEventListener('abort', stop)
        settle()
      }
      const wake = () => end(resolve)
      const stop = () => end(() => reject(signal.reason))
      waiting.add(wake)
      signal.addEventListener('abort', stop)
    })

  const soFar = () => {
    const made = `${calls} ${calls === 1 ? 'call was' : 'calls were'} made`
    return spent > 0 ? `${made}, for up to ${dollars(spent)}` : made
  }

  const requireCalls = (stage: string) => {
    if (maxCalls === undefined || calls < maxCalls) return
    throw new ExpectedError('limit', `Stage ${stage}: the limit of ${maxCalls} calls is reached. ${soFar()}.`, {
      hint: `Raise --max-calls ${goOn}.`,
    })
  }

  /** True when the money reaches, false when it may once a call under way is over. */
  const reaches = (stage: string, worst: number): boolean => {
    if (maxCostUsd === undefined || spent + setAside + worst <= maxCostUsd + tolerance) return true
    if (active > 0) return false
    const left = Math.max(0, maxCostUsd - spent)
    throw new ExpectedError(
      'limit',
      `Stage ${stage}: the next call may cost ${dollars(worst)}, and ${dollars(left)} is left of the limit of ${dollars(maxCostUsd)}. ${soFar()}.`,
      {
        hint: `Raise --max-cost to ${dollars(Math.ceil((spent + worst) * 100) / 100)} or more ${goOn}; plan shows what a whole run may cost.`,
      },
    )
  }

  const open = (stage: string, worst: number): Call => {
    calls += 1
    active += 1
    setAside += worst
    let over = false
    return {
      again: (failed) => {
        if (mayBeBilled(failed)) spent += worst
        requireCalls(stage)
        if (maxCostUsd !== undefined && spent + setAside > maxCostUsd + tolerance) {
          throw new ExpectedError(
            'limit',
            `Stage ${stage}: a failed call may have been billed, and another would pass the limit of ${dollars(maxCostUsd)}. ${soFar()}.`,
            { hint: `Raise --max-cost ${goOn}.` },
          )
        }
        calls += 1
      },
      end: (costUsd) => {
        if (over) return
        over = true
        active -= 1
        setAside -= worst
        spent += costUsd ?? worst
        for (const wake of [...waiting]) wake()
      },
    }
  }

  return {
    async admit(stage, worstOf, signal) {
      const worst = maxCostUsd === undefined ? 0 : worstOf()
      if (worst === null) {
        throw new ExpectedError('usage', `Stage ${stage}: a limit of money needs a price and a longest answer.`, {
          hint: 'Give the price of the model, or leave out --max-cost.',
        })
      }
      for (;;) {
        signal.throwIfAborted()
        requireCalls(stage)
        const placed = concurrency === undefined || active < concurrency
        if (placed && reaches(stage, worst)) return open(stage, worst)
        await change(signal)
      }
    },
  }
}
