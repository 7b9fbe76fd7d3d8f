import { mkdirSync } from 'node:fs'
import { app } from './app.ts'
import { getPath } from './app-paths.ts'
import { FakeBrowserWindow as BrowserWindow } from './browser-window.ts'
import { closeChromium } from './chromium.ts'
import { dialog } from './dialog.ts'
import { anEvent } from './emitter.ts'
import { ipcMain } from './ipc-main.ts'
import { becomeReady, entryEvaluated } from './lifecycle.ts'
import { FakeMenu as Menu } from './menu.ts'
import { FakeMessageChannelMain as MessageChannelMain } from './message-port-main.ts'
import { obeyTest } from './obey-test.ts'
import { interceptAllPages } from './page-registry.ts'
import { powerMonitor } from './power-monitor.ts'
import { registerSchemesAsPrivileged } from './protocol.ts'
import { report } from './report.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { utilityProcess } from './utility-process.ts'

// The module that `electron` is in the stand-in: as much of it as the shell uses, checked against Electron's typings.

const protocol = { registerSchemesAsPrivileged }

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
}

async function start(): Promise<void> {
  await entryEvaluated
  // A second instance is over before it needs a browser.
  if (app._isOver) return
  await interceptAllPages()
  if (app._isOver) return
  // shell/browser/browser.cc "Make sure the userData directory is created."
  mkdirSync(getPath('userData'), { recursive: true })
  becomeReady()
  // electron.d.ts:750 "Emitted once, when Electron has finished initializing."
  app.emit('ready', anEvent({}), {})
  report({ type: 'ready' })
}

obeyTest()
process.on('SIGTERM', () => process.exit(143))
start().catch(async (error: unknown) => {
  console.error(error)
  await closeChromium()
  process.exit(70)
})
