import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createNodeHost } from '../../main/adapters/node-host.ts'
import type { Host } from '../../main/core/ports/host.ts'
import { createCoreContext, type router } from '../../main/core/router.ts'
import { type LoopbackLimits, rpcPath, startLoopbackHost } from '../../main/web/start-loopback-host.ts'

/** A folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loopback-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A built renderer, as small as can be, with a secret beside it. */
export async function aRenderer(index = '<!doctype html><title>The app</title>'): Promise<string> {
  const folder = join(await aFolder(), 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), index)
  await writeFile(join(folder, 'assets', 'index-B1gRx0aZ.js'), 'export const answer = 42\n')
  await writeFile(join(folder, 'plain.css'), 'p{}')
  await writeFile(join(folder, '.hidden.js'), 'secret')
  await writeFile(join(folder, '..', 'secret.txt'), 'secret')
  return folder
}

export interface LoopbackHostSetup {
  ports?: Partial<Host>
  limits?: Partial<LoopbackLimits>
  rendererFolder?: string
  dataFolder?: string
}

/** A running host with its own data folder, closed after the test. */
export async function aLoopbackHost(setup: LoopbackHostSetup = {}) {
  const dataFolder = setup.dataFolder ?? (await aFolder())
  const nodeHost = createNodeHost({ program: 'the tests', dataFolder, chromiumPath: null })
  const context = createCoreContext({ ...nodeHost, ...setup.ports })
  const bugs: unknown[] = []
  const loopback = await startLoopbackHost({
    context,
    rendererFolder: setup.rendererFolder ?? (await aRenderer()),
    port: 0,
    onBug: (error) => bugs.push(error),
    ...(setup.limits ? { limits: setup.limits } : {}),
  })
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= loopback.close().then(() => context.projects.closeAll())
    return closing
  }
  onTestFinished(async () => {
    await close()
    await nodeHost.close()
  })
  return { ...loopback, close, context, dataFolder, bugs }
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** One request exactly as written: no address is tidied up, no header added but Host. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The path and query of an address. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** What a browser's own pages send, after it was let in. */
export async function letIn(host: {
  port: number
  freshAddress(): string
}): Promise<{ cookie: string; origin: string }> {
  const { headers } = await ask(host.port, pathOf(host.freshAddress()))
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { cookie, origin: `http://127.0.0.1:${host.port}` }
}

/** An open socket, or the HTTP status it was refused with. */
export function aSocket(
  port: number,
  headers: Record<string, string>,
  { path = rpcPath, autoPong = true } = {},
): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers, autoPong })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket))
    socket.on('unexpected-response', (asked, response) => {
      resolve(response.statusCode ?? 0)
      asked.destroy()
    })
    socket.on('error', reject)
  })
}

/** The API over a socket, as the renderer has it. */
export async function aClient(host: { port: number; freshAddress(): string }) {
  const socket = await aSocket(host.port, await letIn(host))
  if (typeof socket === 'number') throw new Error(`refused: ${socket}`)
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }) // ws has what the link uses of it
  const api: RouterClient<typeof router> = createORPCClient(link)
  return { api, socket }
}
