// Work that would be cut short if the window were closed now, such as an import. Whoever does it says so here.

const works = new Map<symbol, string>()

/** Notes work under way, in words for the person: `An import of 12 files`. Gives the way to say that it is over. */
export function beginWork(words: string): () => void {
  const work = Symbol(words)
  works.set(work, words)
  return () => {
    works.delete(work)
  }
}

/** The work under way in this window, in words. */
export function workUnderWay(): string[] {
  return [...works.values()]
}
