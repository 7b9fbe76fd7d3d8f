import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { runningChromium } from './chromium.ts'
import type { FromPage, ToPage } from './page/page-letters.ts'
import { pageWorldScript, preloadScript, preloadWorldName, preloadWorldScript } from './page/page-scripts.ts'

/** How a page is made. */
export interface PageHostOptions {
  size: { width: number; height: number }
  /** Absolute path of the built preload. */
  preload: string | null
  hasScripts: boolean
  /** The sessionStorage of the page before it, where that crashed. */
  sitting?: readonly [string, string][]
}

/**
 * One page of Chromium with a preload's world beside its own. Raises `letter` for what that world says, `document` when
 * a new document begins, and `opened` when the page wants a window.
 */
export class PageHost extends EventEmitter<{
  letter: [FromPage]
  document: []
  opened: [{ url: string; frameName: string; features: string }]
}> {
  readonly page: Page
  readonly cdp: CDPSession
  #world: number | null = null
  #isGone = false

  private constructor(page: Page, cdp: CDPSession) {
    super()
    this.page = page
    this.cdp = cdp
  }

  /** Opens a page; nothing is loaded yet. */
  static async open({ size, preload, hasScripts, sitting = [] }: PageHostOptions): Promise<PageHost> {
    const { context, newPage } = await runningChromium()
    const page = await newPage(size)
    const cdp = await context.newCDPSession(page)
    const host = new PageHost(page, cdp)
    host.#listen()
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: 'standInTell', executionContextName: preloadWorldName })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() })
    await host.#inPreloadWorld(preloadWorldScript(sitting))
    if (preload !== null) await host.#inPreloadWorld(preloadScript(readFileSync(preload, 'utf8'), preload))
    if (!hasScripts) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    return host
  }

  /** The id by which every connection to Chromium knows the page. */
  async targetId(): Promise<string> {
    return (await this.cdp.send('Target.getTargetInfo')).targetInfo.targetId
  }

  /** Says something to the preload's world. A page without a document yet hears nothing. */
  tell(letter: ToPage): void {
    if (this.#world === null || this.#isGone) return
    const expression = `standInReceive(${JSON.stringify(letter)})`
    void this.cdp.send('Runtime.evaluate', { expression, contextId: this.#world }).catch(() => undefined)
  }

  /** Evaluates code in a world of its own of the page. */
  async evaluateInWorld(worldName: string, code: string): Promise<unknown> {
    const { frameTree } = await this.cdp.send('Page.getFrameTree')
    const world = await this.cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName })
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression: code,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Closes the page at once. */
  async close(): Promise<void> {
    this.#isGone = true
    this.#world = null
    await this.page.close().catch(() => undefined)
  }

  #inPreloadWorld(source: string): Promise<unknown> {
    return this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: preloadWorldName })
  }

  #listen(): void {
    const mainFrame = this.cdp.send('Page.getFrameTree').then(({ frameTree }) => frameTree.frame.id)
    this.cdp.on('Runtime.executionContextCreated', async ({ context }) => {
      if (context.name !== preloadWorldName || context.auxData?.frameId !== (await mainFrame)) return
      this.#world = context.id
    })
    this.cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#leaveDocument()
    })
    this.cdp.on('Runtime.executionContextsCleared', () => this.#leaveDocument())
    this.cdp.on('Runtime.bindingCalled', ({ payload }) => {
      if (!this.#isGone) this.emit('letter', JSON.parse(payload)) // only the stand-in's own half of the page can say it
    })
    this.cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.emit('opened', { url, frameName: windowName, features: windowFeatures.join(',') })
    })
  }

  #leaveDocument(): void {
    if (this.#world === null) return
    this.#world = null
    this.emit('document')
  }
}
