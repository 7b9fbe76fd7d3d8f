import type { Action } from '../store/action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { newestFirst } from './newest-first.ts'

/** Where an action stands among those that take one another back. */
export interface Link {
  /** The action that was done first; the stamp itself where it takes nothing back. */
  root: Stamp
  /** How many times it was taken back and done again up to here: odd for an undo, even for a redo, 0 for the root. */
  depth: number
}

/**
 * Which action takes which back, in the whole project. Undoings are few: they are found once, by the word in their
 * lines, and then followed as they are made.
 */
class UndoChains {
  readonly #store: ProjectStore
  readonly #undoneOf = new Map<Stamp, Stamp>()
  readonly #undoingOf = new Map<Stamp, Stamp>()
  #loaded: Promise<void> | null = null

  constructor(store: ProjectStore) {
    this.#store = store
    store.watch((event) => {
      if (event.type === 'committed') this.#add(event.action)
      if (event.type === 'arrived') for (const action of event.actions) this.#add(action)
    })
  }

  /** Resolves when the logs have been looked through; the other calls need that. Throws a Failure where one cannot be read. */
  load(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = null
      throw error
    })
    return this.#loaded
  }

  /** The action that this one takes back, or null. */
  undoneBy(stamp: Stamp): Stamp | null {
    return this.#undoneOf.get(stamp) ?? null
  }

  /** Where this action stands among those that take one another back. */
  linkOf(stamp: Stamp): Link {
    let root = stamp
    let depth = 0
    for (let undone = this.#undoneOf.get(root); undone; undone = this.#undoneOf.get(root)) {
      root = undone
      depth++
    }
    return { root, depth }
  }

  /** The last of the actions that take this one back, do it again, and so on; and whether it is taken back now. */
  nowOf(stamp: Stamp): { latest: Stamp; isTakenBack: boolean } {
    let latest = stamp
    let isTakenBack = false
    for (let undoing = this.#undoingOf.get(latest); undoing; undoing = this.#undoingOf.get(latest)) {
      latest = undoing
      isTakenBack = !isTakenBack
    }
    return { latest, isTakenBack }
  }

  async #load(): Promise<void> {
    for await (const action of newestFirst(this.#store, { mention: ['"undoes"'] })) this.#add(action)
  }

  /** An action can take back only what was there before it, so that a chain has an end. */
  #add({ t, undoes }: Action): void {
    if (undoes === undefined || undoes >= t) return
    this.#undoneOf.set(t, undoes)
    if ((this.#undoingOf.get(undoes) ?? '') < t) this.#undoingOf.set(undoes, t)
  }
}

export type { UndoChains }

const chainsByStore = new WeakMap<ProjectStore, UndoChains>()

/** What takes what back in a project, looked up once for as long as it is open. */
export function chainsOf(store: ProjectStore): UndoChains {
  const chains = chainsByStore.get(store) ?? new UndoChains(store)
  chainsByStore.set(store, chains)
  return chains
}
