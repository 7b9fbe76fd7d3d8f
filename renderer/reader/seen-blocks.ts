import { createContext, type RefObject, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'

// In a very long article only the blocks near what is on the screen have their marks drawn; the others are plain text
// until they come near. A block that was drawn stays so: a selection may begin in it.

/** Fewer highlights than that are all drawn at once. */
const fewHighlights = 400

/** The blocks at the start are drawn with the first frame. */
const firstBlocks = 24

/** How far from the view a block is near, as a share of its height. */
const nearBy = '150%'

/** Which blocks have their marks drawn. */
export class SeenBlocks {
  readonly #seen: Set<string> | null
  readonly #listeners = new Set<() => void>()

  /** `first` are drawn from the start; null: all blocks are. */
  constructor(first: readonly string[] | null) {
    this.#seen = first && new Set(first)
  }

  get isAll(): boolean {
    return this.#seen === null
  }

  has(blockId: string): boolean {
    return this.#seen === null || this.#seen.has(blockId)
  }

  add(blockIds: readonly string[]): void {
    if (!this.#seen || blockIds.every((id) => this.has(id))) return
    for (const id of blockIds) this.#seen.add(id)
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}

/** The blocks that are drawn, for an article with so many highlights. A marked-up article stays so while it is open. */
export function useSeenBlocks(highlights: number, blocks: readonly { id: string }[]): SeenBlocks {
  const isMany = highlights > fewHighlights
  // biome-ignore lint/correctness/useExhaustiveDependencies: which blocks come first is asked once
  return useMemo(() => new SeenBlocks(isMany ? blocks.slice(0, firstBlocks).map(({ id }) => id) : null), [isMany])
}

/** The blocks drawn in the text around. */
export const SeenBlocksContext = createContext(new SeenBlocks(null))

/** Whether a block's marks are drawn; false while it has never been near the screen. */
export function useIsSeen(blockId: string): boolean {
  const seen = useContext(SeenBlocksContext)
  return useSyncExternalStore(seen.subscribe, () => seen.has(blockId))
}

/** Notes which blocks come near the screen. */
export function useSeeing(seen: SeenBlocks, root: RefObject<HTMLElement | null>, drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other blocks have to be watched anew
  useEffect(() => {
    if (seen.isAll || !root.current) return
    const idOf = (row: Element) => row.querySelector<HTMLElement>('[data-block]')?.dataset.block ?? []
    const observer = new IntersectionObserver(
      (entries) => seen.add(entries.filter((entry) => entry.isIntersecting).flatMap(({ target }) => idOf(target))),
      { root: root.current.closest('.reader-scroll'), rootMargin: `${nearBy} 0px` },
    )
    for (const row of root.current.querySelectorAll('.reader-row')) observer.observe(row)
    return () => observer.disconnect()
  }, [seen, root, drawn])
}
