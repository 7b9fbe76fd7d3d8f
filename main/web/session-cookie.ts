import { createHash, timingSafeEqual } from 'node:crypto'
import type { Chance } from '../core/ports/host.ts'

/** What a browser that was let in shows with every request, for as long as the host lives. */
export interface SessionCookie {
  /** The value of the `Set-Cookie` header. */
  setCookie: string
  /** Whether a `Cookie` header holds it. */
  isIn(cookieHeader: string | undefined): boolean
}

/** A new secret. Its name carries the port: cookies do not tell ports apart, and two hosts must not overwrite each other's. */
export function createSessionCookie(chance: Chance, port: number): SessionCookie {
  const name = `mediation-notebook-${port}`
  const secret = Buffer.from(chance.bytes(32)).toString('base64url')
  const digest = digestOf(secret)
  return {
    setCookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    isIn: (header = '') =>
      header
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && timingSafeEqual(digestOf(pair.slice(name.length + 1)), digest)),
  }
}

function digestOf(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
