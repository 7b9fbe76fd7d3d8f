import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { refuseWhenDestroyed } from './destroyed.ts'
import { anEvent, KnownEvents, type PreventableEvent } from './emitter.ts'
import { requireReady } from './lifecycle.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { type FakeSession, session } from './session.ts'
import { FakeWebContents } from './web-contents.ts'
import { checkedPreferences } from './web-preferences.ts'
import { addWindow, focusedWindow, openWindows, removeWindow, setFocused, windowNews } from './window-list.ts'

const events = [
  ...[
    'close',
    'closed',
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'maximize',
    'unmaximize',
    'minimize',
    'restore',
  ],
  ...[
    'resize',
    'move',
    'enter-full-screen',
    'leave-full-screen',
    'unresponsive',
    'responsive',
    'page-title-updated',
    'query-session-end',
  ],
]
const knownOptions = [
  ...[
    'x',
    'y',
    'width',
    'height',
    'minWidth',
    'minHeight',
    'show',
    'title',
    'webPreferences',
    'icon',
    'backgroundColor',
  ],
  ...['autoHideMenuBar', 'useContentSize', 'center', 'titleBarStyle', 'parent', 'modal'],
]

let lastId = 0

/** Electron's window. Nothing is seen of it: it is a page of Chromium and a few facts. */
export class FakeBrowserWindow extends KnownEvents {
  readonly id = ++lastId
  readonly #contents: FakeWebContents
  readonly #normal: Rectangle
  #title: string
  #isDestroyed = false
  #isVisible = false
  #isMaximized = false
  #isMinimized = false
  #isFullScreen = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events)
    // shell/browser/api/electron_api_browser_window.cc "Cannot create BrowserWindow before app is ready"
    requireReady('Cannot create BrowserWindow before app is ready')
    refuseUnknown('window option', Object.keys(options), knownOptions)
    const { webPreferences = {}, x = 0, y = 0, width = 800, height = 600, show = true, title = 'Electron' } = options
    this.#normal = { x, y, width, height }
    this.#title = title
    const size = { width, height }
    this.#contents = new FakeWebContents(sessionFrom(webPreferences), { ...checkedPreferences(webPreferences), size })
    addWindow(this)
    this.#contents.on('page-title-updated', (event: PreventableEvent, pageTitle: string) =>
      this.#retitle(event, pageTitle),
    )
    // electron.d.ts:5158 "Emitted when the web page has been rendered (while not being shown) and window can be displayed without a visual flash."
    this.#contents.once('did-finish-load', () => setImmediate(() => this.#isDestroyed || this.emit('ready-to-show')))
    // electron.d.ts:1011 "Emitted when a new webContents is created."
    windowNews.emit('contents', this.#contents)
    windowNews.emit('created', this)
    if (show) this.show()
  }

  static getAllWindows(this: void): FakeBrowserWindow[] {
    // electron.d.ts:5904 "An array of all opened browser windows."
    return openWindows()
  }

  static getFocusedWindow(this: void): FakeBrowserWindow | null {
    // electron.d.ts:5908 "The window that is focused in this application, otherwise returns `null`."
    return focusedWindow()
  }

  static fromWebContents(this: void, contents: FakeWebContents): FakeBrowserWindow | null {
    // electron.d.ts:5899 "The window that owns the given `webContents` or `null` if the contents are not owned by a window."
    return openWindows().find((window) => window.webContents === contents) ?? null
  }

  get webContents(): FakeWebContents {
    return this.#contents
  }

  isDestroyed(): boolean {
    // electron.d.ts:6167 "Whether the window is destroyed."
    return this.#isDestroyed
  }

  loadURL(url: string): Promise<void> {
    // electron.d.ts:6332 "Same as `webContents.loadURL(url[, options])`."
    return this.#contents.loadURL(url)
  }

  show(): void {
    if (this.#isVisible) return
    this.#isVisible = true
    // electron.d.ts:5461 "Emitted when the window is shown."
    this.emit('show')
    this.focus()
  }

  focus(): void {
    if (focusedWindow() === this || !this.#isVisible) return
    focusedWindow()?.emit('blur')
    setFocused(this)
    // electron.d.ts:4860 "Emitted when the window gains focus."
    this.emit('focus')
    windowNews.emit('focused', this)
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isFocused(): boolean {
    return focusedWindow() === this
  }

  getBounds(): Rectangle {
    return { ...this.#normal }
  }

  getNormalBounds(): Rectangle {
    // electron.d.ts:6075 "Whatever the current state of the window (maximized, minimized or in fullscreen), this function always returns the position and size of the window in normal state."
    return { ...this.#normal }
  }

  maximize(): void {
    if (this.#isMaximized) return
    this.#isMaximized = true
    // electron.d.ts:6345 "Maximizes the window. This will also show (but not focus) the window if it isn't being displayed already."
    this.#isVisible = true
    this.emit('maximize')
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  minimize(): void {
    this.#isMinimized = true
    if (focusedWindow() === this) setFocused(null)
    this.emit('minimize')
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  restore(): void {
    this.#isMinimized = false
    // electron.d.ts:5247 "Emitted when the window is restored from a minimized state."
    this.emit('restore')
  }

  isFullScreen(): boolean {
    return this.#isFullScreen
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen')
  }

  setTitle(title: string): void {
    // electron.d.ts:6861 "Changes the title of native window to `title`."
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setRepresentedFilename(_filename: string): void {
    // electron.d.ts:6755 "Sets the pathname of the file the window represents, and the icon of the file will show in window's title bar." On macOS alone.
  }

  close(): void {
    // electron.d.ts:4776 "Emitted when the window is going to be closed. It's emitted before the `beforeunload` and `unload` event of the DOM. Calling `event.preventDefault()` will cancel the close."
    const event = anEvent({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    else windowNews.emit('kept')
  }

  destroy(): void {
    // electron.d.ts:5962 "Force closing the window, the `unload` and `beforeunload` event won't be emitted for the web page, and `close` event will also not be emitted for this window, but it guarantees the `closed` event will be emitted."
    this.#contents._destroy()
    this.#isDestroyed = true
    removeWindow(this)
    this.emit('closed')
    windowNews.emit('gone')
  }

  /** The person signs out of Windows. Of the stand-in, not of Electron. */
  _endSession(): void {
    // electron.d.ts:5106 "Emitted when a session is about to end due to a shutdown, machine restart, or user log-off."
    this.emit('query-session-end', anEvent({ reasons: ['logoff'] }))
  }

  #retitle(event: PreventableEvent, title: string): void {
    // electron.d.ts:5072 "Emitted when the document changed its title, calling `event.preventDefault()` will prevent the native window's title from changing."
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
}

function sessionFrom({ session: given, partition }: { session?: unknown; partition?: string }): FakeSession {
  if (given !== undefined) return given as FakeSession // the shell has no other sessions than the stand-in's
  return partition === undefined ? session.defaultSession : session.fromPartition(partition)
}

refuseWhenDestroyed(FakeBrowserWindow.prototype, ['isDestroyed'])
