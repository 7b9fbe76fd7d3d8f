// What is being typed and not saved yet. Whoever holds such text says how to keep it; whoever is about to close, share or
// remove something asks that it be kept first.

const keepers = new Set<() => Promise<unknown>>()

/** Says how to keep what is being typed; gives the way to take that back. */
export function onKeepNow(keep: () => Promise<unknown>): () => void {
  keepers.add(keep)
  return () => {
    keepers.delete(keep)
  }
}

/** Keeps everything that is being typed, and resolves when core has it. A failure is shown by whoever holds the text. */
export async function keepNow(): Promise<void> {
  await Promise.allSettled([...keepers].map((keep) => keep()))
}

// A page that is left, too, keeps what it can.
window.addEventListener('pagehide', () => void keepNow())
