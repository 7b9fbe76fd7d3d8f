import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { connectMessage, type DesktopBridge, type DesktopEvent } from '../../shared/desktop-bridge.ts'
import { channels } from './ipc/channels.ts'

// Runs in a sandbox before the page's own scripts. One bridge, and ports: they cannot cross it, so the page posts one
// to its own window, and it is handed on from here.

window.addEventListener('message', ({ source, origin, data, ports }) => {
  if (source !== window || origin !== window.location.origin || data?.type !== connectMessage) return
  const [port] = ports
  if (port) ipcRenderer.postMessage(channels.connectCore, null, [port])
})

let listener: ((event: DesktopEvent) => void) | null = null
ipcRenderer.on(channels.event, (_event, told: DesktopEvent) => listener?.(told))

contextBridge.exposeInMainWorld('desktop', {
  pathOf: (file) => webUtils.getPathForFile(file),
  chooseFolder: (ask) => ipcRenderer.invoke(channels.chooseFolder, ask),
  chooseSavePlace: (name) => ipcRenderer.invoke(channels.chooseSavePlace, name),
  saveCopy: (path, name) => ipcRenderer.invoke(channels.saveCopy, path, name),
  showInFolder: (path) => ipcRenderer.send(channels.showInFolder, path),
  setCommands: (commands) => ipcRenderer.send(channels.setCommands, commands),
  setProject: (project) => ipcRenderer.send(channels.setProject, project),
  openWindow: () => ipcRenderer.send(channels.openWindow),
  listen(next) {
    listener = next
    ipcRenderer.send(channels.listening)
  },
  answerClosing: (busy) => ipcRenderer.send(channels.answerClosing, busy),
} satisfies DesktopBridge)
