import type { CallbackResponse } from 'electron'

/** What the shell is told of a request before it is made. */
export interface RequestDetails {
  id: number
  url: string
  method: string
  resourceType: string
  referrer: string
  timestamp: number
  webContentsId: number
}

type Callback = (response: CallbackResponse) => void
type RequestListener = (details: RequestDetails, callback: Callback) => void

/** The part of a session that sees requests before they are made. */
export class FakeWebRequest {
  #listener: RequestListener | null = null
  #patterns: readonly RegExp[] = []
  #count = 0

  onBeforeRequest(...given: [RequestListener | null] | [{ urls: string[] }, RequestListener | null]): void {
    // electron.d.ts:20608 "The `listener` will be called with `listener(details, callback)` when a request is about to occur."
    const [first, second] = given
    this.#listener = typeof first === 'function' || first === null ? first : (second ?? null)
    this.#patterns = first !== null && typeof first === 'object' ? first.urls.map(patternFrom) : []
  }

  /** Whether a request may be made. Waits until the shell has answered. */
  async _mayPass(details: Omit<RequestDetails, 'id' | 'timestamp'>): Promise<boolean> {
    const listener = this.#listener
    if (!listener || (this.#patterns.length > 0 && !this.#patterns.some((each) => each.test(details.url)))) return true
    // electron.d.ts:20613 "The `callback` has to be called with an `response` object."
    const { cancel, redirectURL } = await new Promise<CallbackResponse>((answer) =>
      listener({ ...details, id: ++this.#count, timestamp: Date.now() }, answer),
    )
    if (redirectURL !== undefined) throw new Error('the stand-in does not play redirects by webRequest')
    return cancel !== true
  }
}

function patternFrom(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}
