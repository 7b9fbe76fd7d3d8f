/** Turns what the structured clone algorithm can carry into JSON, and back. */
export interface CloneCodec {
  /** Throws where a value cannot be cloned. */
  encode(value: unknown): string
  decode(json: string): unknown
}

/**
 * A codec. This function is whole in itself: its source also runs in pages.
 *
 * Plain values stand for themselves; all others are arrays that begin with a letter for their kind.
 */
export function createCloneCodec(): CloneCodec {
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  }

  function base64From(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }

  function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  }

  function refused(value: unknown): never {
    const name = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value)
    throw new Error(`An object could not be cloned: ${name}`)
  }

  function packView(value: ArrayBufferView): unknown {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const name = Object.keys(views).find((each) => value.constructor.name === each) ?? 'Uint8Array'
    return ['v', name, base64From(bytes)]
  }

  function packObject(value: object, above: readonly object[]): unknown {
    if (above.includes(value)) throw new Error('the stand-in carries no object that contains itself')
    const inner = (part: unknown) => pack(part, [...above, value])
    if (Array.isArray(value)) return ['a', value.map(inner)]
    if (value instanceof Date) return ['d', value.getTime()]
    if (value instanceof ArrayBuffer) return ['b', base64From(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return packView(value)
    if (value instanceof Map) return ['m', [...value].map(([key, part]) => [inner(key), inner(part)])]
    if (value instanceof Set) return ['s', [...value].map(inner)]
    if (value instanceof RegExp) return ['r', value.source, value.flags]
    if (value instanceof Error) return ['e', value.name, value.message]
    if (Object.prototype.toString.call(value) !== '[object Object]') return refused(value)
    return ['o', Object.entries(value).map(([key, part]) => [key, inner(part)])]
  }

  function pack(value: unknown, above: readonly object[]): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (value === undefined) return ['u']
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', String(value)]
    if (typeof value === 'bigint') return ['i', String(value)]
    if (typeof value === 'object') return packObject(value, above)
    return refused(value)
  }

  // What was packed here is taken apart by its letter; the shape of the rest follows from it.
  // biome-ignore lint/suspicious/noExplicitAny: the parts of a packed value are of every type
  function unpack(packed: any): unknown {
    if (!Array.isArray(packed)) return packed
    const [kind, first, second] = packed
    if (kind === 'u') return undefined
    if (kind === 'n') return Number(first)
    if (kind === 'i') return BigInt(first)
    if (kind === 'a') return first.map(unpack)
    if (kind === 'd') return new Date(first)
    if (kind === 'b') return bytesFrom(first).buffer
    if (kind === 'v') return new views[first as keyof typeof views](bytesFrom(second).buffer)
    if (kind === 'm') return new Map(first.map((pair: unknown[]) => pair.map(unpack)))
    if (kind === 's') return new Set(first.map(unpack))
    if (kind === 'r') return new RegExp(first, second)
    if (kind === 'e') return Object.assign(new Error(second), { name: first })
    return Object.fromEntries(first.map(([key, part]: [string, unknown]) => [key, unpack(part)]))
  }

  return { encode: (value) => JSON.stringify(pack(value, [])), decode: (json) => unpack(JSON.parse(json)) }
}
