import { app } from './app.ts'
import type { FakeBrowserWindow } from './browser-window.ts'
import { queueAnswer } from './dialog-answers.ts'
import { anEvent } from './emitter.ts'
import { FakeMenu, lastPopup } from './menu.ts'
import type { FakeMenuItem } from './menu-item.ts'
import { actOnRole, type RoleActions } from './menu-roles.ts'
import { powerMonitor } from './power-monitor.ts'
import type { Command, CommandAnswer, CommandLetter, MenuFacts, WindowFacts } from './remote-control.ts'
import { complain, tell } from './report.ts'
import { runningUtilities } from './utility-process.ts'
import { focusedWindow, openWindows } from './window-list.ts'

/** Listens to the test. When the test ends, so does this process. */
export function obeyTest(): void {
  process.on('message', ({ turn, command }: CommandLetter) => {
    const answer = (message: CommandAnswer) => tell(message)
    Promise.resolve()
      .then(() => obey(command))
      .then((result) => answer({ type: 'done', turn, result: result ?? null }))
      .catch((error: unknown) => answer({ type: 'failed', turn, message: String(error) }))
  })
  process.on('disconnect', () => process.exit(1))
}

function obey(command: Command): unknown {
  switch (command.type) {
    case 'queueAnswer':
      return queueAnswer(command.answer)
    case 'openFile':
      return openFile(command.path)
    case 'activate':
      // electron.d.ts:98 "Emitted when the application is activated."
      return void app.emit('activate', anEvent({}), openWindows().length > 0)
    case 'shutDown':
      return powerMonitor._shutDown().defaultPrevented
    case 'endSession':
      for (const window of openWindows()) window._endSession()
      return
    case 'quit':
      return app.quit()
    case 'windows':
      return Promise.all(openWindows().map(factsOf))
    case 'closeWindow':
      return windowOf(command.id).close()
    case 'focusWindow':
      return windowOf(command.id).focus()
    case 'crashPage':
      return windowOf(command.id).webContents.forcefullyCrashRenderer()
    case 'crashCore':
      for (const utility of runningUtilities()) utility._crash()
      return
    case 'menu':
      return FakeMenu.getApplicationMenu()?.items.map(menuFacts) ?? null
    case 'popup':
      return lastPopup()?.items.map(menuFacts) ?? null
    case 'clickMenu':
      return clickMenu(command.item)
    case 'files':
      for (const window of openWindows()) window.webContents._tell({ kind: 'files', paths: command.paths })
      return
    default:
      return command satisfies never
  }
}

function openFile(path: string): void {
  // electron.d.ts:670 "You should call `event.preventDefault()` if you want to handle this event."
  const event = anEvent({})
  app.emit('open-file', event, path)
  if (!event.defaultPrevented) complain(`nobody took the file ${path}`)
}

function windowOf(id: number): FakeBrowserWindow {
  const found = openWindows().find((window) => window.id === id)
  if (!found) throw new Error(`there is no window ${id}`)
  return found
}

async function factsOf(window: FakeBrowserWindow): Promise<WindowFacts> {
  const { webContents: contents, id } = window
  const targetId = await (await contents._page().host()).targetId()
  const facts = { title: window.getTitle(), isVisible: window.isVisible(), isFocused: window.isFocused() }
  return { id, targetId, ...facts, url: contents.getURL(), isCrashed: contents.isCrashed(), bounds: window.getBounds() }
}

function menuFacts({ id, label, type, role, accelerator, enabled, submenu }: FakeMenuItem): MenuFacts {
  return { id, label, type, role, accelerator, isEnabled: enabled, submenu: submenu?.items.map(menuFacts) }
}

function clickMenu(name: string): void {
  const item = [FakeMenu.getApplicationMenu(), lastPopup()].map((menu) => menu && itemIn(menu, name)).find(Boolean)
  if (!item) throw new Error(`there is no menu item ‘${name}’`)
  if (!item.enabled) throw new Error(`the menu item ‘${name}’ cannot be chosen now`)
  const window = focusedWindow() ?? undefined
  if (item.role) actOnRole(item.role, roleActions(window))
  // electron.d.ts:23422 "Will be called with `click(menuItem, window, event)` when the menu item is clicked."
  else if (item.click) Reflect.apply(item.click, undefined, [item, window, { triggeredByAccelerator: false }])
}

function roleActions(window: FakeBrowserWindow | undefined): RoleActions {
  return {
    quit: () => app.quit(),
    close: () => window?.close(),
    minimize: () => window?.minimize(),
    reload: () => window?.webContents.reload(),
  }
}

function itemIn(menu: FakeMenu, name: string): FakeMenuItem | null {
  for (const item of menu.items) {
    if (item.id === name || item.label === name || item.role === name) return item
    const found = item.submenu && itemIn(item.submenu, name)
    if (found) return found
  }
  return null
}
