import { closeChromium } from './chromium.ts'
import { anEvent, type KnownEvents } from './emitter.ts'
import { report } from './report.ts'
import { runningUtilities } from './utility-process.ts'
import { openWindows } from './window-list.ts'

/** How the app comes to its end: in the order in which Electron closes, asks and tells. */
export class AppEnd {
  readonly #app: KnownEvents
  #isQuitting = false
  #isExiting = false
  #isOver = false
  #exitCode = 0

  constructor(app: KnownEvents) {
    this.#app = app
  }

  get isOver(): boolean {
    return this.#isOver
  }

  quit(): void {
    if (this.#isQuitting || this.#isOver) return
    const event = anEvent({})
    // electron.d.ts:281 "Emitted before the application starts closing its windows. Calling `event.preventDefault()` will prevent the default behavior, which is terminating the application."
    this.#app.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    if (openWindows().length === 0) this.#willQuit()
    // electron.d.ts:1666 "Try to close all windows."
    for (const window of openWindows()) if (!window.isDestroyed()) window.close()
  }

  exit(exitCode = 0): void {
    // electron.d.ts:1255 "All windows will be closed immediately without asking the user, and the `before-quit` and `will-quit` events will not be emitted."
    this.#exitCode = exitCode
    this.#isQuitting = true
    this.#isExiting = true
    for (const window of openWindows()) window.destroy()
    this.#shutDown()
  }

  /** A window that was asked to close stays: the app goes on. */
  windowKept(): void {
    // shell/browser/browser.cc "Once a beforeunload handler has prevented the closing, we think the quit"
    if (!this.#isExiting) this.#isQuitting = false
  }

  /** A window is gone. */
  windowGone(): void {
    if (openWindows().length > 0 || this.#isExiting) return
    // electron.d.ts:1101 "If the user pressed `Cmd + Q`, or the developer called `app.quit()`, Electron will first try to close all the windows and then emit the `will-quit` event, and in this case the `window-all-closed` event would not be emitted."
    // electron.d.ts:1099 "If you do not subscribe to this event and all windows are closed, the default behavior is to quit the app"
    if (this.#isQuitting) this.#willQuit()
    else if (!this.#app.emit('window-all-closed')) this.quit()
  }

  #willQuit(): void {
    const event = anEvent({})
    // electron.d.ts:1081 "Emitted when all windows have been closed and the application will quit. Calling `event.preventDefault()` will prevent the default behavior, which is terminating the application."
    this.#app.emit('will-quit', event)
    if (event.defaultPrevented) this.#isQuitting = false
    else this.#shutDown()
  }

  #shutDown(): void {
    if (this.#isOver) return
    this.#isOver = true
    // electron.d.ts:734 "Emitted when the application is quitting."
    this.#app.emit('quit', anEvent({}), this.#exitCode)
    report({ type: 'quit', exitCode: this.#exitCode })
    for (const utility of runningUtilities()) utility._crash()
    void closeChromium().then(() => process.exit(this.#exitCode))
  }
}
