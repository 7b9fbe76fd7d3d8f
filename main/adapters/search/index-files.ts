import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The file of the index in its folder. */
export const indexFile = (folder: string): string => join(folder, 'index.sqlite')

/** Makes the folder of an index ready to open it: a process that was killed leaves the lock of SQLite behind, a folder here. */
export function freeIndexFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  rmSync(`${indexFile(folder)}.lock`, { recursive: true, force: true })
}

/** Removes what is in the folder of an index that is not open. */
export function emptyIndexFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
