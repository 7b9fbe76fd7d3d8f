import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { commonHeaders, plainPageHeaders } from '../adapters/serving/security-headers.ts'
import type { PlainPage } from './pages.ts'

/** Answers with a page that stands alone. */
export function sendPage(
  response: ServerResponse,
  status: number,
  { html, scriptHash }: PlainPage,
  headers: OutgoingHttpHeaders = {},
): void {
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  send(response, status, html, { ...plainPageHeaders(scriptHash), ...type, ...headers })
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: object): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  send(response, status, JSON.stringify(value), { ...commonHeaders, ...type })
}

function send(response: ServerResponse, status: number, body: string, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(body) // Node leaves the body out of the answer to HEAD
}
