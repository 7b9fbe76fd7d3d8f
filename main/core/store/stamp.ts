import type { Clock } from '../ports/host.ts'

// Hybrid logical clock. A stamp is `<time>-<counter>-<writer>`: 10 characters of milliseconds, 4 of counter, both in
// Crockford's base 32, and the 8 of the writer. Fixed width, so stamps sort as text. (Kulkarni et al., 2014.)

const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const stampPattern = /^[0-9a-hjkmnp-tv-z]{10}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{8}$/
const counterLimit = 32 ** 4
/** A stamp further ahead than this is from a wrong clock; our own clock does not follow it. */
const followLimitMs = 24 * 60 * 60 * 1000

export type Stamp = string

/** Whether a text is a stamp. */
export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && stampPattern.test(text)
}

/** The writer who made a stamp: its last eight characters. */
export function writerOf(stamp: Stamp): string {
  return stamp.slice(16)
}

/** The time in a stamp, milliseconds since 1970. */
export function timeMsOf(stamp: Stamp): number {
  let value = 0
  for (const digit of stamp.slice(0, 10)) value = value * 32 + digits.indexOf(digit)
  return value
}

function counterOf(stamp: Stamp): number {
  let value = 0
  for (const digit of stamp.slice(11, 15)) value = value * 32 + digits.indexOf(digit)
  return value
}

function encode(value: number, width: number): string {
  let text = ''
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = digits[rest % 32] + text
  return text
}

/** Whether a stamp is so far ahead of the clock that one of the two is wrong. */
export function isFarAhead(stamp: Stamp, nowMs: number): boolean {
  return timeMsOf(stamp) > nowMs + followLimitMs
}

/** Letters and digits of Crockford's base 32 from random bytes, one a byte. */
export function base32From(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => digits[byte % 32]).join('')
}

/** Gives stamps that rise, whatever the system's clock does, and come after every stamp it has been shown. */
export class StampClock {
  readonly #writerId: string
  readonly #clock: Clock
  #lastMs = 0
  #counter = 0

  constructor(writerId: string, clock: Clock) {
    this.#writerId = writerId
    this.#clock = clock
  }

  /** Takes note of a stamp read from a log. */
  observe(stamp: Stamp): void {
    const ms = timeMsOf(stamp)
    const isOurs = writerOf(stamp) === this.#writerId
    if (ms < this.#lastMs || (!isOurs && isFarAhead(stamp, this.#clock.nowMs()))) return
    this.#counter = ms === this.#lastMs ? Math.max(this.#counter, counterOf(stamp)) : counterOf(stamp)
    this.#lastMs = ms
  }

  /** The next stamp. */
  next(): Stamp {
    const now = this.#clock.nowMs()
    if (now > this.#lastMs) {
      this.#lastMs = now
      this.#counter = 0
    } else if (++this.#counter === counterLimit) {
      this.#lastMs++
      this.#counter = 0
    }
    return `${encode(this.#lastMs, 10)}-${encode(this.#counter, 4)}-${this.#writerId}`
  }
}
