import type { EventEmitter } from 'node:events'
import type { Frame, Route } from 'playwright-core'
import { chromiumUrl, shellUrl } from './app-urls.ts'
import { anEvent } from './emitter.ts'
import type { WantedWindow } from './navigation-guards.ts'
import { mayNavigate, mayRedirect } from './navigation-guards.ts'
import type { FromPage, ToPage } from './page/page-letters.ts'
import { PageHost, type PageHostOptions } from './page-host.ts'
import { registerPage } from './page-registry.ts'
import { answerRequest } from './page-requests.ts'
import { complain } from './report.ts'
import type { FakeSession } from './session.ts'

/** What a page needs of the contents that it belongs to, whose events it raises. */
export interface PageOwner extends EventEmitter {
  readonly session: FakeSession
  readonly id: number
}

/** What the owner of a page hears from it. */
export type HeardLetter = Exclude<FromPage, { kind: 'sitting' }>

/** What the owner of a page is told by it. */
export interface PageListener {
  onLetter(letter: HeardLetter): void
  /** Its document is gone: by another, by a crash, or with the page. */
  onDocumentGone(): void
  onWindowWanted(wanted: WantedWindow): void
}

/** The page of some contents: another page of Chromium after each crash, the same to its owner. */
export class ContentsPage {
  readonly #owner: PageOwner
  readonly #options: PageHostOptions
  readonly #listener: PageListener
  #opening: Promise<PageHost>
  #host: PageHost | null = null
  #url = ''
  #isOwnDoing = false
  #isCrashed = false
  #isLoading = false
  #sitting: readonly [string, string][] = []

  constructor(owner: PageOwner, options: PageHostOptions, listener: PageListener) {
    this.#owner = owner
    this.#options = options
    this.#listener = listener
    this.#opening = this.#open()
    this.#opening.catch((error: unknown) => complain(`a page could not be opened: ${String(error)}`))
  }

  /** The address as the shell knows it. */
  get url(): string {
    return this.#host ? shellUrl(this.#host.page.url()).replace('about:blank', '') : ''
  }

  get mainFrame(): Frame | null {
    return this.#host?.page.mainFrame() ?? null
  }

  get isCrashed(): boolean {
    return this.#isCrashed
  }

  get isLoading(): boolean {
    return this.#isLoading
  }

  /** The page once it is there. */
  host(): Promise<PageHost> {
    return this.#opening
  }

  tell(letter: ToPage): void {
    this.#host?.tell(letter)
  }

  /** Loads an address; fails as Electron does. */
  async load(url: string): Promise<void> {
    this.#url = url
    if (this.#isCrashed) this.#replace()
    const host = await this.#opening
    if (host.page.isClosed()) throw new Error(`ERR_ABORTED (-3) loading '${url}'`)
    this.#isOwnDoing = true
    this.#begin()
    try {
      await host.page.goto(chromiumUrl(url), { waitUntil: 'load' })
    } catch (error) {
      const [, name = 'ERR_ABORTED'] = /net::(ERR_[A-Z_]+)/.exec(String(error)) ?? []
      const code = { ERR_ABORTED: -3, ERR_BLOCKED_BY_CLIENT: -20 }[name] ?? -2
      // electron.d.ts:17620 "This event is like `did-finish-load` but emitted when the load failed."
      if (!host.page.isClosed()) this.#owner.emit('did-fail-load', anEvent({}), code, name, url, true)
      throw Object.assign(new Error(`${name} (${code}) loading '${url}'`), { errno: code, code: name, url })
    } finally {
      this.#isOwnDoing = false
      this.#isLoading = false
    }
  }

  /** Loads again what is shown; after a crash in a new process. */
  async reload(): Promise<void> {
    if (this.#isCrashed) return this.load(this.#url)
    const host = await this.#opening
    this.#isOwnDoing = true
    this.#begin()
    await host.page.reload({ waitUntil: 'load' }).catch(() => undefined)
    this.#isOwnDoing = false
    this.#isLoading = false
  }

  /** Ends the page's process as a fault in it would. */
  async crash(): Promise<void> {
    const { cdp } = await this.#opening
    await cdp.send('Page.crash').catch(() => undefined)
  }

  async close(): Promise<void> {
    await (await this.#opening.catch(() => null))?.close()
  }

  #begin(): void {
    this.#isLoading = true
    this.#owner.emit('did-start-loading')
  }

  #replace(): void {
    this.#isCrashed = false
    const old = this.#opening
    this.#opening = this.#open()
    void old.then((host) => host.close())
  }

  async #open(): Promise<PageHost> {
    const host = await PageHost.open({ ...this.#options, sitting: this.#sitting })
    this.#host = host
    registerPage(host.page, (route) => this.#answer(route))
    host.on('letter', (letter) => {
      if (letter.kind === 'sitting') this.#sitting = letter.kept
      else this.#listener.onLetter(letter)
    })
    host.on('document', this.#listener.onDocumentGone)
    host.on('opened', this.#listener.onWindowWanted)
    host.page.on('crash', () => this.#crashed(host))
    host.page.on('domcontentloaded', () => this.#owner.emit('dom-ready'))
    host.page.on('load', () => {
      // electron.d.ts:17698 "Emitted when the navigation is done, i.e. the spinner of the tab has stopped spinning, and the `onload` event was dispatched."
      this.#owner.emit('did-finish-load')
      this.#owner.emit('did-stop-loading')
    })
    host.page.on('framenavigated', (frame) => {
      if (frame === host.page.mainFrame() && frame.url() !== 'about:blank') this.#url = shellUrl(frame.url())
    })
    host.cdp.on('Page.frameRequestedNavigation', ({ url }) => this.#leaveForOtherProgram(url, host))
    return host
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = shellUrl(request.url())
    if (request.isNavigationRequest()) {
      const frame = request.frame()
      const isOwnDoing = this.#isOwnDoing && frame.parentFrame() === null
      // electron.d.ts:18629 "This event will not emit when the navigation is started programmatically with APIs like `webContents.loadURL` and `webContents.back`."
      if (isOwnDoing) this.#isOwnDoing = false
      else if (!mayNavigate(this.#owner, url, frame)) return route.abort('aborted')
    }
    const mayGoOn = (to: string) => !request.isNavigationRequest() || mayRedirect(this.#owner, to, request.frame())
    await answerRequest(route, { session: this.#owner.session, webContentsId: this.#owner.id, mayRedirect: mayGoOn })
  }

  /** Addresses that Chromium hands to other programs make no request, but the guards see them. */
  #leaveForOtherProgram(url: string, host: PageHost): void {
    if (/^(https?|blob|data|about|file|javascript):/.test(url)) return
    if (mayNavigate(this.#owner, url, host.page.mainFrame())) complain(`a page went to ${url}, and nothing refused it`)
  }

  #crashed(host: PageHost): void {
    if (host !== this.#host || this.#isCrashed) return
    this.#isCrashed = true
    this.#listener.onDocumentGone()
    // electron.d.ts:18439 "Emitted when the renderer process unexpectedly disappears. This is normally because it was crashed or killed."
    this.#owner.emit('render-process-gone', anEvent({}), { reason: 'crashed', exitCode: 139 })
  }
}
