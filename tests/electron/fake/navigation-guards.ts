import type { EventEmitter } from 'node:events'
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import type { Frame } from 'playwright-core'
import { shellUrl } from './app-urls.ts'
import { anEvent } from './emitter.ts'
import { complain, report } from './report.ts'
import { FakeWebFrameMain } from './web-frame-main.ts'

/** Asks the shell's guards whether a frame may go where its page, or the person, wants it to go. */
export function mayNavigate(contents: EventEmitter, url: string, frame: Frame): boolean {
  const isMainFrame = frame.parentFrame() === null
  const details = { url, isMainFrame, isSameDocument: false, frame: new FakeWebFrameMain(frame) }
  // electron.d.ts:18606 "Unlike `will-navigate`, `will-frame-navigate` is fired when the main frame or any of its subframes attempts to navigate."
  const any = anEvent(details)
  contents.emit('will-frame-navigate', any)
  // electron.d.ts:18625 "Emitted when a user or the page wants to start navigation on the main frame. It can happen when the `window.location` object is changed or a user clicks a link in the page."
  const main = anEvent(details)
  if (isMainFrame) contents.emit('will-navigate', main)
  // electron.d.ts:18636 "Calling `event.preventDefault()` will prevent the navigation."
  const isRefused = any.defaultPrevented || main.defaultPrevented
  if (isRefused) report({ type: 'refused', what: 'navigation', detail: url })
  return !isRefused
}

/** Asks the shell's guard whether a navigation may go on where the answer sends it. */
export function mayRedirect(contents: EventEmitter, url: string, frame: Frame): boolean {
  const isMainFrame = frame.parentFrame() === null
  // electron.d.ts:18760 "Emitted when a server side redirect occurs during navigation. For example a 302 redirect."
  const event = anEvent({ url, isMainFrame, isSameDocument: false, frame: new FakeWebFrameMain(frame) })
  contents.emit('will-redirect', event)
  // electron.d.ts:18766 "Calling `event.preventDefault()` will prevent the navigation (not just the redirect)."
  if (event.defaultPrevented) report({ type: 'refused', what: 'navigation', detail: url })
  return !event.defaultPrevented
}

/** A page that wants a window. */
export interface WantedWindow {
  url: string
  frameName: string
  features: string
}

/** Asks the shell whether a page may open a window; the stand-in plays none that a page opens. */
export function answerWindow(
  { url, frameName, features }: WantedWindow,
  handler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null,
): void {
  const disposition = features.includes('popup') ? 'new-window' : 'foreground-tab'
  const referrer = { url: '', policy: 'strict-origin-when-cross-origin' } as const
  const address = shellUrl(url)
  // electron.d.ts:19591 "Called before creating a window when a new window is requested by the renderer, e.g. by `window.open()`, a link with `target=\"_blank\"`, shift+clicking on a link, or submitting a form with `<form target=\"_blank\">`."
  const { action } = handler?.({ url: address, frameName, features, disposition, referrer }) ?? { action: 'allow' }
  if (action === 'deny') report({ type: 'refused', what: 'window', detail: address })
  else complain(`a page may open a window of its own at ${address}`)
}
