import { EventEmitter } from 'node:events'
import type { FakeBrowserWindow } from './browser-window.ts'
import type { FakeWebContents } from './web-contents.ts'

/** What happens to windows, for the app. */
export const windowNews = new EventEmitter<{
  contents: [FakeWebContents]
  created: [FakeBrowserWindow]
  focused: [FakeBrowserWindow]
  /** A window was closed and is not among the open ones any more. */
  gone: []
  /** A window that was asked to close stays. */
  kept: []
}>()

const windows: FakeBrowserWindow[] = []
let focused: FakeBrowserWindow | null = null

/** The windows that are open, oldest first. */
export function openWindows(): FakeBrowserWindow[] {
  return [...windows]
}

/** The window in front, where one is. */
export function focusedWindow(): FakeBrowserWindow | null {
  return focused
}

/** Puts a window in front, or none. */
export function setFocused(window: FakeBrowserWindow | null): void {
  focused = window
}

/** Notes a window. */
export function addWindow(window: FakeBrowserWindow): void {
  windows.push(window)
}

/** Forgets a window. */
export function removeWindow(window: FakeBrowserWindow): void {
  windows.splice(windows.indexOf(window), 1)
  if (focused === window) focused = null
}
