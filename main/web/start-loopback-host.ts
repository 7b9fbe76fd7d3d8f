import { access } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { Failure } from '../../shared/failures.ts'
import { openExchangeFolder } from '../adapters/serving/exchange-folder.ts'
import type { CoreContext } from '../core/router.ts'
import { hasCode } from '../core/store/system-error.ts'
import { sendPage } from './answer.ts'
import { createFileExchange } from './file-exchange.ts'
import { type Door, handleRequest } from './handle-request.ts'
import { createOneTimeTokens } from './one-time-tokens.ts'
import { brokenPage } from './pages.ts'
import { addressOf, refusalOf } from './request-guard.ts'
import { createRpcSockets, type RpcSockets } from './rpc-sockets.ts'
import { createSessionCookie } from './session-cookie.ts'

/** What a loopback host serves, and where. */
export interface LoopbackHostOptions {
  context: CoreContext
  /** The folder with the built renderer's `index.html`. */
  rendererFolder: string
  /** 0 for any that is free. */
  port: number
  /** Told of whatever ends a call or a request and is no expected failure. */
  onBug?: (error: unknown) => void
  limits?: Partial<LoopbackLimits>
}

/** Sizes and times that a host keeps to. */
export interface LoopbackLimits {
  uploadBytes: number
  /** Of one message of the API. */
  messageBytes: number
  /** How long an address waits to be opened. */
  tokenLifetimeMs: number
  heartbeatMs: number
}

const usualLimits: LoopbackLimits = {
  uploadBytes: 2_000_000_000,
  messageBytes: 64_000_000,
  tokenLifetimeMs: 600_000,
  heartbeatMs: 30_000,
}

/** The app served to browsers on this machine. */
export interface LoopbackHost {
  port: number
  /** An address that lets one browser in, once. Those that are in stay in. */
  freshAddress(): string
  /** Ends all connections and removes exchanged files. The projects are the caller's to close. */
  close(): Promise<void>
}

/** Where the renderer finds the API. */
export const rpcPath = '/rpc'

/** Serves the app on 127.0.0.1. Throws Failure `usage` where the port is taken or the renderer is not built. */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const { context, rendererFolder, onBug = () => undefined } = options
  const limits = { ...usualLimits, ...options.limits }
  await assertBuilt(rendererFolder)
  const server = createServer({ requestTimeout: 0 }) // a large file may take its time
  const port = await listen(server, options.port)
  const exchange = await openExchangeFolder(context.host)
  const tokens = createOneTimeTokens(context.host, limits.tokenLifetimeMs)
  const session = createSessionCookie(context.host.chance, port)
  const files = createFileExchange(exchange, limits.uploadBytes)
  const sockets = createRpcSockets(context, {
    messageLimitBytes: limits.messageBytes,
    heartbeatMs: limits.heartbeatMs,
    onBug,
  })
  const door: Door = { port, rendererFolder, tokens, session, files }
  attach(server, door, sockets, onBug)
  return {
    port,
    freshAddress: () => `http://127.0.0.1:${port}/?token=${tokens.issue()}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await sockets.close()
      server.closeAllConnections()
      await closed
      await exchange.remove()
    },
  }
}

function attach(server: Server, door: Door, sockets: RpcSockets, onBug: (error: unknown) => void): void {
  server.on('request', (request, response) => {
    handleRequest(door, request, response).catch((error: unknown) => {
      onBug(error)
      if (response.headersSent) response.destroy()
      else sendPage(response, 500, brokenPage)
    })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (refusalOf(request, door.port) !== null) return refuseUpgrade(socket, '403 Forbidden')
    if (!door.session.isIn(request.headers.cookie)) return refuseUpgrade(socket, '401 Unauthorized')
    if (addressOf(request, door.port)?.pathname !== rpcPath) return refuseUpgrade(socket, '404 Not Found')
    sockets.accept(request, socket, head)
  })
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function assertBuilt(rendererFolder: string): Promise<void> {
  const index = join(rendererFolder, 'index.html')
  await access(index).catch(() => {
    const detail = `The app's pages are missing (${index}). Nothing was changed. In a checkout, make them with ‘npm run build’; otherwise install the app again.`
    throw new Failure('usage', { detail })
  })
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch((error: unknown) => {
    if (!hasCode(error, 'EADDRINUSE', 'EACCES')) throw error
    const why = hasCode(error, 'EACCES') ? 'may not be used by this account' : 'is in use by another program'
    const detail = `Port ${port} ${why}. Nothing was changed. Name another with --port, or leave --port out for any that is free.`
    throw new Failure('usage', { detail })
  })
  return (server.address() as AddressInfo).port // it listens on a port, not on a pipe
}
