import { KnownEvents } from './emitter.ts'
import { requireReady } from './lifecycle.ts'
import { FakeProtocol } from './protocol.ts'
import { FakeWebRequest } from './web-request.ts'

type RequestHandler = (
  contents: never,
  permission: never,
  callback: (isAllowed: boolean) => void,
  details: never,
) => void
type CheckHandler = (contents: never, permission: never, origin: string, details: never) => boolean

/** Something that a page asks to be allowed. */
export interface PermissionQuestion {
  permission: string
  /** The address of the page's document, as the shell knows it. */
  requestingUrl: string
  origin: string
  mediaTypes: string[]
}

/** Electron's session: what its pages may reach and use. */
export class FakeSession extends KnownEvents {
  readonly protocol = new FakeProtocol()
  readonly webRequest = new FakeWebRequest()
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null

  constructor() {
    super('Session', ['will-download', 'spellcheck-dictionary-download-failure'])
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    // electron.d.ts:14349 "Sets the handler which can be used to respond to permission requests for the `session`."
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    // electron.d.ts:14337 "Sets the handler which can be used to respond to permission checks for the `session`."
    this.#check = handler
  }

  setDevicePermissionHandler(_handler: ((details: never) => boolean) | null): void {
    // electron.d.ts:14296 "Sets the handler which can be used to respond to device permission checks for the `session`." No device is ever there.
  }

  setSpellCheckerEnabled(_isEnabled: boolean): void {
    // electron.d.ts:14407 "Sets whether to enable the builtin spell checker." There is none here.
  }

  /** What the shell says to a check. Without a handler everything passes. */
  _check(contents: object, { permission, origin, requestingUrl }: PermissionQuestion): boolean {
    if (!this.#check) return true
    // What a handler gets is Electron's own; it is declared without a type so that the shell's typing alone counts.
    return this.#check(contents as never, permission as never, `${origin}/`, {
      isMainFrame: true,
      requestingUrl,
    } as never)
  }

  /** What the shell says to a request. Without a handler everything passes. */
  async _request(contents: object, question: PermissionQuestion): Promise<boolean> {
    // electron.d.ts:14353 "Most web APIs do a permission check and then make a permission request if the check is denied."
    if (this._check(contents, question) && this.#check) return true
    const handler = this.#request
    if (!handler) return true
    const { permission, requestingUrl, mediaTypes, origin } = question
    const details = { isMainFrame: true, requestingUrl, mediaTypes, securityOrigin: origin }
    return new Promise((answer) => handler(contents as never, permission as never, answer, details as never))
  }
}

const partitions = new Map<string, FakeSession>()

function sessionOf(partition: string): FakeSession {
  // shell/browser/api/electron_api_session.cc "Session can only be received when app is ready"
  requireReady('Session can only be received when app is ready')
  const found = partitions.get(partition) ?? new FakeSession()
  partitions.set(partition, found)
  return found
}

/** Electron's module. */
export const session = {
  get defaultSession(): FakeSession {
    return sessionOf('')
  },
  // electron.d.ts:13279 "When there is an existing `Session` with the same `partition`, it will be returned; otherwise a new `Session` instance will be created with `options`."
  fromPartition: (partition: string): FakeSession => sessionOf(partition),
}
