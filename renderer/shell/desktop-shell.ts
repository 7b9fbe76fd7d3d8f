import { RPCLink } from '@orpc/client/message-port'
import { connectMessage, type DesktopBridge, type MenuCommand } from '../../shared/desktop-bridge.ts'
import { keepNow } from '../api/keep-now.ts'
import type { Command } from '../commands/command.ts'
import { reserveFile, uploadFile } from './file-doors.ts'
import type { Delivered, Shell, ShellListener } from './shell.ts'

declare global {
  interface Window {
    /** There in a window of the desktop app. */
    desktop?: DesktopBridge
  }
}

/** A window of the desktop app: a port to core, the system's dialogs, menu and paths. */
export function createDesktopShell(bridge: DesktopBridge): Shell {
  let listener: ShellListener | null = null
  let lose: () => void = () => undefined

  bridge.listen((event) => {
    switch (event.type) {
      case 'coreRestarted':
        return lose()
      case 'command':
        return listener?.run(event.id, event)
      case 'keep':
        return void keepNow()
      case 'closing':
        return void (listener?.close() ?? Promise.resolve([])).then(bridge.answerClosing)
      default:
        event satisfies never
    }
  })

  const deliveredAt = (path: string): Delivered => ({
    words: `It is at ‘${path}’.`,
    show: () => bridge.showInFolder(path),
  })

  return {
    connect({ opened, closed }) {
      const { port1, port2 } = new MessageChannel()
      const link = new RPCLink({ port: port1 })
      lose = () => {
        lose = () => undefined
        port1.dispatchEvent(new Event('close')) // calls that still wait for an answer fail now
        port1.close()
        closed()
      }
      port1.addEventListener('close', () => lose())
      port1.start()
      window.postMessage({ type: connectMessage }, window.location.origin, [port2])
      opened(link)
    },
    isKnown: () => Promise.resolve(true),
    bringFile(file) {
      const path = bridge.pathOf(file)
      return path === '' ? uploadFile(file) : Promise.resolve(path)
    },
    async prepareFile(name) {
      const path = await bridge.chooseSavePlace(name)
      return path === null ? null : { path, deliver: () => deliveredAt(path) }
    },
    async preparePreview(name) {
      const { path, url } = await reserveFile(name)
      const keep = async () => {
        const place = await bridge.saveCopy(path, name)
        return place === null ? null : deliveredAt(place)
      }
      return { path, url, keep }
    },
    chooseFolder: (ask) => bridge.chooseFolder(ask),
    printsOnPaper: true,
    openWindow: () => bridge.openWindow(),
    showCommands: (commands) => bridge.setCommands(commands.map(menuCommandFrom)),
    showProject: (project) => bridge.setProject(project),
    listen(next) {
      listener = next
    },
  }
}

function menuCommandFrom({ id, label, group, shortcut, isEnabled = true }: Command): MenuCommand {
  const { code, mod = false, shift = false, alt = false } = shortcut ?? {}
  return { id, label, group, isEnabled, shortcut: code === undefined ? null : { code, mod, shift, alt } }
}
