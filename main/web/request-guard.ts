import type { IncomingMessage } from 'node:http'

/** Why a request is refused before anything else is looked at. */
export type Refusal = 'host' | 'origin'

/**
 * Whether a request was meant for this host and comes from its own pages, or nothing says otherwise. A foreign Host is
 * a name that was pointed here (DNS rebinding). What changes something, or opens a socket, must name its Origin.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | null {
  const { host, origin, upgrade } = request.headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 'host'
  const mayOmitOrigin = (request.method === 'GET' || request.method === 'HEAD') && upgrade === undefined
  if (origin === undefined) return mayOmitOrigin ? null : 'origin'
  return origin === `http://${host}` ? null : 'origin'
}

/** The address that a request asks for, without `..` or backslashes; null where it is none of a server. */
export function addressOf(request: IncomingMessage, port: number): URL | null {
  return request.url?.startsWith('/') ? new URL(`http://127.0.0.1:${port}${request.url}`) : null
}
