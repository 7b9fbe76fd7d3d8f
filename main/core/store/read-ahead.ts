/** One item and what became of it. */
export interface Ahead<Item, Result> {
  item: Item
  outcome: Promise<Result>
}

/**
 * Works on up to `count` items at once and gives them in their order, each as soon as it and those before it are done.
 * Whoever stops early goes on once what was begun has ended.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Ahead<Item, Result>, void> {
  const started: Ahead<Item, Result>[] = []
  let next = 0
  const start = () => {
    const item = items[next++]
    if (item === undefined) return
    const outcome = work(item)
    outcome.catch(() => undefined) // whoever takes it sees the failure; until then it is not unhandled
    started.push({ item, outcome })
  }
  for (let i = 0; i < count; i++) start()
  try {
    for (let ahead = started.shift(); ahead; ahead = started.shift()) {
      await ahead.outcome.catch(() => undefined)
      start()
      yield ahead
    }
  } finally {
    await Promise.allSettled(started.map(({ outcome }) => outcome))
  }
}
