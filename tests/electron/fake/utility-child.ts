import { KnownEvents, type Listener } from './emitter.ts'
import { FakeMessagePortMain } from './message-port-main.ts'
import { PortWire } from './port-wire.ts'
import type { UtilityLetter } from './utility-letters.ts'

// The inside of a utility process: `process.parentPort` over the channel that Node gave the child.

const send = process.send?.bind(process)
if (!send) throw new Error('a utility process is started by utilityProcess.fork alone')

const wire = new PortWire('u', (letter) => send(letter))

class FakeParentPort extends KnownEvents {
  readonly #waiting: object[] = []

  constructor() {
    super('parentPort', ['message'])
  }

  override on(name: string | symbol, listener: Listener): this {
    super.on(name, listener)
    // electron.d.ts:11487 "Messages received on this port will be queued up until a handler is registered for this event."
    for (const event of this.#waiting.splice(0)) this.emit('message', event)
    return this
  }

  postMessage(message: unknown): void {
    send?.({ kind: 'message', data: structuredClone(message), ports: [] } satisfies UtilityLetter)
  }

  _receive(event: object): void {
    if (this.listenerCount('message') > 0) this.emit('message', event)
    else this.#waiting.push(event)
  }
}

const parentPort = new FakeParentPort()

process.on('message', (letter: UtilityLetter) => {
  if (letter.kind !== 'message') return wire.receive(letter)
  const ports = letter.ports.map((id) => new FakeMessagePortMain(wire.import(id)))
  parentPort._receive({ data: letter.data, ports })
})
// Electron's children end with it.
process.on('disconnect', () => process.exit(0))

// docs/api/parent-port.md "It is only available as a property of the process object in the Electron API."
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })
// Libraries tell Electron from Node by this; pdf.js, for one, then looks at `type`.
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '45.4.1' } })
Object.defineProperty(process, 'send', { value: undefined })
