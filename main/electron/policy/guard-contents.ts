import { type App, Menu, shell, type WebContents } from 'electron'
import { contextMenuTemplate } from '../menu/context-menu.ts'
import { externalAddress, mayNavigate } from './navigation.ts'

/** Guards every page there will ever be, those in frames and print windows included. To be called before the app is ready. */
export function guardAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    offerContextMenu(contents)
  })
}

function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, { isMainFrame: true })) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, { isMainFrame: event.isMainFrame })) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, { isMainFrame: event.isMainFrame })) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address) void shell.openExternal(address)
    return { action: 'deny' }
  })
}

function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place, (word) => contents.replaceMisspelling(word))
    if (template.length > 0) Menu.buildFromTemplate(template).popup()
  })
}
