import type { IncomingMessage, ServerResponse } from 'node:http'
import { commonHeaders } from '../adapters/serving/security-headers.ts'
import { sendJson, sendPage } from './answer.ts'
import type { FileExchange } from './file-exchange.ts'
import type { OneTimeTokens } from './one-time-tokens.ts'
import { enterPage, noSessionPage, notAllowedPage, notFoundPage, refusedPage, tokenUsedPage } from './pages.ts'
import { addressOf, refusalOf } from './request-guard.ts'
import { sendAppFile } from './send-app-file.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What answering needs to know. */
export interface Door {
  port: number
  rendererFolder: string
  tokens: OneTimeTokens
  session: SessionCookie
  files: FileExchange
}

const reading = ['GET', 'HEAD']

/** Answers one request. Whoever may not come in learns nothing but that. */
export async function handleRequest(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = addressOf(request, door.port)
  if (address === null || refusalOf(request, door.port) !== null) return sendPage(response, 403, refusedPage)
  const token = address.searchParams.get('token')
  if (token !== null && address.pathname === '/' && request.method === 'GET')
    return enter(door, request, response, token)
  if (!door.session.isIn(request.headers.cookie)) return sendPage(response, 401, noSessionPage)
  const allowed = isDoorForFiles(address.pathname) ? ['POST'] : reading
  if (!allowed.includes(request.method ?? ''))
    return sendPage(response, 405, notAllowedPage, { Allow: allowed.join(', ') })
  return answer(door, request, response, address)
}

function enter({ tokens, session }: Door, request: IncomingMessage, response: ServerResponse, token: string): void {
  // A browser that only guesses the next page must not use up the token.
  if (String(request.headers['sec-purpose'] ?? '').startsWith('prefetch')) return void response.writeHead(503).end()
  // Someone who reloads the address in a browser that is in already is sent on.
  if (tokens.redeem(token) || session.isIn(request.headers.cookie))
    sendPage(response, 200, enterPage, { 'Set-Cookie': session.setCookie })
  else sendPage(response, 403, tokenUsedPage)
}

function isDoorForFiles(pathname: string): boolean {
  return pathname === '/uploads' || pathname === '/downloads'
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse, address: URL): Promise<void> {
  const { pathname, searchParams } = address
  if (isDoorForFiles(pathname)) {
    const name = searchParams.get('name')
    if (name === null) return sendJson(response, 400, { code: 'usage', data: { detail: 'The file needs a name.' } })
    return pathname === '/uploads'
      ? door.files.upload(request, response, name)
      : door.files.reserveDownload(response, name)
  }
  if (pathname.startsWith('/downloads/')) return door.files.download(request, response, address)
  if (await sendAppFile({ request, response }, door.rendererFolder, pathname)) return
  if (pathname === '/favicon.ico') return void response.writeHead(204, commonHeaders).end()
  sendPage(response, 404, notFoundPage)
}
