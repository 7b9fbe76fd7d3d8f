import { EventEmitter } from 'node:events'

const signals = new EventEmitter()
let ready = false

/** Whether the stand-in has said that it is ready. */
export function isReady(): boolean {
  return ready
}

/** Makes everything that needs `ready` usable, once. */
export function becomeReady(): void {
  ready = true
  signals.emit('ready')
}

/** Resolves once everything that needs `ready` may be used. */
export function whenReady(): Promise<void> {
  return ready ? Promise.resolve() : new Promise((done) => signals.once('ready', () => done()))
}

/** Refuses what Electron refuses before it is ready, in Electron's words. */
export function requireReady(refusal: string): void {
  if (!ready) throw new Error(refusal)
}

/** Refuses what Electron refuses once it is ready, in Electron's words. */
export function requireNotReady(refusal: string): void {
  if (ready) throw new Error(refusal)
}

/**
 * Resolves when the entry module has been evaluated to its end, its top-level awaits included: an entry that awaits
 * `whenReady` at its top waits for ever, as in Electron.
 */
export const entryEvaluated = new Promise<void>((done) => {
  // electron.d.ts:757 "The `ready` event is only fired after the main process has finished running the first tick of the event loop."
  Object.assign(globalThis, { [Symbol.for('stand-in.entryEvaluated')]: () => setImmediate(done) })
})
