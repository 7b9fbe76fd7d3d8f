/** Whether bytes begin with others, or are the same. */
export function isPrefix(short: Uint8Array, long: Uint8Array): boolean {
  return short.length <= long.length && Buffer.compare(short, long.subarray(0, short.length)) === 0
}
