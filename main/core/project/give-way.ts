/** So long may work hold this process before whoever else waits for it has a turn. */
const turnMs = 12

const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/**
 * Drives long work that yields between its steps to its end, giving way to others every few milliseconds, and gives its
 * result. The clock here decides about nothing that is stored. Throws the signal's reason once it is given.
 */
export async function givingWay<T>(steps: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < turnMs) continue
    await sleep()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
