import type { CloneCodec } from './clone-codec.ts'
import type { FromPage, ToPage } from './page-letters.ts'
import type { AskPermission } from './permission-shim.ts'
import type { WorldLink } from './world-link.ts'

/** What the preload's world is made with. */
export interface PreloadWorldTools {
  codec: CloneCodec
  link: WorldLink
  tell(letter: FromPage): void
}

/** What the preload's world offers: `require` for the preload, an ear for the main process, and a way to ask. */
export interface PreloadWorld {
  require(name: string): unknown
  receive(letter: ToPage): void
  ask: AskPermission
}

/** The renderer's side of Electron. Whole in itself: its source runs in the preload's world of a page. */
export function createPreloadWorld({ codec, link, tell }: PreloadWorldTools): PreloadWorld {
  const waiting = new Map<number, { keep(value: unknown): void; fail(error: Error): void }>()
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const ports = new Map<string, MessagePort>()
  const handedOn = new WeakSet<MessagePort>()
  const files = new Map<string, string>()
  const exposed = new Set<string>()
  let lastTurn = 0
  let lastPort = 0

  function answerTo(letter: (turn: number) => FromPage): Promise<unknown> {
    const turn = ++lastTurn
    tell(letter(turn))
    return new Promise((keep, fail) => waiting.set(turn, { keep, fail }))
  }

  function attach(id: string, port: MessagePort): void {
    ports.set(id, port)
    port.onmessage = (event) =>
      tell({ kind: 'port', id, data: codec.encode(event.data), ports: event.ports.map(handOn) })
    port.addEventListener('close', () => {
      if (ports.delete(id)) tell({ kind: 'portClosed', id })
    })
  }

  function handOn(port: MessagePort): string {
    const id = `p${++lastPort}`
    attach(id, port)
    return id
  }

  function takeIn(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel()
    attach(id, port1)
    return port2
  }

  // electron.d.ts:9725 "The transferred `MessagePort` objects will be available in the main process as `MessagePortMain` objects by accessing the `ports` property of the emitted event."
  function postMessage(channel: string, message: unknown, transfer: MessagePort[] = []): void {
    const encoded = codec.encode(message)
    for (const [index, port] of transfer.entries()) {
      if (!(port instanceof MessagePort))
        throw new TypeError(`Failed to convert value to 'MessagePort' at index ${index}`)
      if (handedOn.has(port) || transfer.indexOf(port) !== index)
        throw new DOMException(`Port at index ${index} is already neutered.`, 'DataCloneError')
    }
    for (const port of transfer) handedOn.add(port)
    tell({ kind: 'postMessage', channel, message: encoded, ports: transfer.map(handOn) })
  }

  const ipcRenderer = {
    // electron.d.ts:9672 "Arguments will be serialized with the Structured Clone Algorithm, just like `window.postMessage`, so prototype chains will not be included. Sending Functions, Promises, Symbols, WeakMaps, or WeakSets will throw an exception."
    async invoke(channel: string, ...args: unknown[]) {
      const encoded = codec.encode(args)
      return answerTo((turn) => ({ kind: 'invoke', turn, channel, args: encoded }))
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args: codec.encode(args) }),
    postMessage,
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      )
      return ipcRenderer
    },
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      // shell/renderer/api/electron_api_context_bridge.cc "Cannot bind an API on top of an existing property on the window "
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      link.say({ type: 'expose', key, api: link.pack(api) })
    },
  }

  const webUtils = {
    getPathForFile(file: unknown): string {
      // electron.d.ts:20879 "In the case where the object passed in is not a `File` object an exception is thrown."
      if (!(file instanceof File)) throw new TypeError('getPathForFile was not given a File')
      // electron.d.ts:20880 "In the case where the File object passed in was constructed in JS and is not backed by a file on disk an empty string is returned."
      return files.get(`${file.size} ${file.name}`) ?? ''
    },
  }

  const modules = { contextBridge, ipcRenderer, webUtils }
  const electron = new Proxy(modules, {
    get(target, name) {
      // docs/tutorial/sandbox.md "following renderer process modules: `contextBridge`, `crashReporter`, `ipcRenderer`, `nativeImage`, `webFrame`, `webUtils`"
      if (name in target || typeof name === 'symbol' || name === '__esModule' || name === 'default' || name === 'then')
        return Reflect.get(target, name)
      throw new Error(`a sandboxed preload has no ‘${name}’ of electron here`)
    },
  })

  return {
    require(name) {
      // docs/tutorial/sandbox.md "A `require` function similar to Node's `require` module is exposed, but can only import a subset of Electron and Node's built-in modules"
      if (name !== 'electron' && name !== 'electron/renderer') throw new Error(`module not found: ${name}`)
      return electron
    },
    ask: (ask, permission, mediaTypes) =>
      answerTo((turn) => ({ kind: 'permission', turn, ask, permission, mediaTypes })).then(Boolean),
    receive(letter) {
      if (letter.kind === 'answered') waiting.get(letter.turn)?.keep(codec.decode(letter.result))
      else if (letter.kind === 'failed') waiting.get(letter.turn)?.fail(new Error(letter.message))
      else if (letter.kind === 'port')
        ports.get(letter.id)?.postMessage(codec.decode(letter.data), letter.ports.map(takeIn))
      else if (letter.kind === 'files')
        for (const { name, size, path } of letter.paths) files.set(`${size} ${name}`, path)
      else if (letter.kind === 'portClosed') {
        const port = ports.get(letter.id)
        ports.delete(letter.id)
        port?.close()
      } else {
        const args = codec.decode(letter.args)
        const event = { sender: ipcRenderer, ports: letter.ports.map(takeIn) }
        for (const listener of listeners.get(letter.channel) ?? [])
          listener(event, ...(Array.isArray(args) ? args : []))
      }
    },
  }
}
