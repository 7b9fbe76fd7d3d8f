import type { ClientLink } from '@orpc/client'
import type { Command } from '../commands/command.ts'
import { createBrowserShell } from './browser-shell.ts'
import { createDesktopShell } from './desktop-shell.ts'

/** A way to call core. */
export type Link = ClientLink<Record<never, never>>

/** What becomes of a connection. */
export interface ConnectionEvents {
  opened(link: Link): void
  closed(): void
}

/** A file that is where the person wanted it. */
export interface Delivered {
  /** A sentence that says where. */
  words: string
  /** Shows it in the system's file manager. */
  show(): void
}

/** Where core may write a file, and how the person gets it then. */
export interface OutgoingFile {
  path: string
  /** Hands the written file to the person; null where the browser says itself where it is. */
  deliver(): Delivered | null
}

/** Where core may write a file that is looked at before it is kept. */
export interface PreviewFile {
  path: string
  /** The address at which the written file can be shown. */
  url: string
  /** Hands a copy to the person, as `deliver` does; null also where they changed their mind. */
  keep(): Promise<Delivered | null>
}

/** What the window's surroundings do for it: a browser or the desktop app. Screens ask this and never which of them it is. */
export interface Shell {
  /** Makes one connection to core. */
  connect(events: ConnectionEvents): void
  /** Whether a lost connection can be made again; null where nobody answers. */
  isKnown(): Promise<boolean | null>
  /** Brings a file of the person's to core's machine; gives its path there. */
  bringFile(file: File): Promise<string>
  /** Makes a place for a file that core will write for the person; null where they changed their mind. */
  prepareFile(name: string): Promise<OutgoingFile | null>
  preparePreview(name: string): Promise<PreviewFile>
  /** Asks for a folder by the system's own dialog; null as a whole where there is none. */
  chooseFolder: ((ask: { title: string; button: string }) => Promise<string | null>) | null
  /** Whether core can have the dossier printed on paper. */
  printsOnPaper: boolean
  /** Opens another window; null where the person does that. */
  openWindow: (() => void) | null
  showCommands(commands: readonly Command[]): void
  showProject(project: { folder: string; title: string } | null): void
  /** Calls back with what the person does outside the page. */
  listen(listener: ShellListener): void
}

/** What a page does when it is asked from outside. */
export interface ShellListener {
  /** Runs a command; `byKey` where its keys were pressed, which the page may have heard itself. */
  run(id: string, how: { byKey: boolean }): void
  /** Keeps what is typed before the window is closed; gives the work that is still under way, in words. */
  close(): Promise<string[]>
}

/** The surroundings of this window. */
export const shell: Shell = window.desktop ? createDesktopShell(window.desktop) : createBrowserShell()
