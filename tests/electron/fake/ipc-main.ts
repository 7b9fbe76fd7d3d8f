import { EventEmitter } from 'node:events'
import { anyListener, type Listener } from './emitter.ts'

type Handler = (event: never, ...args: never[]) => unknown

/** Electron's receiving end of the channels. */
export class FakeIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    // lib/browser/ipc-main-impl.ts "Attempted to register a second handler for"
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    // lib/browser/ipc-main-impl.ts "Expected handler to be a function, but found type"
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.#handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    // electron.d.ts:9484 "Removes any handler for `channel`, if present."
    this.#handlers.delete(channel)
  }

  /** Calls the handler of a channel. */
  async _invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    // electron.d.ts:9442 "This handler will be called whenever a renderer calls `ipcRenderer.invoke(channel, ...args)`."
    const handler = this.#handlers.get(channel)
    // lib/browser/ipc-dispatch.ts "No handler registered for"
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event as never, ...(args as never[])) // what a page sent: the handler has to check it
  }

  /** Whether anybody listens; Electron drops a message that nobody listens to. */
  _isHeard(channel: string): boolean {
    return this.listenerCount(channel) > 0
  }

  override on(channel: string, listener: Listener): this {
    return super.on(channel, anyListener(listener))
  }
}

/** Electron's module. */
export const ipcMain = new FakeIpcMain()
