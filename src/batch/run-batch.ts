/** One piece of work as it ended. */
export type Ended<Item, Value> = { item: Item; value: Value } | { item: Item; error: unknown }

/**
 * Does every item, some at a time, and tells each end as it comes: nothing is kept here, so that thousands of items need no more memory
 * than a few. One that fails never stops the others; an aborted signal starts no further one and lets those that run end by themselves.
 */
export async function runBatch<Item, Value>(
  items: Iterable<Item>,
  concurrency: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<Value>,
  onEnd: (ended: Ended<Item, Value>) => Promise<void> | void,
): Promise<void> {
  const queue = items[Symbol.iterator]()
  async function worker(): Promise<void> {
    for (let next = queue.next(); !next.done && !signal.aborted; next = queue.next()) {
      const item = next.value
      const ended = await work(item).then(
        (value): Ended<Item, Value> => ({ item, value }),
        (error: unknown): Ended<Item, Value> => ({ item, error }),
      )
      await onEnd(ended)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}
