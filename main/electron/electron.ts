import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { defaultDataFolder } from '../adapters/data-folder.ts'
import { openingFrom, openingsFrom, startArgumentsFrom } from './openings.ts'
import { appScheme } from './policy/app-address.ts'
import { guardAllContents } from './policy/guard-contents.ts'
import { forbidNetwork } from './policy/switches.ts'
import { Shell } from './shell.ts'
import { startFailureWords } from './windows/questions.ts'

// Entry of the desktop shell. Everything in here happens before Electron is ready, in the order in which Electron asks
// for it, and without waiting for anything: a module that waits at its top level would keep the app from ever starting.

const { argv, platform, env } = process
const start = startArgumentsFrom({ argv, cwd: process.cwd(), isPackaged: app.isPackaged })
const dataFolder = start.dataFolder ?? defaultDataFolder(platform, env)

const chromiumFolder = join(dataFolder, 'chromium') // Chromium's own files, apart from ours

function refuseToStart(error: unknown): void {
  dialog.showErrorBox('Mediation Notebook cannot start', startFailureWords(error, dataFolder))
  app.exit(1)
}

try {
  mkdirSync(chromiumFolder, { recursive: true }) // Electron takes no folder that is not there
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', chromiumFolder)
} catch (error) {
  refuseToStart(error)
}
app.enableSandbox()
forbidNetwork(app.commandLine)
protocol.registerSchemesAsPrivileged([
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
])

if (app.requestSingleInstanceLock({ openings: start.openings })) {
  const shell = new Shell({ dataFolder, openings: start.openings })
  if (platform === 'win32') app.setAppUserModelId('app.mediation-notebook')
  guardAllContents(app)
  // macOS gives files by this event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    const opening = openingFrom(path, '/')
    if (opening) shell.show(opening)
  })
  // The arguments of a second start come in another order; what it was asked to open is handed over beside them.
  app.on('second-instance', (_event, _argv, _workingDirectory, handedOver) => shell.showAll(openingsFrom(handedOver)))
  app.on('activate', () => shell.activate())
  app.on('window-all-closed', () => shell.onAllClosed())
  app.on('before-quit', (event) => {
    if (shell.mayEnd()) return
    event.preventDefault()
    void shell.quit()
  })
  void app
    .whenReady()
    .then(() => shell.start())
    .catch(refuseToStart)
} else app.quit()
