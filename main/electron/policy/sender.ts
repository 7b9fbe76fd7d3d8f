import { appOrigin, originOf } from './app-address.ts'

/** The frame that sent a message, as Electron describes it; null where it is gone already. */
export interface SendingFrame {
  url: string
  /** Null for the frame of the window itself. */
  parent: unknown
}

/** Whether a message comes from the app's own page, in the frame of a window itself and not in one within it. */
export function isOwnPage(frame: SendingFrame | null): boolean {
  return frame !== null && frame.parent === null && originOf(frame.url) === appOrigin
}
