import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { app, dialog, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, shell } from 'electron'
import { z } from 'zod'
import type { CoreProcess } from '../core-process/core-process.ts'
import { isOwnPage } from '../policy/sender.ts'
import type { AppWindow } from '../windows/app-window.ts'
import type { AppWindows } from '../windows/app-windows.ts'
import { channels } from './channels.ts'
import * as messages from './messages.ts'

const nothing = z.unknown()

/** What windows may ask of the shell. */
export interface WindowServices {
  windows: AppWindows
  core: CoreProcess
  /** Whether a path lies in the exchange folder: no other file is copied for a page. */
  isExchanged(path: string): boolean
  /** The menu has to be made anew. */
  onCommands(): void
}

/** Answers the bridge of every window. A message from any other page than the app's own is not heard. */
export function answerWindows(services: WindowServices): void {
  const { windows, core } = services
  // The system no longer remembers where the last dialog was.
  let lastFolder = app.getPath('documents')
  const written = new Set<string>()

  const senderOf = (event: IpcMainEvent | IpcMainInvokeEvent): AppWindow | null =>
    isOwnPage(event.senderFrame) ? windows.of(event.sender) : null
  const on = <T>(
    channel: string,
    schema: z.ZodType<T>,
    hear: (window: AppWindow, said: T, event: IpcMainEvent) => void,
  ) =>
    ipcMain.on(channel, (event, said: unknown) => {
      const window = senderOf(event)
      const { data, success } = schema.safeParse(said)
      if (window && success) hear(window, data, event)
    })
  const handle = (channel: string, answer: (window: AppWindow, ...asked: unknown[]) => Promise<string | null>) =>
    ipcMain.handle(channel, async (event, ...asked: unknown[]) => {
      const window = senderOf(event)
      if (!window) throw new Error('this page may not ask for that')
      return answer(window, ...asked)
    })

  async function chooseSavePlace(window: AppWindow, name: string): Promise<string | null> {
    const asked = await dialog.showSaveDialog(window.native, {
      defaultPath: join(lastFolder, name),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (asked.canceled) return null
    lastFolder = dirname(asked.filePath)
    written.add(asked.filePath)
    return asked.filePath
  }

  on(channels.connectCore, nothing, (_window, _said, { ports: [port] }) => {
    if (port) core.connect(port)
  })
  on(channels.listening, nothing, (window) => window.onListening())
  on(channels.answerClosing, messages.words, (window, busy) => window.onAnswer(busy))
  on(channels.openWindow, nothing, () => windows.add())
  on(channels.setCommands, messages.commands, (window, commands) => {
    window.commands = commands
    services.onCommands()
  })
  on(channels.setProject, messages.shownProject, (window, project) => {
    window.showProject(project)
    if (project) app.addRecentDocument(project.folder)
  })
  on(channels.showInFolder, messages.path, (_window, path) => {
    if (written.has(path)) shell.showItemInFolder(path)
  })
  handle(channels.chooseFolder, async (window, asked) => {
    const { title, button } = messages.folderAsk.parse(asked)
    const answer = await dialog.showOpenDialog(window.native, {
      title,
      buttonLabel: button,
      defaultPath: lastFolder,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    })
    const [folder] = answer.canceled ? [] : answer.filePaths
    if (folder) lastFolder = dirname(folder)
    return folder ?? null
  })
  handle(channels.chooseSavePlace, (window, asked) => chooseSavePlace(window, messages.fileName.parse(asked)))
  handle(channels.saveCopy, async (window, from, name) => {
    const path = resolve(messages.path.parse(from))
    if (!services.isExchanged(path)) throw new Error('only files of the exchange are copied')
    const place = await chooseSavePlace(window, messages.fileName.parse(name))
    if (place !== null) await copyWhole(path, place)
    return place
  })
}

/** Copies a file so that the place holds either what it held before or all of the copy. */
async function copyWhole(from: string, to: string): Promise<void> {
  const beside = `${to}.part`
  try {
    await copyFile(from, beside)
    await rename(beside, to)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
