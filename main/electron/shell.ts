import { join, sep } from 'node:path'
import { app, dialog, Menu, powerMonitor, session } from 'electron'
import { nodeExchangeHost } from '../adapters/node-ports.ts'
import { type ExchangeFolder, openExchangeFolder } from '../adapters/serving/exchange-folder.ts'
import { builtPathsFrom } from './built-paths.ts'
import { CoreProcess } from './core-process/core-process.ts'
import { answerWindows } from './ipc/answer-windows.ts'
import { menuTemplate } from './menu/menu-template.ts'
import type { Opening } from './openings.ts'
import { appScheme } from './policy/app-address.ts'
import { guardSession } from './policy/guard-session.ts'
import { print } from './printing/print.ts'
import { createAnswer } from './protocol/answer-request.ts'
import { AppWindows } from './windows/app-windows.ts'
import { coreQuestion } from './windows/questions.ts'
import { readWindowStates, writeWindowStates } from './windows/window-states-file.ts'

/** What the shell is started with. */
export interface ShellStart {
  /** The folder for the app's own data. Absolute. */
  dataFolder: string
  /** What to open at once. */
  openings: Opening[]
}

interface Running {
  windows: AppWindows
  core: CoreProcess
  exchange: ExchangeFolder
}

/** The desktop shell from its start to its end: windows, menu, core, and what passes between them. */
export class Shell {
  readonly #dataFolder: string
  readonly #waiting: Opening[]
  #running: Running | null = null
  #end: 'no' | 'asking' | 'over' = 'no'

  constructor({ dataFolder, openings }: ShellStart) {
    this.#dataFolder = dataFolder
    this.#waiting = [...openings]
  }

  /** Starts core and opens the first windows. To be called once, when Electron is ready. */
  async start(): Promise<void> {
    const { rendererFolder, preload, core: entry } = builtPathsFrom(import.meta.dirname)
    const exchange = await openExchangeFolder(nodeExchangeHost(this.#dataFolder))
    guardSession(session.defaultSession)
    session.defaultSession.protocol.handle(appScheme, createAnswer({ rendererFolder, exchange }))
    const windows = new AppWindows(preload, () => this.#makeMenu())
    const core = new CoreProcess({
      entry,
      dataFolder: this.#dataFolder,
      print,
      onRestarted: () => windows.tellAll({ type: 'coreRestarted' }),
      onGivenUp: () => void this.#giveUp(),
    })
    this.#running = { windows, core, exchange }
    const isExchanged = (path: string) => path.startsWith(exchange.path + sep)
    answerWindows({ windows, core, isExchanged, onCommands: () => this.#makeMenu() })
    powerMonitor.on('shutdown', quitInTime)
    this.#makeMenu()
    windows.restore(this.#waiting.length > 0 ? [] : await readWindowStates(this.#statesPath))
    this.showAll(this.#waiting.splice(0))
  }

  /** Shows what was asked for from outside, now or, before the start, then. */
  show(opening: Opening): void {
    if (this.#running) this.#running.windows.show(opening)
    else this.#waiting.push(opening)
  }

  /** Shows all that another start of the program was asked to open, or, where that was nothing, the app. */
  showAll(openings: readonly Opening[]): void {
    for (const opening of openings) this.show(opening)
    if (openings.length === 0) this.activate()
  }

  /** The person asked for the app: its window comes to the front, or the first one is opened. */
  activate(): void {
    if (!this.#running) return
    const { windows } = this.#running
    if (windows.current) windows.current.focus()
    else windows.add()
  }

  /** Elsewhere than on macOS an app without windows is over. */
  onAllClosed(): void {
    if (process.platform !== 'darwin') app.quit()
  }

  /** Whether nothing stands against ending now. */
  mayEnd(): boolean {
    return this.#end === 'over' || this.#running === null
  }

  /** Closes the windows with all that is typed kept, has core close the projects, and ends the app; unless the person rather goes on. */
  async quit(): Promise<void> {
    if (!this.#running || this.#end !== 'no') return
    this.#end = 'asking'
    try {
      if (await this.#putAway(this.#running)) this.#end = 'over'
    } finally {
      if (this.#end === 'asking') this.#end = 'no'
    }
    if (this.#end === 'over') app.quit()
  }

  async #putAway({ windows, core, exchange }: Running): Promise<boolean> {
    const { states } = windows
    if (!(await windows.closeAll())) return false
    writeWindowStates(this.#statesPath, states)
    await core.close()
    await exchange.remove().catch(() => undefined) // the next start removes what is left
    return true
  }

  get #statesPath(): string {
    return join(this.#dataFolder, 'windows.json')
  }

  #makeMenu(): void {
    if (!this.#running) return
    const { windows } = this.#running
    const template = menuTemplate({
      commands: windows.current?.commands ?? [],
      appName: app.name,
      isMac: process.platform === 'darwin',
      run: (id, { byKey }) => windows.current?.tell({ type: 'command', id, byKey }),
      openWindow: () => windows.add(),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  async #giveUp(): Promise<void> {
    await dialog.showMessageBox(coreQuestion)
    this.#end = 'over'
    app.exit(1)
  }
}

/**
 * The system shuts down. Linux waits for an app that asks it to; macOS waits anyway, and asked to, would take a person who
 * goes on working at their word and never let the app quit again. The typings know nothing of the event.
 */
function quitInTime(event?: { preventDefault(): void }): void {
  if (process.platform === 'linux') event?.preventDefault()
  app.quit()
}
