import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { OpenedAs } from '../../core/project/open-projects.ts'
import type { Print } from '../printing/print.ts'
import type { FromCore, ToCore } from './core-messages.ts'
import { RestartLimit } from './restart-limit.ts'

/** What the shell does for core, and is told of it. */
export interface CoreProcessOptions {
  /** The built entry of core, as a plain file. */
  entry: string
  dataFolder: string
  print: Print
  /** Core ended by itself and runs again: its windows have to be connected anew. */
  onRestarted(): void
  /** Core ended by itself time and again, and is not started any more. */
  onGivenUp(): void
}

/** How long core may take to close its projects when the app ends. */
const closeTimeoutMs = 10_000

/**
 * Core in a process of its own. Should it end by itself it is started again with the projects that it had open, and
 * what it had acknowledged is on the disk.
 */
export class CoreProcess {
  readonly #options: CoreProcessOptions
  readonly #limit = new RestartLimit()
  readonly #prints = new Map<number, AbortController>()
  #open: OpenedAs[] = []
  #child: UtilityProcess
  #onClosed: (() => void) | null = null
  #isGivenUp = false

  constructor(options: CoreProcessOptions) {
    this.#options = options
    this.#child = this.#fork()
  }

  /** Hands a window's port on to core. */
  connect(port: MessagePortMain): void {
    this.#tell({ type: 'connect' }, [port])
  }

  /** Has core close all projects, and ends it. */
  async close(): Promise<void> {
    if (this.#isGivenUp) return
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve
      setTimeout(resolve, closeTimeoutMs).unref()
      this.#tell({ type: 'close' })
    })
    this.#child.kill()
  }

  #fork(): UtilityProcess {
    const { entry, dataFolder } = this.#options
    const child = utilityProcess.fork(entry, [dataFolder], { serviceName: 'Mediation Notebook core', stdio: 'inherit' })
    child.on('message', (message: FromCore) => this.#take(message))
    child.on('error', (type, location) => console.error(`core: ${type} at ${location}`)) // `exit` follows
    child.on('exit', () => this.#onExit(child))
    child.postMessage({ type: 'start', reopen: this.#open } satisfies ToCore)
    return child
  }

  #tell(message: ToCore, ports: MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports)
  }

  #onExit(child: UtilityProcess): void {
    if (child !== this.#child) return
    for (const print of this.#prints.values()) print.abort()
    this.#prints.clear()
    if (this.#onClosed) this.#onClosed()
    else if (!this.#limit.mayRestart(Date.now())) {
      this.#isGivenUp = true
      this.#options.onGivenUp()
    } else {
      this.#child = this.#fork()
      this.#options.onRestarted()
    }
  }

  #take(message: FromCore): void {
    switch (message.type) {
      case 'projects':
        this.#open = message.open
        return
      case 'print':
        void this.#print(message)
        return
      case 'cancelPrint':
        this.#prints.get(message.id)?.abort()
        return
      case 'closed':
        this.#onClosed?.()
        return
      default:
        message satisfies never
    }
  }

  async #print({ id, html, on }: Extract<FromCore, { type: 'print' }>): Promise<void> {
    const child = this.#child
    const abort = new AbortController()
    this.#prints.set(id, abort)
    const result = await this.#options.print(html, on, abort.signal)
    this.#prints.delete(id)
    if (child === this.#child && !abort.signal.aborted) this.#tell({ type: 'printed', id, result })
  }
}
