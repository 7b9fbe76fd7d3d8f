import type { MenuItemConstructorOptions } from 'electron'
import { complain } from './report.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

// electron.d.ts:23436 "Define the action of the menu item, when specified the `click` property will be ignored. See roles."
const labels: Readonly<Record<Role, string>> = {
  undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', pasteAndMatchStyle: 'Paste and Match Style',
  delete: 'Delete', selectAll: 'Select All', reload: 'Reload', forceReload: 'Force Reload',
  toggleDevTools: 'Toggle Developer Tools', resetZoom: 'Actual Size', zoomIn: 'Zoom In', zoomOut: 'Zoom Out',
  toggleSpellChecker: 'Check Spelling', togglefullscreen: 'Toggle Full Screen', window: 'Window', minimize: 'Minimize',
  close: 'Close Window', help: 'Help', about: 'About', services: 'Services', hide: 'Hide', hideOthers: 'Hide Others',
  unhide: 'Show All', quit: 'Quit', showSubstitutions: 'Show Substitutions', toggleSmartQuotes: 'Smart Quotes',
  toggleSmartDashes: 'Smart Dashes', toggleTextReplacement: 'Text Replacement', startSpeaking: 'Start Speaking',
  stopSpeaking: 'Stop Speaking', zoom: 'Zoom', front: 'Bring All to Front', appMenu: 'App', fileMenu: 'File',
  editMenu: 'Edit', viewMenu: 'View', shareMenu: 'Share', recentDocuments: 'Open Recent', toggleTabBar: 'Toggle Tab Bar',
  selectNextTab: 'Show Next Tab', selectPreviousTab: 'Show Previous Tab', showAllTabs: 'Show All Tabs',
  mergeAllWindows: 'Merge All Windows', clearRecentDocuments: 'Clear Menu', moveTabToNewWindow: 'Move Tab to New Window',
  windowMenu: 'Window',
} // biome-ignore format: one role after the other

/** What a click on an item with a role does, as far as a test can see it. */
export interface RoleActions {
  quit(): void
  close(): void
  minimize(): void
  reload(): void
}

/** The label that a role brings. Refuses a role that Electron has not. */
export function labelOfRole(role: string): string {
  const found = Object.entries(labels).find(([name]) => name.toLowerCase() === role.toLowerCase())
  if (!found) throw new Error(`Electron knows no menu role ‘${role}’`)
  return found[1]
}

/** Whether the role is a menu of its own. */
export function isMenuRole(role: string): boolean {
  return ['appmenu', 'filemenu', 'editmenu', 'viewmenu', 'windowmenu', 'sharemenu', 'services'].includes(
    role.toLowerCase(),
  )
}

/** Does what the role says. */
export function actOnRole(role: string, actions: RoleActions): void {
  const { quit, close, minimize, reload } = actions
  const action = Object.entries({ quit, close, minimize, reload }).find(([name]) => name === role.toLowerCase())?.[1]
  if (action) action()
  else complain(`the stand-in does not play the menu role ${role}`)
}
