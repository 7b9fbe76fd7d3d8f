import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, test } from 'vitest'
import { acceleratorFrom } from '../../main/electron/menu/accelerator.ts'
import { contextMenuTemplate } from '../../main/electron/menu/context-menu.ts'
import { menuTemplate } from '../../main/electron/menu/menu-template.ts'
import type { MenuCommand } from '../../shared/desktop-bridge.ts'

const aCommand = (change: Partial<MenuCommand> = {}): MenuCommand => ({
  id: 'article.import',
  label: 'Import files…',
  group: 'Library',
  shortcut: null,
  isEnabled: true,
  ...change,
})

function templateOf(commands: MenuCommand[], { isMac = false, run = (_id: string) => {} } = {}) {
  return menuTemplate({ commands, appName: 'Mediation Notebook', isMac, run, openWindow: () => undefined })
}

/** The items of the menu with that label. */
function menu(template: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] {
  const found = template.find((item) => item.label === label)?.submenu
  return Array.isArray(found) ? found : []
}

const key = (code: string, mods: Partial<NonNullable<MenuCommand['shortcut']>> = {}) => ({
  code,
  mod: false,
  shift: false,
  alt: false,
  ...mods,
})

test.each([
  [key('KeyZ', { mod: true, shift: true }), 'CmdOrCtrl+Shift+Z'],
  [key('Digit1', { alt: true }), 'Alt+1'],
  [key('BracketLeft'), '['],
  [key('F5'), 'F5'],
  [key('IntlBackslash', { mod: true }), null],
])('the shortcut %o is shown as %s', (shortcut, accelerator) => {
  expect(acceleratorFrom(shortcut)).toBe(accelerator)
})

describe('the application menu', () => {
  it('holds each command in the menu of its group, as it is now', () => {
    const template = templateOf([aCommand(), aCommand({ id: 'b', label: 'Rock & roll', isEnabled: false })])
    expect(menu(template, 'Library')).toMatchObject([
      { id: 'article.import', label: 'Import files…', enabled: true },
      { id: 'b', label: 'Rock && roll', enabled: false },
    ])
  })

  it('runs the command that is chosen and says whether its keys were pressed', () => {
    const ran: unknown[] = []
    const template = menuTemplate({
      commands: [aCommand()],
      appName: 'x',
      isMac: false,
      run: (id, how) => ran.push([id, how]),
      openWindow: () => undefined,
    })
    const [item] = menu(template, 'Library')
    const chosen = {} as Parameters<NonNullable<MenuItemConstructorOptions['click']>>[0] // the item itself is not looked at
    item?.click?.(chosen, undefined, { triggeredByAccelerator: true })
    item?.click?.(chosen, undefined, {})
    expect(ran).toEqual([
      ['article.import', { byKey: true }],
      ['article.import', { byKey: false }],
    ])
  })

  it('shows keys without taking them from the page', () => {
    const template = templateOf([aCommand({ shortcut: key('KeyH') })])
    expect(menu(template, 'Library')[0]).toMatchObject({ accelerator: 'H', registerAccelerator: false })
  })

  it('shows no bare letters on macOS, which would take them from whoever types', () => {
    const commands = [aCommand({ shortcut: key('KeyH') }), aCommand({ id: 'b', shortcut: key('KeyO', { mod: true }) })]
    const items = menu(templateOf(commands, { isMac: true }), 'Library')
    expect(items.map(({ accelerator }) => accelerator)).toEqual([undefined, 'CmdOrCtrl+O'])
  })

  it('puts quit where each system has it', () => {
    const roles = (items: MenuItemConstructorOptions[]) => items.map(({ role }) => role)
    expect(roles(menu(templateOf([]), 'Project'))).toContain('quit')
    expect(roles(menu(templateOf([], { isMac: true }), 'Project'))).not.toContain('quit')
    expect(roles(templateOf([], { isMac: true }))).toContain('appMenu')
  })

  it('leaves out menus with nothing in them, and keeps one for groups it does not know', () => {
    const labels = templateOf([aCommand({ group: 'Themes' })]).map(({ label }) => label)
    expect(labels).toContain('Themes')
    expect(labels).not.toContain('Dossier')
  })
})

describe('the menu of a right click', () => {
  const place = { isEditable: false, selectionText: '', misspelledWord: '', dictionarySuggestions: [] }
  const roles = (items: MenuItemConstructorOptions[]) => items.map(({ role, label }) => role ?? label)

  it('offers to copy selected words, and nothing where nothing is selected', () => {
    expect(roles(contextMenuTemplate({ ...place, selectionText: 'a pause' }, () => undefined))).toEqual(['copy'])
    expect(contextMenuTemplate(place, () => undefined)).toEqual([])
  })

  it('offers corrections before the rest', () => {
    const misspelt = { ...place, isEditable: true, misspelledWord: 'meditor', dictionarySuggestions: ['mediator'] }
    const replaced: string[] = []
    const items = contextMenuTemplate(misspelt, (word) => replaced.push(word))
    expect(roles(items)[0]).toBe('mediator')
    expect(roles(items)).toContain('paste')
  })
})
