import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { ownHome } from '../support/own-home.ts'
import type { DialogAnswer } from './fake/dialog-answers.ts'
import type { Command, CommandAnswer, MenuFacts, WindowFacts } from './fake/remote-control.ts'
import type { Report } from './fake/report.ts'

const root = resolve(import.meta.dirname, '../..')
const fake = join(import.meta.dirname, 'fake')
const patience = { timeout: 30_000 }

/** How a shell is started. */
export interface ShellOptions {
  /** After the program's own folder, as a person or a desktop gives them. */
  args?: string[]
  /** Where the shell keeps its own data; passed as `--data`. */
  dataFolder: string
  /** Answers to dialogs, laid ready. */
  dialogs?: DialogAnswer[]
  /** Another entry than the built shell. */
  entry?: string
  cwd?: string
}

/** The shell in the stand-in, as a test drives it. */
export class ShellUnderTest {
  readonly process: ChildProcess
  readonly reports: Report[] = []
  /** What the processes wrote. */
  output = ''
  /** The exit code, once all is over. */
  readonly exited: Promise<number | null>
  readonly #dataFolder: string
  readonly #waiting = new Map<number, (answer: CommandAnswer) => void>()
  #browser: Promise<Browser> | null = null
  #turn = 0
  #isOver = false

  constructor({ args = [], dataFolder, entry = join(root, 'out/main/electron.js'), cwd = root }: ShellOptions) {
    if (!existsSync(entry)) throw new Error(`${entry} is not built: run npm run build first.`)
    const hooks = ['--import', import.meta.resolve('tsx'), '--import', join(fake, 'register.mjs')]
    const own = [...hooks, entry, ...args, '--data', dataFolder]
    this.#dataFolder = dataFolder
    const env = ownHome(dataFolder)
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc']
    this.process = spawn(process.execPath, own, { cwd, env, stdio, serialization: 'advanced' })
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (text: Buffer) => {
        this.output += text.toString()
      })
    this.process.on('message', (message: Report | CommandAnswer) => this.#take(message))
    this.exited = new Promise((done) => this.process.on('close', (code) => done(code)))
    void this.exited.then(() => {
      this.#isOver = true
    })
  }

  /** What happened that no test expected to happen. */
  get complaints(): string[] {
    return this.all('complaint').map(({ text }) => text)
  }

  /** Whether everything has ended. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** All reports of one kind so far. */
  all<Type extends Report['type']>(type: Type): Extract<Report, { type: Type }>[] {
    return this.reports.filter((report): report is Extract<Report, { type: Type }> => report.type === type)
  }

