import { KnownEvents } from './emitter.ts'
import { PortEnd } from './port-end.ts'

/** Electron's port of the main process. */
export class FakeMessagePortMain extends KnownEvents {
  #end: PortEnd | null
  #started = false
  #closed = false

  constructor(end: PortEnd) {
    super('MessagePortMain', ['message', 'close'])
    this.#end = end
  }

  /** Sends to the other end; nothing happens on a port that was handed on. */
  postMessage(message: unknown, transfer: readonly FakeMessagePortMain[] = []): void {
    // shell/browser/api/message_port.cc "contains the source port."
    const own = transfer.indexOf(this)
    if (own !== -1) throw new Error(`Port at index ${own} contains the source port.`)
    const data = structuredClone(message)
    const ports = handedOn(transfer)
    if (!this.#closed) this.#end?.post({ data, ports })
  }

  /** Lets mail through. */
  start(): void {
    // electron.d.ts:10489 "Starts the sending of messages queued on the port. Messages will be queued until this method is called."
    if (this.#started || !this.#end) return
    this.#started = true
    this.#end.connect({
      mail: ({ data, ports }) => setImmediate(() => this.#tell(data, ports)),
      close: () => setImmediate(() => this.#ended()),
    })
  }

  /** Ends the channel. */
  close(): void {
    this.#end?.close()
    this.#ended()
  }

  /** Takes the end out of this port, which can do nothing more. Of the stand-in, not of Electron. */
  _handOn(): PortEnd | null {
    const end = this.#end
    this.#end = null
    end?.connect(null)
    return end
  }

  #tell(data: unknown, ports: PortEnd[]): void {
    // electron.d.ts:10472 "Emitted when a MessagePortMain object receives a message."
    if (this.#end) this.emit('message', { data, ports: ports.map((end) => new FakeMessagePortMain(end)) })
  }

  #ended(): void {
    if (this.#closed || !this.#end) return
    this.#closed = true
    // electron.d.ts:10464 "Emitted when the remote end of a MessagePortMain object becomes disconnected."
    this.emit('close')
  }
}

/** The ends of ports that a message takes along, each of which can go once. */
export function handedOn(transfer: readonly FakeMessagePortMain[]): PortEnd[] {
  // docs/api/message-port-main.md "Sends a message from the port, and optionally, transfers ownership of objects"
  return transfer.map((port, index) => {
    // shell/browser/api/message_port.cc "is not a valid port"
    if (!(port instanceof FakeMessagePortMain)) throw new TypeError(`Port at index ${index} is not a valid port`)
    // shell/browser/api/message_port.cc "type = \"a duplicate\""
    if (transfer.indexOf(port) !== index) throw new Error(`Port at index ${index} is a duplicate.`)
    const end = port._handOn()
    // shell/browser/api/message_port.cc "type = \"already neutered\""
    if (!end) throw new Error(`Port at index ${index} is already neutered.`)
    return end
  })
}

/** Electron's channel of the main process. */
export class FakeMessageChannelMain {
  readonly port1: FakeMessagePortMain
  readonly port2: FakeMessagePortMain

  constructor() {
    const [one, two] = PortEnd.pair()
    this.port1 = new FakeMessagePortMain(one)
    this.port2 = new FakeMessagePortMain(two)
  }
}
