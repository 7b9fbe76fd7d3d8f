import { resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { Failure } from '../../shared/failures.ts'
import { defaultDataFolder } from '../adapters/data-folder.ts'
import { createNodeHost } from '../adapters/node-host.ts'
import type { Host } from '../core/ports/host.ts'
import { failureRowFrom } from '../core/project/failure-row.ts'
import { type CoreContext, createCoreContext, router } from '../core/router.ts'
import { createOutput, type Output } from './output.ts'
import { plural } from './words.ts'

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

/** What ends a process that is told twice to stop: 128 and the number of SIGINT. */
const interruptedTwice = 130
const leaveAfterMs = 500

/**
 * Ends the process by the signal itself, which shells see as 130: `process.exit` waits for reads that never end, such
 * as one from a pipe nobody writes to. Where the signal does not end it (Windows, process 1), it exits.
 */
function leaveAtOnce(): never {
  process.removeAllListeners('SIGINT')
  if (process.platform !== 'win32') process.kill(process.pid, 'SIGINT')
  process.exit(interruptedTwice)
}

/** What the work gives, or Failure `cancelled` at an interrupt: for work that only reads and may be left half done. */
export async function unlessInterrupted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const interrupt = new AbortController()
  const interrupted = new Promise<never>((_, reject) => {
    const stop = () => reject(new Failure('cancelled', {}))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { signal: interrupt.signal })
  })
  try {
    return await Promise.race([work, interrupted])
  } finally {
    interrupt.abort()
  }
}

/** Throws Failure `cancelled` once the person has asked to stop. */
export function stopIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('cancelled', {})
}

/** Says that somebody's typing is kept as a draft and is no part of the project yet: the app has it open, or ended badly. */
export async function noteDrafts({ api, output }: Session, project: string): Promise<void> {
  const { drafts } = await api.project.summary({ project })
  if (drafts > 0)
    output.note(
      `${plural(drafts, 'section')} of the dossier ${drafts === 1 ? 'has' : 'have'} a draft that is not in this yet: open the project in the app to keep it.`,
    )
}

/**
 * Runs a verb and closes behind it whatever it opened. An interrupt (Ctrl+C) lets it finish what it has begun; a second
 * one ends the process where it stands, as a crash would, which the log outlives.
 */
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
  const onInterrupt = () => {
    if (interrupt.signal.aborted) leaveAtOnce()
    interrupt.abort()
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  const open = async (folder: string, mode: 'reading' | 'writing') => {
    const opened = await api.project.open({ folder: resolve(folder), mode, coderName })
    introduceCoder(output, opened.coder, coderName)
    const faults = (await api.project.report({ project: opened.handle })).filter(({ severity }) => severity === 'fault')
    if (faults.length > 0)
      output.note(
        `Something of this project is damaged or missing (${plural(faults.length, 'fault')}): ‘check’ says what.`,
      )
    return opened
  }
  try {
    return await verb({ api, host, output, coderName, signal: interrupt.signal, open })
  } finally {
    await context.projects.closeAll()
    for (const failure of context.projects.backupFailures)
      output.note(`The day's backup could not be taken. ${failureRowFrom(failure).message}`)
    await host.close()
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    // What only reads may have been left half done; the process does not wait for it.
    if (interrupt.signal.aborted) setTimeout(() => process.exit(), leaveAfterMs).unref()
  }
}
