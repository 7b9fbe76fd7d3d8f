import type { PopupOptions } from 'electron'
import { FakeBrowserWindow } from './browser-window.ts'
import { FakeMenuItem, type MenuTemplate } from './menu-item.ts'

let applicationMenu: FakeMenu | null = null
let poppedUp: FakeMenu | null = null

/** Electron's menu. */
export class FakeMenu {
  readonly items: FakeMenuItem[]

  constructor(items: FakeMenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate(this: void, template: MenuTemplate): FakeMenu {
    // lib/browser/api/menu.ts "Invalid template for Menu: Menu template must be an array"
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    // lib/browser/api/menu.ts "Invalid template for MenuItem: must have at least one of label, role or type"
    for (const item of template)
      if (
        item === null ||
        typeof item !== 'object' ||
        !('label' in item || 'role' in item || item.type === 'separator')
      )
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    const build = FakeMenu.buildFromTemplate
    const items = template.map((item) => (item instanceof FakeMenuItem ? item : new FakeMenuItem(item, build)))
    // lib/browser/api/menu.ts "fold adjacent separators together"
    const folded = items.filter(({ type }, at) => type !== 'separator' || items[at - 1]?.type !== 'separator')
    return new FakeMenu(folded)
  }

  static setApplicationMenu(this: void, menu: FakeMenu | null): void {
    // lib/browser/api/menu.ts "Invalid menu"
    if (menu !== null && !(menu instanceof FakeMenu)) throw new TypeError('Invalid menu')
    // electron.d.ts:10194 "Sets `menu` as the application menu on macOS. On Windows and Linux, the `menu` will be set as each window's top menu."
    applicationMenu = menu
  }

  static getApplicationMenu(this: void): FakeMenu | null {
    // electron.d.ts:10176 "The application menu, if set, or `null`, if not set."
    return applicationMenu
  }

  getMenuItemById(id: string): FakeMenuItem | null {
    // electron.d.ts:10242 "the item with the specified `id`"
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(_options: PopupOptions = {}): void {
    // lib/browser/api/menu.ts "Cannot open Menu without a BaseWindow present"
    if (FakeBrowserWindow.getAllWindows().length === 0) throw new Error('Cannot open Menu without a BaseWindow present')
    // electron.d.ts:10250 "Pops up this menu as a context menu in the `BaseWindow`."
    poppedUp = this
  }
}

/** The context menu that is open, or was last. */
export function lastPopup(): FakeMenu | null {
  return poppedUp
}
