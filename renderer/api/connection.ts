import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { api as contract } from '../../shared/api.ts'
import { type Link, shell } from '../shell/shell.ts'

// The way to core: one connection, made anew when it drops. Calls made meanwhile wait for it.

/** `lost`: trying again. `over`: the host was started anew or has ended; only a fresh address from it leads back in. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'over'

export type Api = ContractRouterClient<typeof contract>

const firstRetryMs = 250
const longestRetryMs = 4_000

let state: ConnectionState = 'connecting'
const listeners = new Set<() => void>()
let waiting: { resolve(link: Link): void; reject(error: Error): void }[] = []
let current: Link | null = null

function setState(next: ConnectionState): void {
  state = next
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const connection = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  getState: (): ConnectionState => state,
}

function linkNow(): Promise<Link> {
  if (current) return Promise.resolve(current)
  if (state === 'over') return Promise.reject(new Error('the session is over'))
  return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
}

async function retry(delayMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  if ((await shell.isKnown()) === false) {
    for (const { reject } of waiting) reject(new Error('the session is over'))
    waiting = []
    return setState('over')
  }
  connect(Math.min(delayMs * 2, longestRetryMs))
}

function connect(nextRetryMs: number): void {
  let wasOpen = false
  shell.connect({
    opened(link) {
      wasOpen = true
      current = link
      setState('open')
      for (const { resolve } of waiting) resolve(link)
      waiting = []
    },
    closed() {
      current = null
      setState('lost')
      void retry(wasOpen ? firstRetryMs : nextRetryMs)
    },
  })
}

/** Begins to connect; called once. */
export function startConnection(): void {
  connect(firstRetryMs)
}

/** Core's API. A call waits while the connection is being made; one that is under way when it drops fails. */
export const api: Api = createORPCClient({
  call: async (path, input, options) => (await linkNow()).call(path, input, options),
} satisfies Link)
