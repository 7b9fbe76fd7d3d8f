import type {
  HandlerDetails,
  PrintToPDFOptions,
  WebContentsPrintOptions,
  WebSource,
  WindowOpenHandlerResponse,
} from 'electron'
import { answered } from './answered-dialog.ts'
import { ContentsPage, type HeardLetter } from './contents-page.ts'
import { contextMenuParams } from './context-menu-params.ts'
import { refuseWhenDestroyed } from './destroyed.ts'
import { anEvent, KnownEvents } from './emitter.ts'
import { dispatchIpc } from './ipc-dispatch.ts'
import { answerWindow } from './navigation-guards.ts'
import { createCloneCodec } from './page/clone-codec.ts'
import type { FromPage, ToPage } from './page/page-letters.ts'
import type { PageHostOptions } from './page-host.ts'
import { decidePermission } from './permissions.ts'
import { PortWire } from './port-wire.ts'
import { printToPdf } from './print-to-pdf.ts'
import { privilegedSchemes } from './protocol.ts'
import { complain } from './report.ts'
import type { FakeSession } from './session.ts'
import { FakeWebFrameMain } from './web-frame-main.ts'

const events = [
  ...['did-finish-load', 'did-fail-load', 'did-start-loading', 'did-stop-loading', 'dom-ready', 'destroyed'],
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'render-process-gone'],
  ...['context-menu', 'preload-error', 'page-title-updated', 'unresponsive', 'responsive'],
]

const codec = createCloneCodec()
let lastId = 0

/** Electron's contents of a window: a page of Chromium. */
export class FakeWebContents extends KnownEvents {
  // electron.d.ts:19747 "Each ID is unique among all `WebContents` instances of the entire Electron application."
  readonly id = ++lastId
  readonly session: FakeSession
  readonly #page: ContentsPage
  #wire = this.#newWire()
  #isDestroyed = false
  #windowOpenHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null

  constructor(session: FakeSession, options: PageHostOptions) {
    super('webContents', events)
    this.session = session
    this.#page = new ContentsPage(this, options, {
      onLetter: (letter) => this.#take(letter),
      onDocumentGone: () => {
        this.#wire.dead()
        this.#wire = this.#newWire()
      },
      onWindowWanted: (wanted) => answerWindow(wanted, this.#windowOpenHandler),
    })
  }

  get mainFrame(): FakeWebFrameMain | null {
    return this.#page.mainFrame && new FakeWebFrameMain(this.#page.mainFrame)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isCrashed(): boolean {
    return this.#page.isCrashed
  }

  isLoading(): boolean {
    return this.#page.isLoading
  }

  getURL(): string {
    // electron.d.ts:19177 "The URL of the current web page."
    return this.#page.url
  }

  loadURL(url: string): Promise<void> {
    // electron.d.ts:19352 "The `url` must contain the protocol prefix, e.g. the `http://` or `file://`."
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]
    if (!scheme) throw new Error(`loadURL wants an address with its protocol and got ${url}`)
    const isServed = this.session.protocol.isProtocolHandled(scheme) && privilegedSchemes().includes(scheme)
    if (!isServed) throw new Error(`nothing serves ${scheme} in this session: ${url}`)
    // electron.d.ts:19346 "the promise will resolve when the page has finished loading (see `did-finish-load`), and rejects if the page fails to load (see `did-fail-load`). A noop rejection handler is already attached"
    const loading = this.#page.load(url)
    loading.catch(() => undefined)
    return loading
  }

  reload(): void {
    // electron.d.ts:19425 "Reloads the current web page."
    this.#page.reload().catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    // electron.d.ts:19473 "Send an asynchronous message to the renderer process via `channel`, along with arguments."
    this.#page.tell({ kind: 'send', channel, args: codec.encode(args), ports: [] })
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#windowOpenHandler = handler
  }

  async executeJavaScriptInIsolatedWorld(worldId: number, scripts: WebSource[]): Promise<unknown> {
    // electron.d.ts:19090 "Works like `executeJavaScript` but evaluates `scripts` in an isolated context."
    if (worldId === 0 || worldId === 999) throw new Error(`the world ${worldId} is taken by the page or its preload`)
    const host = await this.#page.host()
    let result: unknown
    for (const { code } of scripts) result = await host.evaluateInWorld(`world ${worldId}`, code)
    return result
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    // electron.d.ts:19411 "Prints the window's web page as PDF."
    return printToPdf((await this.#page.host()).cdp, options)
  }

  print(options: WebContentsPrintOptions = {}, callback?: (success: boolean, failureReason: string) => void): void {
    // electron.d.ts:19397 "Some possible `failureReason`s for print failure include:"
    const isPrinted = answered('print', options)?.kind === 'print'
    setImmediate(() => callback?.(isPrinted, isPrinted ? '' : 'Print job canceled'))
  }

  replaceMisspelling(_text: string): void {
    complain('there is no spelling to replace in the stand-in')
  }

  forcefullyCrashRenderer(): void {
    // electron.d.ts:19105 "Forcefully terminates the renderer process that is currently hosting this `webContents`. This will cause the `render-process-gone` event to be emitted"
    void this.#page.crash()
  }

  /** The page of Chromium, for the harness. */
  _page(): ContentsPage {
    return this.#page
  }

  /** Says where files are that a person is about to choose. */
  _tell(letter: ToPage): void {
    this.#page.tell(letter)
  }

  _destroy(): void {
    if (this.#isDestroyed) return
    this.#wire.dead()
    // electron.d.ts:17448 "Emitted when `webContents` is destroyed."
    this.emit('destroyed')
    this.#isDestroyed = true
    void this.#page.close()
  }

  #newWire(): PortWire {
    return new PortWire('m', (letter) => {
      const sent = letter.kind === 'port' ? { ...letter, data: codec.encode(letter.data) } : letter
      this.#page.tell(sent)
    })
  }

  #take(letter: HeardLetter): void {
    if (this.#isDestroyed) return
    switch (letter.kind) {
      case 'permission':
        void this.#decide(letter)
        return
      case 'title':
        this.emit('page-title-updated', anEvent({}), letter.title, true)
        return
      case 'contextMenu':
        // electron.d.ts:17343 "Emitted when there is a new context menu that needs to be handled."
        this.emit('context-menu', anEvent({}), contextMenuParams(letter, this.mainFrame))
        return
      case 'preloadError':
        // electron.d.ts:18420 "Emitted when the preload script `preloadPath` throws an unhandled exception `error`."
        this.emit('preload-error', anEvent({}), '', new Error(letter.message))
        complain(`the preload failed: ${letter.message}`)
        return
      default: {
        const wire = this.#wire
        const frame = () => (wire === this.#wire ? this.mainFrame : null)
        dispatchIpc(letter, {
          sender: this,
          wire,
          frame,
          tell: (answer) => wire === this.#wire && this.#page.tell(answer),
        })
      }
    }
  }

  async #decide(letter: Extract<FromPage, { kind: 'permission' }>): Promise<void> {
    const { page } = await this.#page.host()
    const asked = { contents: this, session: this.session, url: this.getURL(), pageUrl: page.url() }
    const isAllowed = await decidePermission(letter, asked)
    this.#page.tell({ kind: 'answered', turn: letter.turn, result: codec.encode(isAllowed) })
  }
}

refuseWhenDestroyed(FakeWebContents.prototype, ['isDestroyed'])
