import { type ChildProcess, fork } from 'node:child_process'
import type { ForkOptions } from 'electron'
import { KnownEvents } from './emitter.ts'
import { requireReady } from './lifecycle.ts'
import { type FakeMessagePortMain, handedOn } from './message-port-main.ts'
import { PortWire } from './port-wire.ts'
import type { UtilityLetter } from './utility-letters.ts'

const hooks = [
  '--import',
  import.meta.resolve('tsx'),
  '--import',
  new URL('./utility-register.mjs', import.meta.url).href,
]
const running = new Set<FakeUtilityProcess>()

/** Called when a utility process ended that nobody ended: Electron's `child-process-gone`. */
export const utilityWatch: { gone(details: { name: string; exitCode: number }): void } = { gone: () => undefined }

/** Electron's utility process, as a real child process of Node with real messages. */
export class FakeUtilityProcess extends KnownEvents {
  #child: ChildProcess | null
  #spawned = false
  #killed = false
  readonly #wire = new PortWire('m', (letter) => this.#send(letter))

  private constructor(child: ChildProcess, name: string) {
    super('UtilityProcess', ['spawn', 'exit', 'message', 'error'])
    this.#child = child
    running.add(this)
    child.on('spawn', () => {
      this.#spawned = true
      // electron.d.ts:16886 "Emitted once the child process has spawned successfully."
      this.emit('spawn')
    })
    child.on('message', (letter: UtilityLetter) => {
      // electron.d.ts:16877 "Emitted when the child process sends a message using `process.parentPort.postMessage()`."
      if (letter.kind === 'message') this.emit('message', letter.data)
      else this.#wire.receive(letter)
    })
    child.on('exit', (code, signal) => this.#exited(name, code ?? (signal === 'SIGKILL' ? 9 : 15)))
  }

  /** Starts a script in a process of its own. */
  static fork(this: void, modulePath: string, args: string[] = [], options: ForkOptions = {}): FakeUtilityProcess {
    // electron.d.ts:16720 "`utilityProcess.fork` can only be called after the `ready` event has been emitted on `App`."
    requireReady('utilityProcess cannot be created before app is ready.')
    const { serviceName = 'Node Utility Process', execArgv = [], env = process.env, cwd } = options
    const child = fork(modulePath, args, {
      execArgv: [...hooks, ...execArgv],
      env: env as NodeJS.ProcessEnv, // the same, less narrowly typed
      stdio: [...stdioFrom(options.stdio), 'ipc'],
      serialization: 'advanced',
      ...(cwd === undefined ? {} : { cwd }),
    })
    return new FakeUtilityProcess(child, serviceName)
  }

  get pid(): number | undefined {
    // electron.d.ts:16908 "Until the child process has spawned successfully, the value is `undefined`."
    return this.#spawned ? this.#child?.pid : undefined
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child?.stdout ?? null
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child?.stderr ?? null
  }

  postMessage(message: unknown, transfer: FakeMessagePortMain[] = []): void {
    const data = structuredClone(message)
    const ports = handedOn(transfer).map((end) => this.#wire.export(end))
    this.#send({ kind: 'message', data, ports })
  }

  kill(): boolean {
    // electron.d.ts:16895 "This function returns true if the kill is successful, and false otherwise."
    this.#killed = true
    return this.#child?.kill('SIGTERM') ?? false
  }

  /** Ends the process as a fault in it would. Of the stand-in, not of Electron. */
  _crash(): void {
    this.#child?.kill('SIGKILL')
  }

  #send(letter: UtilityLetter): void {
    if (this.#child?.connected) this.#child.send(letter, () => undefined)
  }

  #exited(name: string, exitCode: number): void {
    running.delete(this)
    this.#wire.dead()
    // electron.d.ts:16811 "Emitted after the child process ends."
    this.emit('exit', exitCode)
    // electron.d.ts:16909 "When the child process exits, then the value is `undefined` after the `exit` event is emitted."
    this.#child = null
    if (!this.#killed && exitCode !== 0) utilityWatch.gone({ name, exitCode })
  }
}

/** The utility processes that run now. */
export function runningUtilities(): FakeUtilityProcess[] {
  return [...running]
}

/** Electron's module. */
export const utilityProcess = { fork: FakeUtilityProcess.fork }

type Channel = 'ignore' | 'pipe' | 'inherit'

function stdioFrom(stdio: ForkOptions['stdio'] = 'inherit'): Channel[] {
  // docs/api/utility-process.md "Default is `inherit`."
  const channels = typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio
  // docs/api/utility-process.md "Configuring `stdin` to any property other than `ignore` is not supported and will result in an error."
  if (channels[0] !== 'ignore') throw new Error('stdin value other than ignore is not supported.')
  // lib/browser/api/utility-process.ts "configuration missing for stdin, stdout or stderr."
  if (channels.length < 3) throw new Error('configuration missing for stdin, stdout or stderr.')
  return channels.slice(0, 3).map((channel) => {
    // lib/browser/api/utility-process.ts "stdout configuration must be of the following values: inherit, pipe, ignore"
    if (channel !== 'ignore' && channel !== 'pipe' && channel !== 'inherit')
      throw new Error('stdout configuration must be of the following values: inherit, pipe, ignore')
    return channel
  })
}
