import type { Request as PageRequest, Route } from 'playwright-core'
import { chromiumHeader, chromiumUrl, shellUrl } from './app-urls.ts'
import { privilegedSchemes } from './protocol.ts'
import { complain, report } from './report.ts'
import type { FakeSession } from './session.ts'

/** The page that asks. */
export interface Asker {
  session: FakeSession
  webContentsId: number
  /** Whether the shell's guards let a navigation go on to where the answer sends it. */
  mayRedirect(url: string): boolean
}

/** Answers what a page asks for, as Electron would: first the session's own filter, then the handler of the scheme. */
export async function answerRequest(route: Route, { session, webContentsId, mayRedirect }: Asker): Promise<void> {
  const request = route.request()
  const url = shellUrl(request.url())
  const details = { url, method: request.method(), resourceType: typeOf(request), webContentsId, referrer: '' }
  if (!(await session.webRequest._mayPass(details))) {
    report({ type: 'refused', what: 'request', detail: url })
    return route.abort('blockedbyclient')
  }
  const handler = session.protocol._handlerFor(url)
  if (!handler) {
    complain(`asked for ${url}, and nothing refused it`)
    return route.abort('failed')
  }
  try {
    const response = await handler(shellRequest(request, url))
    const location = response.headers.get('location')
    if (location !== null && response.status >= 300 && response.status < 400) {
      const target = new URL(location, url).href
      if (!mayRedirect(target)) return route.abort('aborted')
      // Chromium would follow by itself, past everything that stands in its way here.
      complain(`the stand-in follows no redirect: ${url} leads to ${target}`)
      return route.abort('failed')
    }
    const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, mapped(value)]))
    return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
  } catch (error) {
    complain(`the handler of ${url} failed: ${String(error)}`)
    return route.abort('failed')
  }
}

function mapped(value: string): string {
  return chromiumHeader(chromiumUrl(value), privilegedSchemes())
}

// electron.d.ts:12287 "In addition to the standard `Request` fields, `request.initiatorOrigin` is set to the origin that issued the request"
function shellRequest(request: PageRequest, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers()))
    if (!name.startsWith(':')) headers.set(name, shellUrl(value))
  const body = request.postDataBuffer()
  const made = new Request(url, { method: request.method(), headers, ...(body ? { body: new Uint8Array(body) } : {}) })
  const origin = headers.get('origin')
  return origin ? Object.defineProperty(made, 'initiatorOrigin', { value: origin }) : made
}

// electron.d.ts:23966 "Can be `mainFrame`, `subFrame`, `stylesheet`, `script`, `image`, `font`, `object`, `xhr`, `ping`, `cspReport`, `media`, `webSocket` or `other`."
function typeOf(request: PageRequest): string {
  const type = request.resourceType()
  if (type === 'document') return request.frame().parentFrame() ? 'subFrame' : 'mainFrame'
  if (type === 'fetch') return 'xhr'
  return ['stylesheet', 'script', 'image', 'font', 'xhr', 'media'].includes(type) ? type : 'other'
}
