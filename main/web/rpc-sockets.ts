import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { reportBugs } from '../core/router/report-bugs.ts'
import { type CoreContext, router } from '../core/router.ts'

/** The API over WebSockets: one a tab, all with the same context. */
export interface RpcSockets {
  /** Makes a socket of a request that was found good. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends all sockets; calls and streams that still run hear of it by their signal. */
  close(): Promise<void>
}

/** Limits and rhythm of the sockets. */
export interface RpcSocketOptions {
  messageLimitBytes: number
  /** A socket that has not answered one ping when the next is due is ended. */
  heartbeatMs: number
  /** Told of anything but an expected failure that ends a call. */
  onBug(error: unknown): void
}

const farewellMs = 250

/** Sockets that serve the one router. */
export function createRpcSockets(context: CoreContext, options: RpcSocketOptions): RpcSockets {
  const handler = new RPCHandler<CoreContext>(router, {
    interceptors: [reportBugs(options.onBug)],
  })
  const server = new WebSocketServer({ noServer: true, maxPayload: options.messageLimitBytes })
  let isOpen = true
  const silent = new WeakSet<WebSocket>()
  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) socket.terminate()
      else socket.ping()
      silent.add(socket)
    }
  }, options.heartbeatMs)

  server.on('connection', (socket) => {
    socket.on('pong', () => silent.delete(socket))
    socket.on('error', () => socket.terminate()) // a broken connection or a message beyond the limit
    void handler.upgrade(socket, { context })
  })
  return {
    accept(request, socket, head) {
      if (isOpen) server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request))
      else socket.destroy()
    },
    async close() {
      isOpen = false
      clearInterval(heartbeat)
      await Promise.all([...server.clients].map(endSocket))
    },
  }
}

async function endSocket(socket: WebSocket): Promise<void> {
  const timer = setTimeout(() => socket.terminate(), farewellMs)
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.close(1001, 'the notebook was closed')
  })
  clearTimeout(timer)
}
