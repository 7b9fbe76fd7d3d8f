import { AppEnd } from './app-end.ts'
import { appName, appPath, appVersion, getPath, setPath } from './app-paths.ts'
import { anEvent, KnownEvents } from './emitter.ts'
import { isReady, requireNotReady, whenReady } from './lifecycle.ts'
import { report } from './report.ts'
import { requestLock } from './single-instance.ts'
import { utilityWatch } from './utility-process.ts'
import { windowNews } from './window-list.ts'

const events = [
  ...[
    'ready',
    'will-finish-launching',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'open-file',
    'open-url',
  ],
  ...['activate', 'second-instance', 'web-contents-created', 'browser-window-created', 'browser-window-focus'],
  ...['child-process-gone', 'render-process-gone'],
]

class FakeCommandLine {
  readonly #switches = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    // electron.d.ts:7583 "This will not affect `process.argv`. The intended usage of this function is to control Chromium's behavior."
    requireNotReady(`the switch ${name} was appended after ready, when Chromium no longer reads it`)
    this.#switches.set(name, value)
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name)
  }
}

class FakeApp extends KnownEvents {
  readonly commandLine = new FakeCommandLine()
  // electron.d.ts:2165 "A `boolean` property that returns `true` if the app is packaged, `false` otherwise."
  readonly isPackaged = false
  readonly #end = new AppEnd(this)
  #hasAskedForLock = false

  constructor() {
    super('app', events)
    windowNews.on('contents', (contents) => this.emit('web-contents-created', anEvent({}), contents))
    windowNews.on('created', (window) => this.emit('browser-window-created', anEvent({}), window))
    windowNews.on('focused', (window) => this.emit('browser-window-focus', anEvent({}), window))
    windowNews.on('kept', () => this.#end.windowKept())
    windowNews.on('gone', () => this.#end.windowGone())
    utilityWatch.gone = ({ name, exitCode }) =>
      // electron.d.ts:392 "Emitted when the child process unexpectedly disappears. This is normally because it was crashed or killed"
      this.emit('child-process-gone', anEvent({}), { type: 'Utility', reason: 'crashed', exitCode, name })
  }

  get name(): string {
    return appName()
  }

  isReady(): boolean {
    return isReady()
  }

  whenReady(): Promise<void> {
    return whenReady()
  }

  getPath(name: string): string {
    return getPath(name)
  }

  setPath(name: string, path: string): void {
    setPath(name, path)
  }

  getAppPath(): string {
    return appPath()
  }

  getVersion(): string {
    return appVersion()
  }

  enableSandbox(): void {
    // electron.d.ts:1249 "This method can only be called before app is ready."
    requireNotReady('app.enableSandbox() can only be called before app is ready')
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    if (this.#hasAskedForLock) throw new Error('the lock was asked for twice')
    this.#hasAskedForLock = true
    return requestLock(additionalData, ({ argv, cwd, additionalData: handedOver }) => {
      // electron.d.ts:817 "`argv` will not be exactly the same list of arguments as those passed to the second instance. The order might change and additional arguments might be appended."
      const mixed = [
        ...argv.filter((each) => each.startsWith('-')),
        '--original-process-start-time=1',
        ...argv,
      ].toReversed()
      this.emit('second-instance', anEvent({}), mixed, cwd, handedOver)
    })
  }

  setAppUserModelId(_id: string): void {
    // electron.d.ts:1825 "Changes the Application User Model ID to `id`." On Windows alone.
  }

  addRecentDocument(path: string): void {
    // electron.d.ts:1112 "Adds `path` to the recent documents list."
    report({ type: 'recentDocument', path })
  }

  quit(): void {
    this.#end.quit()
  }

  exit(exitCode?: number): void {
    this.#end.exit(exitCode)
  }

  /** Whether it has quit. Of the stand-in, not of Electron. */
  get _isOver(): boolean {
    return this.#end.isOver
  }
}

/** Electron's app. */
export const app = new FakeApp()
