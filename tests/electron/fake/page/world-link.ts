/** A value on its way between the worlds of a page. */
export type Crossing =
  | { type: 'value'; value: unknown }
  | { type: 'function'; id: number }
  | { type: 'promise'; id: number }
  | { type: 'error'; message: string }
  | { type: 'array'; items: Crossing[] }
  | { type: 'object'; entries: [string, Crossing][] }

/** What one world says to the other; the other has dealt with it before the saying ends. */
export type WorldCall =
  | { type: 'expose'; key: string; api: Crossing }
  | { type: 'call'; id: number; turn: number; args: Crossing[] }
  | { type: 'returned'; turn: number; result: Crossing }
  | { type: 'threw'; turn: number; error: Crossing }
  | { type: 'settled'; id: number; isKept: boolean; result: Crossing }

/** One world's end of the link. */
export interface WorldLink {
  pack(value: unknown): Crossing
  unpack(crossing: Crossing): unknown
  say(call: WorldCall): void
  onExpose: ((key: string, api: unknown) => void) | null
}

/**
 * The link of one world of a page to the other: values are copied, functions are called across. Whole in itself: its
 * source runs in pages. Events pass between the worlds at once, and Chromium copies what they carry.
 */
export function createWorldLink(own: string, other: string): WorldLink {
  const functions: ((...args: unknown[]) => unknown)[] = []
  const promises = new Map<number, { keep(value: unknown): void; fail(reason: unknown): void }>()
  const answers = new Map<number, Extract<WorldCall, { type: 'returned' | 'threw' }>>()
  let lastPromise = own < other ? 1 : 2 // each world has ids of its own
  let lastTurn = 0

  function say(call: WorldCall): void {
    window.dispatchEvent(new CustomEvent(other, { detail: call }))
  }

  function packPromise(promise: Promise<unknown>): Crossing {
    lastPromise += 2
    const id = lastPromise
    const settle = (isKept: boolean, result: unknown) => say({ type: 'settled', id, isKept, result: pack(result) })
    promise.then(
      (value) => settle(true, value),
      (reason) => settle(false, reason),
    )
    return { type: 'promise', id }
  }

  function pack(value: unknown): Crossing {
    if (typeof value === 'function') return { type: 'function', id: functions.push((...args) => value(...args)) - 1 }
    if (typeof value !== 'object' || value === null)
      return { type: 'value', value: typeof value === 'symbol' ? undefined : value }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { type: 'error', message: value.message }
    if (value instanceof MessagePort) throw new TypeError('A MessagePort cannot cross the context bridge')
    if (Array.isArray(value)) return { type: 'array', items: value.map(pack) }
    if (Object.prototype.toString.call(value) !== '[object Object]')
      return { type: 'value', value: structuredClone(value) }
    const entries = Object.entries(value).filter(([, part]) => typeof part !== 'symbol')
    return { type: 'object', entries: entries.map(([key, part]) => [key, pack(part)]) }
  }

  function unpack(crossing: Crossing): unknown {
    if (crossing.type === 'value') return crossing.value
    if (crossing.type === 'error') return new Error(crossing.message)
    if (crossing.type === 'array') return crossing.items.map(unpack)
    if (crossing.type === 'object')
      return Object.fromEntries(crossing.entries.map(([key, part]) => [key, unpack(part)]))
    if (crossing.type === 'function') return (...args: unknown[]) => callAcross(crossing.id, args)
    return new Promise((keep, fail) => promises.set(crossing.id, { keep, fail }))
  }

  function callAcross(id: number, args: unknown[]): unknown {
    const turn = ++lastTurn
    say({ type: 'call', id, turn, args: args.map(pack) })
    const answer = answers.get(turn)
    answers.delete(turn)
    if (answer?.type === 'threw') throw unpack(answer.error)
    if (answer?.type !== 'returned') throw new Error('the other world of the page is gone')
    return unpack(answer.result)
  }

  function answer({ id, turn, args }: Extract<WorldCall, { type: 'call' }>): void {
    try {
      say({ type: 'returned', turn, result: pack(functions[id]?.(...args.map(unpack))) })
    } catch (error) {
      say({ type: 'threw', turn, error: pack(error instanceof Error ? error : new Error(String(error))) })
    }
  }

  const link: WorldLink = { pack, unpack, say, onExpose: null }
  window.addEventListener(own, (event) => {
    const call: WorldCall = (event as CustomEvent).detail // only the other end of this link says anything by this name
    if (call.type === 'expose') return link.onExpose?.(call.key, unpack(call.api))
    if (call.type === 'call') return answer(call)
    if (call.type !== 'settled') return void answers.set(call.turn, call)
    const waiting = promises.get(call.id)
    promises.delete(call.id)
    if (call.isKept) waiting?.keep(unpack(call.result))
    else waiting?.fail(unpack(call.result))
  })
  return link
}
