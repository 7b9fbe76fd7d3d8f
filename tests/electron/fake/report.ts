import type { DialogAnswer, DialogKind } from './dialog-answers.ts'

/** A dialog that was shown, and how it was answered. */
export interface ShownDialog {
  kind: DialogKind
  /** What the shell asked for, without the window. */
  options: Record<string, unknown>
  answer: DialogAnswer | null
}

/** Something that a test wants to see. */
export type Report =
  | { type: 'ready' }
  /** Chromium runs; the address at which a test drives the same pages. */
  | { type: 'browser'; endpoint: string }
  /** Nothing that a test expects without saying so: an error in a page, a dialog out of turn, a request into nowhere. */
  | { type: 'complaint'; text: string }
  | { type: 'dialog'; dialog: ShownDialog }
  | { type: 'external'; url: string }
  | { type: 'shownInFolder'; path: string }
  | { type: 'recentDocument'; path: string }
  /** A guard of the shell said no. */
  | { type: 'refused'; what: 'navigation' | 'window' | 'request' | 'permission'; detail: string }
  | { type: 'quit'; exitCode: number }

const channel = process.send?.bind(process)
// The entry must find a process as Electron starts it, without Node's own channel.
Object.defineProperty(process, 'send', { value: undefined })

/** Tells the test. Started by hand, without one, it tells the terminal. */
export function report(what: Report): void {
  tell(what)
}

/** Notes what should not have happened. */
export function complain(text: string): void {
  tell({ type: 'complaint', text })
}

/** Sends to the test, whatever it is. */
export function tell(message: object): void {
  if (!channel) console.error('stand-in:', message)
  else if (process.connected) channel(message, undefined, undefined, () => undefined)
}
