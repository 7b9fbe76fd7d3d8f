// What the desktop shell gives to its windows beside the API: the one object that its preload exposes. Types alone; a
// browser has none of it.

/** A command as the application menu shows it. */
export interface MenuCommand {
  id: string
  label: string
  /** The menu it stands in. */
  group: string
  /** Where its key is on the board, as in a KeyboardEvent's `code`; null where it has none. */
  shortcut: { code: string; mod: boolean; shift: boolean; alt: boolean } | null
  isEnabled: boolean
}

/** What a window is told by the shell. */
export type DesktopEvent =
  /** The person chose a command in the application menu; `byKey`: pressed its keys, which the page may have heard too. */
  | { type: 'command'; id: string; byKey: boolean }
  /** Core ended by itself and runs again: the ways to it have to be made anew. */
  | { type: 'coreRestarted' }
  /** The session on this machine ends: keep what is typed, at once. */
  | { type: 'keep' }
  /** The window is about to be closed: keep what is typed, then answer with `answerClosing`. */
  | { type: 'closing' }

/** The project that a window shows, for its title, the list of recent documents and the next start. */
export interface ShownProject {
  folder: string
  title: string
}

/** What a page posts to its own window, with one end of a channel, to be connected to core by it. */
export const connectMessage = 'core:connect'

/** The bridge between a window's page and the shell. Paths are absolute. */
export interface DesktopBridge {
  /** Where a chosen or dropped file is; empty where it is none on this machine, such as a picture dragged from a page. */
  pathOf(file: File): string
  /** Asks for a folder; null where the person changed their mind. */
  chooseFolder(ask: { title: string; button: string }): Promise<string | null>
  /** Asks where a file of that name is to be written; null where the person changed their mind. */
  chooseSavePlace(name: string): Promise<string | null>
  /** Asks where to, and copies a file of the exchange there. Gives the place, or null where the person changed their mind. */
  saveCopy(path: string, name: string): Promise<string | null>
  /** Shows a file that was written, in the system's file manager. */
  showInFolder(path: string): void
  /** Says which commands the application menu is to show for this window. */
  setCommands(commands: MenuCommand[]): void
  /** Says which project the window shows. */
  setProject(project: ShownProject | null): void
  /** Opens another window. */
  openWindow(): void
  /** Calls back with what the shell has to tell; one listener a page. */
  listen(listener: (event: DesktopEvent) => void): void
  /** Answers `closing`: what is typed is kept, and this work is still under way, each in words. */
  answerClosing(busy: string[]): void
}
