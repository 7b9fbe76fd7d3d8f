import type { OpenedAs } from '../../core/project/open-projects.ts'

// What the shell's main process and core's process say to each other. The API itself does not pass here: each window
// has a port of its own to core.

/** How a printing ended. `paper` was put into the system's hands, or not, where the person changed their mind. */
export type PrintResult =
  | { type: 'pdf'; pdf: Uint8Array }
  | { type: 'paper'; isPrinted: boolean }
  | { type: 'failed'; reason: string }

/** From the main process. */
export type ToCore =
  /** The first message: the projects that were open when core ended by itself, to be opened again under their handles. */
  | { type: 'start'; reopen: OpenedAs[] }
  /** Comes with a port that a window calls the API on. */
  | { type: 'connect' }
  | { type: 'printed'; id: number; result: PrintResult }
  /** Close everything: `closed` is the answer. */
  | { type: 'close' }

/** From core. */
export type FromCore =
  | { type: 'projects'; open: OpenedAs[] }
  /** Print a self-contained HTML document. */
  | { type: 'print'; id: number; html: string; on: 'pdf' | 'paper' }
  | { type: 'cancelPrint'; id: number }
  | { type: 'closed' }
