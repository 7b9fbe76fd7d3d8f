import { createHash, timingSafeEqual } from 'node:crypto'
import type { Host } from '../core/ports/host.ts'

/** Tokens that let one browser in, once each. */
export interface OneTimeTokens {
  /** A new token: 43 characters, base64url, 256 bits. */
  issue(): string
  /** Whether the token is good; it is used up by asking. */
  redeem(token: string): boolean
}

/** Tokens that are kept as digests, in memory only, and expire `lifetimeMs` after they were issued. */
export function createOneTimeTokens({ chance, clock }: Pick<Host, 'chance' | 'clock'>, lifetimeMs: number) {
  let issued: { digest: Buffer; untilMs: number }[] = []
  const fresh = () => issued.filter(({ untilMs }) => clock.nowMs() < untilMs)
  const tokens: OneTimeTokens = {
    issue() {
      const token = Buffer.from(chance.bytes(32)).toString('base64url')
      issued = [...fresh(), { digest: digestOf(token), untilMs: clock.nowMs() + lifetimeMs }]
      return token
    },
    redeem(token) {
      const digest = digestOf(token)
      const outstanding = fresh()
      issued = outstanding.filter((one) => !timingSafeEqual(one.digest, digest)) // looks at all of them, whichever fits
      return issued.length < outstanding.length
    },
  }
  return tokens
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
