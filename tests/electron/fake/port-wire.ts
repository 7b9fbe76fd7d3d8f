import { PortEnd } from './port-end.ts'

/** What passes over a wire for the ends of channels that lie beyond it. */
export type PortLetter =
  | { kind: 'port'; id: string; data: unknown; ports: string[] }
  | { kind: 'portClosed'; id: string }

/** A way to another process, or to a page, over which ends of channels can be handed on. */
export class PortWire {
  readonly #side: string
  readonly #send: (letter: PortLetter) => void
  readonly #ends = new Map<string, PortEnd>()
  #count = 0

  /** `side` makes the ids of this side differ from those of the other. */
  constructor(side: string, send: (letter: PortLetter) => void) {
    this.#side = side
    this.#send = send
  }

  /** Hands an end over to the other side; gives the id under which it lives there. */
  export(end: PortEnd): string {
    const id = `${this.#side}${++this.#count}`
    this.#attach(id, end)
    return id
  }

  /** The near end of a channel whose far end lives on the other side. */
  import(id: string): PortEnd {
    const [near, far] = PortEnd.pair()
    this.#attach(id, far)
    return near
  }

  /** Takes a letter of the other side. */
  receive(letter: PortLetter): void {
    const end = this.#ends.get(letter.id)
    if (letter.kind === 'port') end?.post({ data: letter.data, ports: letter.ports.map((id) => this.import(id)) })
    else this.#forget(letter.id)
  }

  /** The other side is gone: every channel over this wire ends. */
  dead(): void {
    for (const id of [...this.#ends.keys()]) this.#forget(id)
  }

  #attach(id: string, end: PortEnd): void {
    this.#ends.set(id, end)
    end.connect({
      mail: ({ data, ports }) => this.#send({ kind: 'port', id, data, ports: ports.map((port) => this.export(port)) }),
      close: () => {
        if (this.#ends.delete(id)) this.#send({ kind: 'portClosed', id })
      },
    })
  }

  #forget(id: string): void {
    const end = this.#ends.get(id)
    this.#ends.delete(id)
    end?.close()
  }
}
