import { useSyncExternalStore } from 'react'
import { failureText } from '../api/failure.ts'

/** A shared file that core has on its machine: where, and what the person knows it as. */
export interface ColleagueFile {
  path: string
  name: string
}

// A file that was found to be a copy of a project on its way to that project's window.
let offered: { folder: string; file: ColleagueFile } | null = null
const listeners = new Set<() => void>()

function set(next: typeof offered): void {
  offered = next
  for (const listener of listeners) listener()
}

/** Has the project in that folder, once it is open, ask whether to merge the file. */
export function offerMerge(folder: string, file: ColleagueFile): void {
  set({ folder, file })
}

/** Takes the offer off the table: it was answered. */
export function withdrawOffer(): void {
  set(null)
}

/** The file that the project in that folder is to be asked about, or null. */
export function useOfferedFile(folder: string): ColleagueFile | null {
  const offer = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => offered,
  )
  return offer?.folder === folder ? offer.file : null
}

/** What a call about a shared file threw, in words that name the file as the person knows it. */
export function sharedFileFailure(error: unknown): string {
  return failureText(error).replace(/‘[^’]*[\\/]([^\\/’]+\.mnb)’/, '‘$1’')
}
