import { BrowserWindow, dialog, type WebContents } from 'electron'
import type { DesktopEvent, MenuCommand, ShownProject } from '../../../shared/desktop-bridge.ts'
import { RestartLimit } from '../core-process/restart-limit.ts'
import { channels } from '../ipc/channels.ts'
import { appPage } from '../policy/app-address.ts'
import { closingQuestion, crashQuestion, stuckQuestion } from './questions.ts'
import { type Bounds, leastSize, type WindowState } from './window-state.ts'

/** What a window is made with. */
export interface AppWindowOptions {
  preload: string
  bounds: Bounds
  isMaximized: boolean
  /** What its page opens: `#/open?project=…`, or nothing. */
  fragment: string
  /** It came to the front, or shows other commands or another project. */
  onChange(): void
  /** It is about to be closed; this is how it stands. */
  onClosing(state: WindowState): void
  onClosed(): void
}

/** How long a page may take to answer that it is about to be closed. It keeps its typing within this, or asks core to. */
const closingTimeoutMs = 5_000

/** One window with the app in it. Before it is closed its page keeps what is typed. */
export class AppWindow {
  readonly #window: BrowserWindow
  readonly #options: AppWindowOptions
  readonly #limit = new RestartLimit()
  #isListening = false
  #isPromised = false
  #visits = 0
  #isShown = false
  #closing: Promise<boolean> | null = null
  #onAnswer: ((busy: string[]) => void) | null = null
  /** The commands that its page has now. */
  commands: readonly MenuCommand[] = []
  /** The project that its page shows. */
  project: ShownProject | null = null

  constructor(options: AppWindowOptions) {
    this.#options = options
    this.#window = new BrowserWindow({
      ...options.bounds,
      minWidth: leastSize.width,
      minHeight: leastSize.height,
      show: false,
      title: 'Mediation Notebook',
      webPreferences: webPreferences(options.preload),
    })
    this.#attach()
    this.open(options.fragment)
  }

  get contents(): WebContents {
    return this.#window.webContents
  }

  get isFocused(): boolean {
    return this.#window.isFocused()
  }

  /** The window itself, for dialogs that belong to it. */
  get native(): BrowserWindow {
    return this.#window
  }

  /** Whether it is on its way to something that it was told to open. */
  get isPromised(): boolean {
    return this.#isPromised
  }

  /** How it stands now, to be opened like that again. */
  get state(): WindowState {
    const bounds = this.#window.getNormalBounds()
    return { bounds, isMaximized: this.#window.isMaximized(), project: this.project?.folder ?? null }
  }

  /** Loads the app's page anew, with what it is to open. */
  open(fragment: string): void {
    this.#isListening = false
    this.#isPromised = fragment !== ''
    // It ends without being loaded where a newer address takes its place.
    this.contents.loadURL(appPage(fragment, ++this.#visits)).catch((error: unknown) => console.error(error))
  }

  /** Brings it to the front. */
  focus(): void {
    if (!this.#isShown) return // it comes to the front as soon as there is something to see
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.show()
    this.#window.focus()
  }

  /** Tells its page something. A page that does not listen yet has nothing to lose by not hearing it. */
  tell(event: DesktopEvent): void {
    if (this.#isListening && !this.#window.isDestroyed()) this.contents.send(channels.event, event)
  }

  /** Its page listens from now on. */
  onListening(): void {
    this.#isListening = true
  }

  /** Its page has kept what is typed. */
  onAnswer(busy: string[]): void {
    this.#onAnswer?.(busy)
  }

  showProject(project: ShownProject | null): void {
    this.project = project
    this.#isPromised = false
    this.#window.setTitle(project ? `${project.title} – Mediation Notebook` : 'Mediation Notebook')
    this.#window.setRepresentedFilename(project?.folder ?? '')
  }

  /** Closes it once its page has kept what is typed. False where the person rather goes on. */
  close(): Promise<boolean> {
    this.#closing ??= this.#askToClose().finally(() => {
      this.#closing = null
    })
    return this.#closing
  }

  async #askToClose(): Promise<boolean> {
    const busy = await this.#keepTyping()
    if (this.#window.isDestroyed()) return true
    const question = closingQuestion(busy)
    if (question) {
      const { response } = await dialog.showMessageBox(this.#window, question)
      if (response === question.cancelId) return false
    }
    this.#destroy()
    return true
  }

  #destroy(): void {
    if (this.#window.isDestroyed()) return
    this.#options.onClosing(this.state)
    this.#window.destroy()
  }

  /** What is still under way in the page, in words; null where it does not answer. */
  async #keepTyping(): Promise<string[] | null> {
    if (!this.#isListening) return []
    const answer = await new Promise<string[] | null>((resolve) => {
      this.#onAnswer = resolve
      setTimeout(() => resolve(null), closingTimeoutMs)
      this.tell({ type: 'closing' })
    })
    this.#onAnswer = null
    return answer
  }

  /** Shows it once there is something to see. */
  #showFirst(): void {
    if (this.#isShown || this.#window.isDestroyed()) return
    this.#isShown = true
    if (this.#options.isMaximized)
      this.#window.maximize() // which shows it, too
    else this.#window.show()
  }

  #attach(): void {
    const window = this.#window
    window.once('ready-to-show', () => this.#showFirst())
    // On Wayland the event above may stay away.
    if (process.platform === 'linux') this.contents.once('did-finish-load', () => this.#showFirst())
    // Windows says so when a person signs out: there is no time for questions.
    window.on('query-session-end', () => this.tell({ type: 'keep' }))
    window.on('focus', () => this.#options.onChange())
    window.on('closed', () => this.#options.onClosed())
    window.on('close', (event) => {
      event.preventDefault()
      void this.close()
    })
    window.on('unresponsive', () => void this.#onStuck())
    this.contents.on('render-process-gone', (_event, { reason }) => {
      this.#isListening = false
      this.#onAnswer?.([]) // what it had typed in the last second went with it; the rest is kept
      if (reason !== 'clean-exit') void this.#onCrash()
    })
  }

  /** A page that ended by itself is loaded again where it was; one that keeps ending asks. */
  async #onCrash(): Promise<void> {
    if (this.#window.isDestroyed()) return
    if (!this.#limit.mayRestart(Date.now())) {
      const { response } = await dialog.showMessageBox(this.#window, crashQuestion)
      if (response === crashQuestion.cancelId) return this.#destroy()
    }
    if (!this.#window.isDestroyed()) this.contents.reload()
  }

  async #onStuck(): Promise<void> {
    const { response } = await dialog.showMessageBox(this.#window, stuckQuestion)
    if (response !== stuckQuestion.cancelId && !this.#window.isDestroyed()) this.contents.forcefullyCrashRenderer()
  }
}

/** The rights of a page: those of a page on the web, in a sandbox. */
function webPreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Elsewhere than on macOS, which has dictionaries of its own, Electron would fetch them from the network.
    spellcheck: process.platform === 'darwin',
  }
}
