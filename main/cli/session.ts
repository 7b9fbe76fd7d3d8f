import { resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { createNodeHost, defaultDataFolder } from '../adapters/node-host.ts'
import type { Host } from '../core/ports/host.ts'
import { type CoreContext, createCoreContext, router } from '../core/router.ts'
import { createOutput, type Output } from './output.ts'

/** Options that every verb takes. */
export interface GlobalOptions {
  json?: boolean
  data?: string
  coder?: string
}

/** What a verb works with: the API in process, and where its results go. */
export interface Session {
  api: RouterClient<typeof router>
  host: Host
  output: Output
  coderName: string | null
  signal: AbortSignal
  /** Opens a project for the verb; it is closed with the session. */
  open(folder: string, mode: 'reading' | 'writing'): Promise<OpenedProject>
}

type OpenedProject = Awaited<ReturnType<RouterClient<typeof router>['project']['open']>>

/** Says, once, under which name changes are recorded. */
export function introduceCoder(output: Output, coder: OpenedProject['coder'], coderName: string | null): void {
  if (coder?.isNew && coderName === null)
    output.note(`Changes are recorded under the name ‘${coder.name}’. Use --coder NAME for another.`)
}

/** Runs a verb and closes behind it whatever it opened. An interrupt (Ctrl+C) lets it finish what it has begun. */
export async function inSession<T>(options: GlobalOptions, verb: (session: Session) => Promise<T>): Promise<T> {
  const { env, platform } = process
  const host = createNodeHost({
    program: 'the command line',
    dataFolder: options.data ? resolve(options.data) : defaultDataFolder(platform, env),
    chromiumPath: env.MEDIATION_NOTEBOOK_CHROMIUM ?? null,
  })
  const context: CoreContext = createCoreContext(host)
  const api = createRouterClient(router, { context })
  const output = createOutput(options.json ?? false)
  const coderName = options.coder ?? null
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort()
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  const open = async (folder: string, mode: 'reading' | 'writing') => {
    const opened = await api.project.open({ folder: resolve(folder), mode, coderName })
    introduceCoder(output, opened.coder, coderName)
    return opened
  }
  try {
    return await verb({ api, host, output, coderName, signal: interrupt.signal, open })
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await context.projects.closeAll()
    await host.close()
  }
}
