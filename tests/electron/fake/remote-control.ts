import type { DialogAnswer } from './dialog-answers.ts'

/** What a test has the stand-in do: as the system, a person, or a fault would. */
export type Command =
  | { type: 'queueAnswer'; answer: DialogAnswer }
  | { type: 'openFile'; path: string }
  | { type: 'activate' }
  | { type: 'shutDown' }
  /** Of a person in Windows. */
  | { type: 'endSession' }
  | { type: 'quit' }
  | { type: 'windows' }
  | { type: 'closeWindow'; id: number }
  | { type: 'focusWindow'; id: number }
  | { type: 'crashPage'; id: number }
  | { type: 'crashCore' }
  | { type: 'menu' }
  | { type: 'popup' }
  /** By the id or the label of the item, in the application menu or else the context menu. */
  | { type: 'clickMenu'; item: string }
  | { type: 'files'; paths: { name: string; size: number; path: string }[] }

/** A window as a test sees it. */
export interface WindowFacts {
  id: number
  /** By which Chromium knows its page. */
  targetId: string
  title: string
  url: string
  isVisible: boolean
  isFocused: boolean
  isCrashed: boolean
  bounds: { x: number; y: number; width: number; height: number }
}

/** An item of a menu as a person sees it. */
export interface MenuFacts {
  id: string | undefined
  label: string
  type: string
  role: string | undefined
  accelerator: string | undefined
  isEnabled: boolean
  submenu: MenuFacts[] | undefined
}

/** A command on its way, and what comes back. */
export type CommandLetter = { turn: number; command: Command }
export type CommandAnswer =
  | { type: 'done'; turn: number; result: unknown }
  | { type: 'failed'; turn: number; message: string }
