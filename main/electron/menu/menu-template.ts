import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../shared/desktop-bridge.ts'
import { acceleratorFrom } from './accelerator.ts'

/** What the application menu is made of. */
export interface MenuSource {
  /** The commands of the window in front; none where there is no window. */
  commands: readonly MenuCommand[]
  appName: string
  isMac: boolean
  /** Runs a command in the window in front; `byKey` where its keys were pressed and not the item clicked. */
  run(id: string, how: { byKey: boolean }): void
  openWindow(): void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Menus between Edit and View, in the order in which work goes. */
const placeGroups = ['Library', 'Read', 'Events', 'Actors', 'Dossier']

/** The application menu, made from the same commands as the palette, with what every program of the system has. */
export function menuTemplate(source: MenuSource): MenuItemConstructorOptions[] {
  const { appName, isMac, openWindow, commands } = source
  const inMenus = commands.filter(({ id }) => id !== 'window.open') // it is in the menu also where there is no window
  const itemsOf = (group: string) => inMenus.filter((command) => command.group === group).map(itemFor(source))
  const windowItem = { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow }
  const project = [...itemsOf('Project'), separator, windowItem, { role: 'close' as const }]
  const known = ['Project', 'Edit', 'Go to', 'Help', ...placeGroups]
  const others = [...new Set(inMenus.map(({ group }) => group))].filter((group) => !known.includes(group))
  const menus = [...placeGroups, ...others].map((group) => ({ label: group, submenu: itemsOf(group) }))
  return [
    ...(isMac ? [{ label: appName, role: 'appMenu' as const }] : []),
    { label: 'Project', submenu: isMac ? project : [...project, separator, { role: 'quit' as const }] },
    { label: 'Edit', submenu: [...itemsOf('Edit'), separator, ...textItems] },
    ...menus.filter(({ submenu }) => submenu.length > 0),
    { label: 'View', submenu: [...itemsOf('Go to'), separator, ...viewItems] },
    { role: 'windowMenu' },
    ...(commands.length > 0 ? [{ role: 'help' as const, label: 'Help', submenu: itemsOf('Help') }] : []),
  ]
}

const textItems: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
]

const viewItems: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  separator,
  { role: 'togglefullscreen' },
]

/**
 * The page itself listens for the keys, by their place on the board; the menu only shows them. macOS would take a bare
 * letter from whoever types it, so there only keys with Cmd are shown.
 */
function itemFor({ run, isMac }: MenuSource) {
  return ({ id, label, shortcut, isEnabled }: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = shortcut && (shortcut.mod || !isMac) ? acceleratorFrom(shortcut) : null
    return {
      id,
      label: label.replaceAll('&', '&&'),
      enabled: isEnabled,
      click: (_item, _window, { triggeredByAccelerator }) => run(id, { byKey: triggeredByAccelerator ?? false }),
      ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    }
  }
}
