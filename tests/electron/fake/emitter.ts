import { EventEmitter } from 'node:events'

/** Anything that listens. What it is given differs by event; Electron's typings say what, and the shell is checked against them. */
export type Listener = (...args: never[]) => void

/** The same listener for Node, which cannot know what it will be given. */
export function anyListener(listener: Listener): (...args: unknown[]) => void {
  return listener as (...args: unknown[]) => void // only what the event is documented to bring is ever passed
}

/** An emitter that knows its events by name: to listen for one that never comes is refused, so that no test passes by silence. */
export class KnownEvents extends EventEmitter {
  readonly #names: readonly string[]
  readonly #owner: string

  constructor(owner: string, names: readonly string[]) {
    super()
    this.#owner = owner
    this.#names = names
  }

  override on(name: string | symbol, listener: Listener): this {
    return super.on(this.#known(name), anyListener(listener))
  }

  override once(name: string | symbol, listener: Listener): this {
    return super.once(this.#known(name), anyListener(listener))
  }

  override addListener(name: string | symbol, listener: Listener): this {
    return this.on(name, listener)
  }

  #known(name: string | symbol): string | symbol {
    if (typeof name === 'symbol' || this.#names.includes(name) || name === 'newListener' || name === 'removeListener')
      return name
    throw new Error(`the stand-in never raises ‘${name}’ on ${this.#owner}`)
  }
}

/** Electron's event object: what it tells, and a default that can be prevented. */
export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** A fresh event with what it tells. */
export function anEvent<Details extends object>(details: Details): Details & PreventableEvent {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