  /** Waits for a report of a kind. */
  async until<Type extends Report['type']>(type: Type): Promise<Extract<Report, { type: Type }>> {
    await expect.poll(() => this.all(type).length > 0 || this.#isOver, patience).toBe(true)
    const [first] = this.all(type)
    if (!first) throw new Error(`the shell ended before ‘${type}’:\n${this.output}`)
    return first
  }

  /** The windows that are open, those for printing among them. */
  windows(): Promise<WindowFacts[]> {
    return this.#ask<WindowFacts[]>({ type: 'windows' })
  }

  /** The window that a person sees at that place in the order of opening, as a page to drive. */
  async window(index = 0): Promise<Page> {
    const seen = async () => (await this.windows()).filter(({ isVisible, isCrashed }) => isVisible && !isCrashed)
    await expect.poll(async () => (await seen()).length, patience).toBeGreaterThan(index)
    const facts = (await seen())[index]
    if (!facts) throw new Error(`there is no window ${index}`)
    return this.#pageOf(facts.targetId)
  }

  /** The facts of the window at that place in the order of opening. */
  async facts(index = 0): Promise<WindowFacts> {
    const found = (await this.windows())[index]
    if (!found) throw new Error(`there is no window ${index}`)
    return found
  }

  /** Lays an answer ready for the next dialog of its kind. */
  answerDialog(answer: DialogAnswer): Promise<unknown> {
    return this.#ask({ type: 'queueAnswer', answer })
  }

  /** The system gives a file to the running app, as macOS does. */
  openFile(path: string): Promise<unknown> {
    return this.#ask({ type: 'openFile', path })
  }

  /** The person clicks the app's icon. */
  activate(): Promise<unknown> {
    return this.#ask({ type: 'activate' })
  }

  /** The application menu. */
  menu(): Promise<MenuFacts[] | null> {
    return this.#ask<MenuFacts[] | null>({ type: 'menu' })
  }

  /** The context menu that was opened last. */
  popup(): Promise<MenuFacts[] | null> {
    return this.#ask<MenuFacts[] | null>({ type: 'popup' })
  }

  /** Chooses an item of the menu, by its id, label or role. */
  clickMenu(item: string): Promise<unknown> {
    return this.#ask({ type: 'clickMenu', item })
  }

  /** Ends the process of core as a fault in it would. */
  crashCore(): Promise<unknown> {
    return this.#ask({ type: 'crashCore' })
  }

  /** Ends the process of a window's page as a fault in it would. */
  async crashPage(index = 0): Promise<void> {
    await this.#ask({ type: 'crashPage', id: (await this.facts(index)).id })
  }

  /** The person closes a window. */
  async closeWindow(index = 0): Promise<void> {
    await this.#ask({ type: 'closeWindow', id: (await this.facts(index)).id })
  }

  /** The person brings a window to the front. */
  async focusWindow(index = 0): Promise<void> {
    await this.#ask({ type: 'focusWindow', id: (await this.facts(index)).id })
  }

  /** The system is about to shut down. Says whether the shell asked it to wait. */
  shutDown(): Promise<unknown> {
    return this.#ask({ type: 'shutDown' })
  }

  /** The person signs out of Windows. */
  endSession(): Promise<unknown> {
    return this.#ask({ type: 'endSession' })
  }

  /** The person ends the app. */
  quit(): Promise<unknown> {
    return this.#ask({ type: 'quit' })
  }

  /** Starts the program once more with the same data, as a double click on a file does. Gives its exit code. */
  async startAgain(args: string[], cwd = root): Promise<number | null> {
    const second = new ShellUnderTest({ args, dataFolder: this.#dataFolder, cwd })
    onTestFinished(() => second.kill())
    return second.exited
  }

  /** Chooses files in the file chooser that `act` opens; the shell learns where they are, as from Electron. */
  async chooseFiles(page: Page, paths: string[], act: () => Promise<void>): Promise<void> {
    const known = await Promise.all(
      paths.map(async (path) => ({ path, name: basename(path), size: (await stat(path)).size })),
    )
    await this.#ask({ type: 'files', paths: known })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
    await chooser.setFiles(paths)
  }

  /** Answers the dialog for a place to save with one in `folder`, and gives the file that is there when it is whole. */
  async savedBy(folder: string, name: string, act: () => Promise<void>): Promise<Uint8Array> {
    const filePath = join(folder, name)
    await this.answerDialog({ kind: 'save', filePath })
    await act()
    await expect.poll(() => existsSync(filePath), { timeout: 90_000 }).toBe(true)
    return readFile(filePath)
  }

  /** Says what happened, with a picture of every page where a folder for pictures is named. */
  async explain(folder: string | undefined): Promise<void> {
    console.error(this.output, this.reports)
    const pages = (await this.#browser?.catch(() => null))?.contexts().flatMap((context) => context.pages()) ?? []
    for (const [index, page] of pages.entries()) {
      console.error(page.url())
      if (folder) await page.screenshot({ path: join(folder, `shell-${index}.png`) }).catch(() => undefined)
    }
  }

  /** Ends everything at once. */
  async kill(): Promise<void> {
    await (await this.#browser?.catch(() => null))?.close().catch(() => undefined)
    if (!this.#isOver) this.process.kill('SIGTERM')
    await this.exited
  }

  #ask<Result>(command: Command): Promise<Result> {
    const turn = ++this.#turn
    return new Promise((keep, fail) => {
      this.#waiting.set(turn, (answer) => {
        // Each command has one type of answer, which the method that gives it names.
        if (answer.type === 'done') keep(answer.result as Result)
        else fail(new Error(answer.message))
      })
      this.process.send({ turn, command }, (error) => error && fail(error))
      void this.exited.then(() => fail(new Error(`the shell ended:\n${this.output}`)))
    })
  }

  #take(message: Report | CommandAnswer): void {
    if (message.type !== 'done' && message.type !== 'failed') return void this.reports.push(message)
    this.#waiting.get(message.turn)?.(message)
    this.#waiting.delete(message.turn)
  }

  async #pageOf(targetId: string): Promise<Page> {
    const { endpoint } = await this.until('browser')
    this.#browser ??= chromium.connectOverCDP(endpoint)
    const browser = await this.#browser
    const find = async () => {
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        const session = await page
          .context()
          .newCDPSession(page)
          .catch(() => null)
        const target = await session?.send('Target.getTargetInfo').catch(() => null)
        await session?.detach().catch(() => undefined)
        if (target?.targetInfo.targetId === targetId) return page
      }
      return null
    }
    await expect.poll(async () => (await find()) !== null, patience).toBe(true)
    const found = await find()
    if (!found) throw new Error(`no page is ${targetId}`)
    // A step that never comes is to say which it was, before the test as a whole runs out of time.
    found.setDefaultTimeout(patience.timeout)
    return found
  }
}

/** Starts the shell in the stand-in and waits until it is ready. It ends with the test. */
export async function startShell(options: ShellOptions): Promise<ShellUnderTest> {
  const shell = new ShellUnderTest(options)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await shell.explain(process.env.SCREENSHOTS)
    await shell.kill()
  })
  for (const answer of options.dialogs ?? []) await shell.answerDialog(answer)
  await shell.until('ready')
  return shell
}
