import type { createCloneCodec } from './clone-codec.ts'
import type { FromPage, ToPage } from './page-letters.ts'
import type { AskPermission, installPermissionShim } from './permission-shim.ts'
import type { createPreloadWorld } from './preload-world.ts'
import type { createWorldLink } from './world-link.ts'

declare global {
  /** Chromium's binding of the preload's world to the main process. */
  var standInTell: (json: string) => void
  /** What the main process calls in the preload's world. */
  var standInReceive: (letter: ToPage) => void
  /** Runs the preload. */
  var standInRun: (run: (require: (name: string) => unknown, process: object) => void) => void
}

// The source of both functions runs in pages; what they need is given to them.

/** Begins a page's own world: the bridge appears in it, and permissions are asked for over the link. */
export function startPageWorld(
  createLink: typeof createWorldLink,
  installShim: typeof installPermissionShim,
  own: string,
  other: string,
): void {
  if (window !== window.top) return
  const link = createLink(own, other)
  let askShell: AskPermission | null = null
  function freeze(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    for (const part of Object.values(value)) freeze(part)
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) Object.freeze(value)
  }
  link.onExpose = (key, api) => {
    // Said by the other half of the stand-in, first of all.
    if (key === 'stand-in:ask') askShell = api as AskPermission
    else if (key === 'stand-in:sitting') tellSitting = api as (kept: [string, string][]) => void
    else expose(key, api)
  }
  function expose(key: string, api: unknown): void {
    // docs/api/context-bridge.md "all other values are **copied** and **frozen**"
    freeze(api)
    Object.defineProperty(window, key, { value: api, enumerable: true, writable: false, configurable: false })
  }
  // A page that is loaded again after a crash keeps its sessionStorage: it belongs to the window and not to the process.
  let tellSitting: ((kept: [string, string][]) => void) | null = null
  for (const name of ['setItem', 'removeItem', 'clear'] as const) {
    const original = Storage.prototype[name]
    Storage.prototype[name] = function (this: Storage, ...args: string[]) {
      Reflect.apply(original, this, args)
      if (this === sessionStorage) tellSitting?.(Object.entries(sessionStorage))
    }
  }
  installShim(async (...asked) => (await askShell?.(...asked)) ?? false)
}

/** Begins the world of the preload. */
export function startPreloadWorld(
  createLink: typeof createWorldLink,
  createCodec: typeof createCloneCodec,
  createWorld: typeof createPreloadWorld,
  own: string,
  other: string,
  platform: string,
  sitting: [string, string][],
): void {
  // electron.d.ts:20504 "Specifies a script that will be loaded before other scripts run in the page."
  if (window !== window.top) return
  const tell = (letter: FromPage) => globalThis.standInTell(JSON.stringify(letter))
  const link = createLink(own, other)
  const world = createWorld({ codec: createCodec(), link, tell })
  link.say({ type: 'expose', key: 'stand-in:ask', api: link.pack(world.ask) })
  const tellSitting = (kept: [string, string][]) => tell({ kind: 'sitting', kept })
  link.say({ type: 'expose', key: 'stand-in:sitting', api: link.pack(tellSitting) })
  for (const [key, value] of sitting) if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, value)
  globalThis.standInReceive = world.receive
  globalThis.standInRun = (run) => {
    try {
      run(world.require, { platform, type: 'renderer', sandboxed: true, contextIsolated: true })
    } catch (error) {
      tell({ kind: 'preloadError', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      throw error
    }
  }
  document.addEventListener('DOMContentLoaded', () => {
    const sayTitle = () => tell({ kind: 'title', title: document.title })
    sayTitle()
    new MutationObserver(sayTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
  })
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    const { clientX: x, clientY: y, target } = event
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const isEditable = isField || (target instanceof HTMLElement && target.isContentEditable)
    tell({ kind: 'contextMenu', x, y, isEditable, selectionText: String(getSelection() ?? '') })
  })
}
