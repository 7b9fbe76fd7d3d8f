import type { ArticleReader } from './article-reader.ts'
import type { FileSystem } from './file-system.ts'
import type { ReadPdfPlaces } from './pdf-places.ts'
import type { Printer } from './printer.ts'
import type { ProjectFileArchive } from './project-file-archive.ts'
import type { SearchIndexes } from './search-index.ts'

/** What time it is. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  nowMs(): number
}

/** Where chance comes from. */
export interface Chance {
  /** That many random bytes, fit for ids. */
  bytes(count: number): Uint8Array
}

/** What core can know of the processes on this machine. */
export interface Processes {
  /** This process. */
  pid: number
  /** When a process started, in a form that only needs to be compared; null where no such process runs, 'unknown' where it runs and the system does not say. */
  startOf(pid: number): Promise<string | null>
}

/** Who runs the program, as far as the system says. */
export interface Account {
  /** The account's name, for a coder who has not said theirs. */
  userName(): string
}

/** Everything core asks of its host. One object a shell, made when it starts. */
export interface Host {
  /** How the shell is called in messages to other processes: `the command line`. */
  program: string
  /** The folder for what belongs to the person and not to a project. Absolute. */
  dataFolder: string
  /** The person's home folder. Absolute. */
  homeFolder: string
  files: FileSystem
  clock: Clock
  chance: Chance
  processes: Processes
  account: Account
  articleReader: ArticleReader
  printer: Printer
  readPdfPlaces: ReadPdfPlaces
  archive: ProjectFileArchive
  searchIndexes: SearchIndexes
  /** @font-face rules with the faces of the dossier in them. */
  dossierFontCss(): Promise<string>
  /** Ends workers and browsers that the ports have started. */
  close(): Promise<void>
}
