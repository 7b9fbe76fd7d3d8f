import type { CustomScheme } from 'electron'
import { requireNotReady } from './lifecycle.ts'

type ProtocolHandler = (request: Request) => Response | Promise<Response>

const privileged = new Set<string>()
let isRegistered = false
const privileges = [
  ...[
    'standard',
    'secure',
    'bypassCSP',
    'allowServiceWorkers',
    'supportFetchAPI',
    'corsEnabled',
    'stream',
    'codeCache',
  ],
  'allowExtensions',
]

/** Electron's registration of schemes that behave like the web's. */
export function registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
  // electron.d.ts:12404 "This method can only be used before the `ready` event of the `app` module gets emitted and can be called only once."
  requireNotReady('protocol.registerSchemesAsPrivileged should be called before app is ready')
  if (isRegistered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
  isRegistered = true
  for (const { scheme, privileges: given = {} } of schemes) {
    for (const name of Object.keys(given)) if (!privileges.includes(name)) throw new Error(`unknown privilege ${name}`)
    // electron.d.ts:12418 "Registering a scheme as standard allows relative and absolute resources to be resolved correctly when served."
    if (!given.standard || !given.secure || !given.supportFetchAPI)
      throw new Error(`the stand-in serves only standard, secure schemes with fetch, and ${scheme} is not one`)
    privileged.add(scheme)
  }
}

/** The schemes that were registered. */
export function privilegedSchemes(): string[] {
  return [...privileged]
}

/** The schemes of one session that the shell answers itself. */
export class FakeProtocol {
  readonly #handlers = new Map<string, ProtocolHandler>()

  handle(scheme: string, handler: ProtocolHandler): void {
    // lib/browser/api/protocol.ts "Failed to register protocol:"
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!privileged.has(scheme)) throw new Error(`the scheme ${scheme} was not registered before ready`)
    // electron.d.ts:12284 "Register a protocol handler for `scheme`. Requests made to URLs with this scheme will delegate to this handler to determine what response should be sent."
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    // lib/browser/api/protocol.ts "Failed to unhandle protocol:"
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  isProtocolHandled(scheme: string): boolean {
    // electron.d.ts:12346 "Whether `scheme` already has a handler or a source."
    return this.#handlers.has(scheme)
  }

  /** The handler for an address, or null. */
  _handlerFor(url: string): ProtocolHandler | null {
    return this.#handlers.get(/^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1] ?? '') ?? null
  }
}
