/** What the history is opened at: a record, or the whole project. */
export interface HistoryAbout {
  record: { id: string; name: string } | null
}

let shown: HistoryAbout | null = null
const listeners = new Set<() => void>()

function set(about: HistoryAbout | null): void {
  shown = about
  for (const listener of listeners) listener()
}

/** Opens the history from wherever it is asked for: of the project, or of one record and what belongs to it. */
export const openHistory = (record: HistoryAbout['record'] = null): void => set({ record })
export const closeHistory = (): void => set(null)

/** For `useSyncExternalStore`. */
export const historyState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  shown: (): HistoryAbout | null => shown,
}
