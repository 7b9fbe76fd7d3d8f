import type { MenuItemConstructorOptions } from 'electron'
import { requireAccelerator } from './accelerator.ts'
import type { FakeMenu } from './menu.ts'
import { isMenuRole, labelOfRole } from './menu-roles.ts'
import { refuseUnknown } from './refuse-unknown.ts'

/** What a menu is made of: items, or what they are made from. */
export type MenuTemplate = readonly (MenuItemConstructorOptions | FakeMenuItem)[]

const types: readonly string[] = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette']
const known = [
  ...['click', 'role', 'type', 'label', 'accessibilityLabel', 'sublabel', 'toolTip', 'accelerator', 'icon', 'enabled'],
  ...['acceleratorWorksWhenHidden', 'visible', 'checked', 'registerAccelerator', 'sharingItem', 'submenu', 'id'],
  ...['before', 'after', 'beforeGroupContaining', 'afterGroupContaining', 'badge'],
]

/** Electron's item of a menu. */
export class FakeMenuItem {
  readonly id: string | undefined
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: FakeMenu | undefined
  readonly click: MenuItemConstructorOptions['click']
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: MenuItemConstructorOptions, build: (template: MenuTemplate) => FakeMenu) {
    refuseUnknown('menu item option', Object.keys(options), known)
    const { id, role, submenu, accelerator, click } = options
    this.submenu = Array.isArray(submenu) ? build(submenu) : undefined
    // electron.d.ts:23496 "If `submenu` is specified, the `type: 'submenu'` can be omitted."
    const hasMenu = this.submenu !== undefined || (role !== undefined && isMenuRole(role))
    this.type = options.type ?? (hasMenu ? 'submenu' : 'normal')
    // lib/browser/api/menu-item.ts "Unknown menu item type:"
    if (!types.includes(this.type)) throw new Error(`Unknown menu item type: ${this.type}`)
    // lib/browser/api/menu-item.ts "Invalid submenu"
    if (this.type === 'submenu' && !hasMenu) throw new Error('Invalid submenu')
    if (accelerator) requireAccelerator(accelerator)
    this.id = id
    this.role = role
    this.accelerator = accelerator
    this.click = click
    this.label = options.label ?? (role ? labelOfRole(role) : '')
    if (role) labelOfRole(role)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    // electron.d.ts:23483 "If false, the accelerator won't be registered with the system, but it will still be displayed. Defaults to true."
    this.registerAccelerator = options.registerAccelerator ?? true
  }
}
